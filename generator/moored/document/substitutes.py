"""What stands in for a part of a document that cannot be generated as it is written.

Only with `--allow-degraded`: a row for each code of a problem that something can mend. What no row
mends (no YAML, no OpenAPI, a selector that matches nothing, a mistake in an overlay) stays an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from moored import pointer as pointers
from moored.document import codes
from moored.document.editing import removed, replaced
from moored.document.merge import Merged
from moored.problems import Problem

if TYPE_CHECKING:
    from moored.document.model import Document

Mend = Callable[["Document", str], "Document"]

#: Without these there is no document.
_VITAL: Final = frozenset({"", "/openapi", "/swagger", "/info", "/paths", "/components"})
_NAMED_SCHEMAS: Final = frozenset({"properties", "patternProperties", "schemas", "definitions"})
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_BYTES: Final = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitute:
    """One row.

    Attributes:
        outcome: What becomes of the part, to follow "with --allow-degraded".
        mend: From the document and the place of the problem to the document that is generated.
    """

    outcome: str
    mend: Mend


def offered(problem: Problem, outcome: str | None = None) -> Problem:
    """A problem whose hint says that `--allow-degraded` accepts it, if it does.

    Args:
        problem: Anything that a stage found.
        outcome: What becomes of the part, where that does not go by the code.
    """
    row = _row(problem)
    outcome = outcome or (row.outcome if row is not None else None)
    if outcome is None or problem.severity != "error":
        return problem
    choice = f"or accept it with --allow-degraded: {outcome}"
    return replace(problem, hint=f"{problem.hint}; {choice}" if problem.hint else choice)


def substitute(
    document: Document, problems: Iterable[Problem]
) -> tuple[Document, tuple[Problem, ...]]:
    """The document with substitutes at the places of problems, and those problems as warnings.

    Problems that nothing mends are passed over, as are those below a place already mended: their
    stage has to look again.
    """
    taken: list[Problem] = []
    places: list[str] = []
    for problem in sorted(problems, key=_last_first):
        row, place = _row(problem), problem.place
        if row is None or place is None or any(_overlap(place, other) for other in places):
            continue
        places.append(place)
        document = row.mend(document, place)
        taken.append(accepted(problem, row.outcome))
    return document, tuple(taken)


def accepted(problem: Problem, outcome: str) -> Problem:
    """A problem as the warning that it is once its substitute stands in the document."""
    message = f"{problem.message}: {outcome}"
    return replace(problem, message=message, hint="", severity="warning")


def _row(problem: Problem) -> Substitute | None:
    if problem.severity != "error" or problem.place in _VITAL:
        return None
    return TABLE.get(problem.code)


def _last_first(problem: Problem) -> tuple[Any, ...]:
    """Later items of a list first, as the places before them stay what they are."""
    tokens = pointers.split(problem.place or "")
    indices = [int(token) if token.isdecimal() and len(token) < 20 else None for token in tokens]
    return tuple(
        (index is None, -(index or 0), token) for index, token in zip(indices, tokens, strict=True)
    )


def _overlap(one: str, other: str) -> bool:
    return f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/")


def put(document: Document, place: str, value: Any) -> Document:
    """The document with `value` at a place; problems there still name the line it had."""
    return replaced(document, place, Merged(value=value))


def left_out(document: Document, place: str) -> Document:
    """The document without the value at a place; a named schema becomes one that allows anything."""
    tokens = pointers.split(place)
    if len(tokens) > 1 and tokens[-2] in _NAMED_SCHEMAS:
        return put(document, place, {})
    try:
        document.at(place)
    except KeyError:
        return document
    return removed(document, [place])


def _anything(document: Document, place: str) -> Document:
    return put(document, place, {})


def _raw_bytes(document: Document, place: str) -> Document:
    return put(document, place, {**document.at(place), "content": {_BYTES: {}}})


def _whole_parameter(document: Document, place: str) -> Document:
    return left_out(document, place.removesuffix("/in"))


def _declared_variables(document: Document, place: str) -> Document:
    """An operation with a text parameter for each variable of its path that has none."""
    operation = document.at(place)
    given = operation.get("parameters") or []
    known = {one.get("name") for one in given if one.get("in") == "path"}
    missing = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in dict.fromkeys(_VARIABLE.findall(pointers.split(place)[1]))
        if name not in known
    ]
    return put(document, place, {**operation, "parameters": [*given, *missing]})


def _without_address(document: Document, place: str) -> Document:
    return left_out(document, place.removesuffix("/url"))


_OUT: Final = "it is left out"
TABLE: Final = {
    codes.WRONG_TYPE: Substitute(outcome=_OUT, mend=left_out),
    codes.MISSING_FIELD: Substitute(outcome=_OUT, mend=left_out),
    codes.PATH_PARAMETER_MISSING: Substitute(
        outcome="it is a text parameter", mend=_declared_variables
    ),
    codes.METHOD: Substitute(outcome=_OUT, mend=left_out),
    codes.PARAMETER_IN: Substitute(outcome=_OUT, mend=_whole_parameter),
    codes.REQUEST_MEDIA: Substitute(outcome="the body is bytes", mend=_raw_bytes),
    codes.STATUS: Substitute(outcome=_OUT, mend=left_out),
    codes.SERVER: Substitute(outcome="the server is left out", mend=_without_address),
    codes.SELF_COMPOSED: Substitute(outcome="any value stands in its place", mend=_anything),
    codes.EXTENSION_UNKNOWN: Substitute(outcome=_OUT, mend=left_out),
    codes.EXTENSION_VALUE: Substitute(outcome=_OUT, mend=left_out),
}
