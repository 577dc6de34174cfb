"""What a client has no place for yet: told, so that nothing is dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moored.document import codes
from moored.document.entries import operations
from moored.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document
    from moored.problems import Problem

_HINT = "handle them by hand"


def webhooks(document: Document) -> Iterator[Problem]:
    """A warning if a document has webhooks."""
    if document.root.get("webhooks"):
        message = "webhooks are not generated yet"
        yield document.problem(codes.LEFT_OUT, "/webhooks", message, _HINT, "warning")


def callbacks(document: Document) -> Iterator[Problem]:
    """A warning for each operation that has callbacks."""
    for entry in operations(document):
        if document.at(entry.pointer).get("callbacks"):
            message = f"the callbacks of {quoted(entry.key)} are not generated yet"
            place = f"{entry.pointer}/callbacks"
            yield document.problem(codes.LEFT_OUT, place, message, _HINT, "warning")
