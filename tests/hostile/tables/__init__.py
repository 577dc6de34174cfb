"""The tables, one a kind of hostility."""

from __future__ import annotations

from tests.hostile.row import Row

from . import exhaustion, injection, naming

ROWS: tuple[Row, ...] = (*injection.rows(), *naming.rows(), *exhaustion.rows())
