"""`moored list`: the operations of a document, then its webhooks and callbacks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moored import document as documents
from moored.document import Document, OperationEntry
from moored.problems import quoted, raise_errors


@dataclass(frozen=True, slots=True)
class _Row:
    """An operation; `webhook` names the webhook that it belongs to, if it does."""

    entry: OperationEntry
    webhook: str | None = None


def list_operations(spec: Path, selectors: Sequence[str], as_json: bool) -> str:
    """What the selectors choose (all, if there are none), one a line, or as JSON.

    Raises:
        MooredError: The document cannot be read, or a selector matches nothing.
    """
    document = documents.load(spec, shown=str(spec))
    raise_errors(documents.check(document))
    document = documents.repair(document)
    if selectors:
        document = documents.upgrade(documents.resolve(document))
        document = documents.slice_operations(document, selectors)
    else:
        document = documents.with_x_webhooks(document)
    rows = _rows(document)
    return json.dumps([_json(row) for row in rows], indent=2) + "\n" if as_json else _table(rows)


def _rows(document: Document) -> list[_Row]:
    called = [_Row(entry) for entry in documents.operations(document)]
    sent = [_Row(entry, key) for key, entry in documents.incoming_operations(document)]
    return called + sent


def _json(row: _Row) -> dict[str, object]:
    entry = row.entry
    return {
        "operationId": entry.operation_id,
        "method": entry.method,
        "path": entry.path if row.webhook is None else None,
        "webhook": row.webhook,
        "tags": list(entry.tags),
        "summary": entry.summary,
        "deprecated": entry.deprecated,
    }


def _table(rows: Sequence[_Row]) -> str:
    cells = [
        (
            row.entry.method,
            _plain(row.entry.path if row.webhook is None else f"webhook:{row.webhook}"),
            _plain(row.entry.operation_id or "-"),
            _plain(", ".join(row.entry.tags) or "-"),
            _plain(row.entry.summary or ""),
        )
        for row in rows
    ]
    widths = [max((len(cell[i]) for cell in cells), default=0) for i in range(4)]
    lines = [_line(cell, widths) for cell in cells]
    sent = sum(row.webhook is not None for row in rows)
    total = _count(len(rows) - sent, "operation") + (f", {_count(sent, 'webhook')}" if sent else "")
    return "".join(f"{line.rstrip()}\n" for line in [*lines, total])


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    *padded, last = cells
    return "  ".join(
        [*(cell.ljust(width) for cell, width in zip(padded, widths, strict=True)), last]
    )


def _plain(text: str) -> str:
    """Document text for a terminal: one line, no control characters."""
    return quoted(text, 200)[1:-1].replace('\\"', '"').replace("\\\\", "\\")
