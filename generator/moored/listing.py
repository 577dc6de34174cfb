"""`moored list`: the operations of a document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from moored import document as documents
from moored.problems import quoted, raise_errors


def list_operations(spec: Path, selectors: Sequence[str], as_json: bool) -> str:
    """The operations that the selectors choose (all, if there are none), one a line, or as JSON.

    Raises:
        MooredError: The document cannot be read, or a selector matches nothing.
    """
    document = documents.load(spec, shown=str(spec))
    raise_errors(documents.check(document))
    document = documents.repair(document)
    if selectors:
        document = documents.upgrade(documents.resolve(document))
        document = documents.slice_operations(document, selectors)
    entries = documents.operations(document)
    if as_json:
        rows = [
            {
                "operationId": entry.operation_id,
                "method": entry.method,
                "path": entry.path,
                "tags": list(entry.tags),
                "summary": entry.summary,
                "deprecated": entry.deprecated,
            }
            for entry in entries
        ]
        return json.dumps(rows, indent=2) + "\n"
    cells = [
        (
            entry.method,
            _plain(entry.path),
            _plain(entry.operation_id or "-"),
            _plain(", ".join(entry.tags) or "-"),
            _plain(entry.summary or ""),
        )
        for entry in entries
    ]
    widths = [max((len(row[i]) for row in cells), default=0) for i in range(4)]
    lines = [_row(row, widths) for row in cells]
    total = f"{len(cells)} operation{'' if len(cells) == 1 else 's'}"
    return "".join(f"{line.rstrip()}\n" for line in [*lines, total])


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    *padded, last = cells
    return "  ".join(
        [*(cell.ljust(width) for cell, width in zip(padded, widths, strict=True)), last]
    )


def _plain(text: str) -> str:
    """Document text for a terminal: one line, no control characters."""
    return quoted(text, 200)[1:-1].replace('\\"', '"').replace("\\\\", "\\")
