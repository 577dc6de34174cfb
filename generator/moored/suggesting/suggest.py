"""From a document to the suggestions that are valid for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from moored import document as documents
from moored.document import Document
from moored.document.outline import outline
from moored.problems import counted, raise_errors
from moored.progress import stage
from moored.suggesting.events import events
from moored.suggesting.facts import Operation, all_operations
from moored.suggesting.failure import failure
from moored.suggesting.header_uses import header_uses
from moored.suggesting.idempotency import idempotency
from moored.suggesting.jobs import jobs
from moored.suggesting.method_names import method_names
from moored.suggesting.pages import pages
from moored.suggesting.proof import proven
from moored.suggesting.request_id import request_id
from moored.suggesting.session import session
from moored.suggesting.suggestion import KINDS, Kind, Suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What can be said of a document.

    Attributes:
        title: What the document calls the API.
        suggestions: Each of which is valid for it, as are all together.
        dropped: How many more there were, which are not.
        operations: How many operations were looked at.
    """

    title: str
    suggestions: tuple[Suggestion, ...]
    dropped: int
    operations: int


def suggest(
    spec: Path,
    selectors: Sequence[str] = (),
    overlays: Sequence[Path] = (),
    only: Collection[Kind] = KINDS,
    *,
    shown: str | None = None,
) -> Suggested:
    """What is probably true of the operations of a document.

    Args:
        spec: The OpenAPI document.
        selectors: Which operations; none means all.
        overlays: What is known already.
        only: The kinds of suggestions that are wanted.
        shown: The document's path as messages name it.

    Raises:
        MooredError: The document or an overlay cannot be read, or a selector matches nothing.
    """
    stage("reading the document")
    written = documents.load(spec, shown=shown or str(spec))
    raise_errors(documents.check(written))
    written = documents.repair(written)
    stage("bringing it into one form")
    normal = outline(written, overlays, selectors)
    operations = all_operations(normal)
    stage("looking for what it does not say", counted(len(operations), "operation"))
    found = tuple(one for one in _all(written, normal, operations) if one.kind in only)
    stage("trying what was found", counted(len(found), "suggestion"))
    valid = proven(written, found, selectors, overlays)
    title = normal.root["info"].get("title")
    return Suggested(
        title=title.strip() if isinstance(title, str) and title.strip() else "this API",
        suggestions=valid,
        dropped=len(found) - len(valid),
        operations=len(operations),
    )


def _all(
    written: Document, normal: Document, operations: tuple[Operation, ...]
) -> Iterator[Suggestion]:
    headers = header_uses(written, operations)
    yield from failure(normal, operations)
    yield from request_id(normal, operations)
    yield from session(headers)
    yield from idempotency(headers)
    yield from pages(operations)
    yield from jobs(operations)
    yield from events(operations)
    yield from method_names(normal, operations)
