"""What an overlay removed, where that is why something is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from moored import pointer as pointers
from moored.document import codes
from moored.document.references import local_pointer
from moored.problems import Location, quoted

if TYPE_CHECKING:
    from moored.document.model import Document, Origin
    from moored.problems import Problem


def blamed(document: Document, problem: Problem) -> Problem:
    """A problem whose hint names the action of an overlay that removed what is missing, if one did.

    Args:
        document: As the stage saw it that found the problem.
        problem: Anything that a stage found.
    """
    if not document.removals or problem.place is None:
        return problem
    lacking = _lacking(document, problem)
    for place, origin in document.removals.items():
        if f"{place}/".startswith(f"{lacking}/") or f"{lacking}/".startswith(f"{place}/"):
            where = _shown(document, origin)
            hint = f"{where} removes {quoted(pointers.fragment(place))}"
            return replace(problem, hint=f"{problem.hint}; {hint}" if problem.hint else hint)
    return problem


def _lacking(document: Document, problem: Problem) -> str:
    """The place at or below which something is missing."""
    place = problem.place or ""
    if problem.code == codes.DANGLING:
        try:
            return local_pointer(str(document.at(place))) or place
        except KeyError:
            return place
    if problem.code == codes.PATH_PARAMETER_MISSING:
        # The parameter may have stood beside the operation, for all methods of the path.
        return "/".join(place.split("/")[:3])
    return place


def _shown(document: Document, origin: Origin) -> Location:
    source = document.files[origin.file]
    line, column = source.position(origin.pointer)
    return Location(file=source.shown, line=line, column=column)
