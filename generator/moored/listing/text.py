"""A listing as text for a pipe, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from moored.listing.listing import Listing, Row
from moored.problems import counted, quoted

#: A column is as wide as its longest cell, but for cells that are longer than this.
_WIDEST = 60


def as_json(listing: Listing) -> str:
    """All that is known of the rows, and what a client of them would hold."""
    size = listing.size
    told = {
        "declared": listing.declared,
        "client": {"operations": size.operations, "schemas": size.schemas, "lines": size.lines},
        "operations": [_json(row) for row in listing.rows],
    }
    return json.dumps(told, indent=2) + "\n"


def as_text(listing: Listing) -> str:
    """One row a line, in columns, then what a client of them would hold."""
    rows = [cells(row) for row in listing.rows]
    widths = [
        max((len(row[i]) for row in rows if len(row[i]) <= _WIDEST), default=0) for i in range(5)
    ]
    lines = [_line(row, widths) for row in rows]
    return "".join(f"{line.rstrip()}\n" for line in [*lines, summary(listing)])


def summary(listing: Listing) -> str:
    """`4 of 452 operations; a client of these: 12 of 706 schemas, about 4,100 lines of Python`."""
    size, sent = listing.size, sum(row.webhook is not None for row in listing.rows)
    some = size.operations != listing.declared
    total = f"{size.operations:,} of {listing.declared:,} operations"
    parts = [total if some else counted(size.operations, "operation")]
    parts += [counted(sent, "webhook")] if sent else []
    told = ", ".join(parts)
    if not size.operations:
        return told
    whole = f" of {listing.whole.schemas:,}" if some else ""
    schemas = f"{size.schemas:,}{whole} schema{'' if (size.schemas, some) == (1, False) else 's'}"
    whose = "these" if some else "all"
    return f"{told}; a client of {whose}: {schemas}, about {size.lines:,} lines of Python"


def cells(row: Row) -> tuple[str, str, str, str, str, str]:
    """Method, path, operationId, tags, schemas and summary, safe for a terminal."""
    entry = row.entry
    return (
        entry.method,
        _plain(entry.path if row.webhook is None else f"webhook:{row.webhook}"),
        _plain(entry.operation_id or "-"),
        _plain(", ".join(entry.tags) or "-"),
        str(row.schemas),
        _plain(" ".join((entry.summary or "").split())),
    )


def _json(row: Row) -> dict[str, object]:
    entry = row.entry
    return {
        "operationId": entry.operation_id,
        "method": entry.method,
        "path": entry.path if row.webhook is None else None,
        "webhook": row.webhook,
        "tags": list(entry.tags),
        "summary": entry.summary,
        "deprecated": entry.deprecated,
        "schemas": row.schemas,
    }


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    *padded, last = row
    return "  ".join(
        [*(cell.ljust(width) for cell, width in zip(padded, widths, strict=True)), last]
    )


def _plain(text: str) -> str:
    """Document text for a terminal: one line, no control characters."""
    return quoted(text, 200)[1:-1].replace('\\"', '"').replace("\\\\", "\\")
