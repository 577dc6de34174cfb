"""The tables, one a kind of hostility."""

from __future__ import annotations

from tests.hostile.row import Row

from . import encodings, exhaustion, injection, malformed, naming, references, surroundings

_TABLES = (injection, naming, exhaustion, references, encodings, malformed, surroundings)
ROWS: tuple[Row, ...] = tuple(row for table in _TABLES for row in table.rows())
