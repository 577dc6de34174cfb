"""What a client does not hold values to, or has a substitute for, although the document asks for it.

Told, never silent: as warnings, in `moored.lock` and in the README of the output.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from moored import document as documents
from moored import pointer as pointers
from moored.document import Document
from moored.document.closures import graph, groups, uses
from moored.document.walk import Visit, walk
from moored.models.limits import is_exact
from moored.models.patterns import compiles
from moored.problems import Location, Problem, quoted

#: A set that keeps its order.
_Problems: TypeAlias = dict[Problem, None]

_UNCHECKED = frozenset(
    {
        "contains",
        "dependentRequired",
        "dependentSchemas",
        "if",
        "maxProperties",
        "minProperties",
        "not",
        "propertyNames",
        "unevaluatedItems",
        "unevaluatedProperties",
        "uniqueItems",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """In what an operation, with all that it reaches, falls short of the document.

    Attributes:
        substituted: What has a substitute: the operation is degraded.
        unchecked: What the client does not hold values to.
    """

    substituted: tuple[Problem, ...] = ()
    unchecked: tuple[Problem, ...] = ()

    @property
    def all(self) -> tuple[Problem, ...]:
        """Both."""
        return (*self.substituted, *self.unchecked)


def shortfalls(document: Document, substituted: Sequence[Problem] = ()) -> Mapping[str, Shortfall]:
    """By operation (`POST /path`), for each that falls short; in linear time.

    Args:
        document: What is generated from.
        substituted: Problems that have substitutes in the document (`documents.examine`).
    """
    reached, mended = _reached(document, substituted), frozenset(substituted)
    found = {}
    for entry in documents.operations(document):
        operation = document.at(entry.pointer)
        problems = _own(document, operation, "operation", entry.pointer, substituted)
        for key in uses(operation, "operation"):
            problems |= reached.get(key, {})
        if problems:
            found[entry.key] = _sorted(problems, mended)
    return found


def unchecked_once(found: Mapping[str, Shortfall]) -> tuple[Problem, ...]:
    """What is not checked anywhere, each once, by place."""
    every = {problem: None for one in found.values() for problem in one.unchecked}
    return tuple(sorted(every, key=lambda problem: problem.sort_key))


def _sorted(problems: _Problems, substituted: frozenset[Problem]) -> Shortfall:
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    return Shortfall(
        substituted=tuple(one for one in ordered if one in substituted),
        unchecked=tuple(one for one in ordered if one not in substituted),
    )


def _reached(document: Document, substituted: Sequence[Problem]) -> Mapping[str, _Problems]:
    """For every component schema the problems of it and of all that it reaches."""
    schemas = document.root.get("components", {}).get("schemas", {})
    used = graph(schemas)
    reached: dict[str, _Problems] = {}
    for group in groups(used):
        problems: _Problems = {}
        for key in group:
            place = pointers.join("components", "schemas", key)
            problems |= _own(document, schemas[key], "schema", place, substituted)
            for name in used[key]:
                problems |= reached.get(name, {})
        reached |= dict.fromkeys(group, problems)
    return reached


def _own(
    document: Document, value: Any, kind: str, place: str, substituted: Sequence[Problem]
) -> _Problems:
    """The problems of a value itself, by what was written there and in its path's parameters."""
    problems = dict.fromkeys(_problems(document, value, kind, place))
    if substituted:
        shared = ["/".join([*place.split("/")[:3], "parameters"])] if kind == "operation" else []
        written = [document.location(at) for at in (place, *shared)]
        problems |= {one: None for one in substituted if _concerns(one.location, written)}
    return problems


def _concerns(problem: Location, places: Sequence[Location]) -> bool:
    """Whether a problem is at or below one of the places."""
    return any(
        problem.file == place.file and f"{problem.pointer}/".startswith(f"{place.pointer}/")
        for place in places
    )


def _problems(document: Document, value: Any, kind: str, place: str) -> Iterator[Problem]:
    for visit in walk(value, kind, place):
        if visit.kind == "schema":
            for code, message in _faults(visit):
                hint = "see that the server checks it"
                yield document.problem(code, visit.pointer, message, hint, "warning")


def _faults(visit: Visit) -> Iterator[tuple[str, str]]:
    schema = visit.value
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and not compiles(pattern):
        fact = "is none that pydantic's engine takes (it has no look-around, no back references)"
        yield "M0703", f"the pattern {quoted(pattern)} {fact}, so it is not checked"
    alternatives = [keyword for keyword in ("anyOf", "oneOf") if schema.get(keyword)]
    if alternatives and ("properties" in schema or "allOf" in schema):
        fact = "one class holds the fields of all alternatives"
        yield "M0704", f"{fact} of {alternatives[0]}: which of them go together is not checked"
    unchecked = sorted(_UNCHECKED & schema.keys())
    multiple = schema.get("multipleOf")
    if isinstance(multiple, float) and not is_exact(multiple):
        unchecked.append(f"multipleOf {multiple}")
    if unchecked:
        yield "M0705", f"{', '.join(unchecked)}: no type says it, so it is not checked"
