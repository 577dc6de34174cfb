"""The rule that an operationId stands once in a document (OpenAPI 3.1, Operation Object).

Both operations are generated all the same: their methods are named apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moored.document import codes
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moored.document.entries import OperationEntry
    from moored.document.model import Document


def repeated_operation_ids(
    document: Document, entries: Iterable[OperationEntry]
) -> Iterator[Problem]:
    """A warning at every place that uses an operationId again; it names the first place."""
    first: dict[str, OperationEntry] = {}
    for entry in entries:
        if entry.operation_id is None:
            continue
        earlier = first.setdefault(entry.operation_id, entry)
        if earlier is not entry:
            place = document.location(f"{earlier.pointer}/operationId")
            yield document.problem(
                codes.DUPLICATE_OPERATION,
                f"{entry.pointer}/operationId",
                f"the operationId {quoted(entry.operation_id)} of {quoted(entry.key)} "
                f"already belongs to {quoted(earlier.key)} at {place}",
                "give each operation an operationId of its own",
                "warning",
            )
