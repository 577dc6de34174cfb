"""The tables, one a kind of hostility."""

from __future__ import annotations

from tests.hostile.row import Row
from tests.hostile.settle import settled

from . import encodings, exhaustion, injection, malformed, naming, references, surroundings

TABLES = (injection, naming, exhaustion, references, encodings, malformed, surroundings)
ROWS: tuple[Row, ...] = settled(tuple(row for table in TABLES for row in table.rows()))
