"""What stands in for a reference that leads nowhere, by the kind of object that belongs there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moored.document import codes
from moored.document.editing import removed
from moored.document.grammar import root_kind
from moored.document.references import Site, Target, local_pointer, sites_of
from moored.document.resolve import fits
from moored.document.substitutes import accepted, put
from moored.document.walk import pointer_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moored.document.model import Document
    from moored.problems import Problem

OUTCOME: Final = "any value stands in its place, or nothing"
_ANYTHING: Final[dict[str, Any]] = {
    "schema": {},
    "response": {"description": ""},
    "request-body": {"content": {"application/octet-stream": {}}},
    "path-item": {},
}


def resolved_or_not(
    document: Document, problems: Iterable[Problem]
) -> tuple[Document, tuple[Problem, ...]]:
    """The document without references that lead nowhere, and the errors among them as warnings.

    A schema becomes one that allows anything, a body raw bytes, a response one that says nothing;
    a parameter, a header, an example or a link is left out.
    """
    errors = [problem for problem in problems if problem.severity == "error"]
    if not errors:
        return document, ()
    doomed = []
    for place, kind in [*_unresolved(document), *_cycles(document, errors)]:
        if kind in _ANYTHING:
            document = put(document, place, _ANYTHING[kind])
        else:
            doomed.append(place)
    document = removed(document, doomed)
    return document, tuple(accepted(problem, OUTCOME) for problem in errors)


def _unresolved(document: Document) -> list[tuple[str, str]]:
    """Place and kind of every object whose reference names nothing in the document."""
    return [
        (visit.pointer, site.kind.removeprefix("2.0 "))
        for visit in walk(document.root, root_kind(document.root))
        for site in sites_of(visit)
        if not site.is_mapping and not _leads_somewhere(document, site)
    ]


def _leads_somewhere(document: Document, site: Site) -> bool:
    try:
        pointer = local_pointer(site.text)
        return pointer is not None and fits(site.kind, Target("", pointer), document.at(pointer))
    except KeyError:
        return False


def _cycles(document: Document, errors: Iterable[Problem]) -> Iterator[tuple[str, str]]:
    """Place and kind of one object of each ring of references."""
    places = {problem.place for problem in errors if problem.code == codes.REFERENCE_CYCLE}
    for visit in walk(document.root, root_kind(document.root)):
        for site in sites_of(visit):
            if not site.is_mapping and pointer_of(site.place) in places:
                yield visit.pointer, site.kind.removeprefix("2.0 ")
