"""What a client does not hold values to, or has a substitute for, although the document asks for it.

Told, never silent: as warnings, in `moored.lock` and in the README of the output.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from moored import document as documents
from moored import pointer as pointers
from moored.document import Document
from moored.document.reach import Reached, reach
from moored.document.walk import Visit, walk
from moored.models.limits import is_exact
from moored.models.patterns import compiles
from moored.problems import Location, Problem, quoted

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


def degradations(
    document: Document, substituted: Sequence[Problem] = ()
) -> Mapping[str, tuple[Problem, ...]]:
    """Warnings on each operation (`POST /path`) that has any, and on the schemas that it reaches.

    Args:
        document: What is generated from.
        substituted: Problems that have substitutes in the document (`documents.examine`).
    """
    schemas = document.root.get("components", {}).get("schemas", {})
    found = {
        key: tuple(
            _problems(document, schema, "schema", pointers.join("components", "schemas", key))
        )
        for key, schema in schemas.items()
    }
    told = {}
    for entry in documents.operations(document):
        operation = document.at(entry.pointer)
        problems = list(_problems(document, operation, "operation", entry.pointer))
        reached = reach(document, [(operation, "operation", entry.pointer)])
        for key in sorted(reached.components["schemas"]):
            problems += found[key]
        if substituted:
            places = _places(document, entry.pointer, reached)
            problems += (one for one in substituted if _concerns(one.location, places))
        if problems:
            told[entry.key] = tuple(problems)
    return told


def sorted_once(degraded: Mapping[str, tuple[Problem, ...]]) -> tuple[Problem, ...]:
    """The warnings of all operations, each once, by place."""
    every = {problem: None for problems in degraded.values() for problem in problems}
    return tuple(sorted(every, key=lambda problem: problem.sort_key))


def _places(document: Document, operation: str, reached: Reached) -> list[Location]:
    """Where an operation, its path's parameters and all that it reaches were written."""
    components = (
        pointers.join("components", section, key)
        for section, keys in reached.components.items()
        for key in keys
    )
    path = "/".join(operation.split("/")[:3])
    shared = f"{path}/parameters"
    return [document.location(place) for place in (operation, shared, *components)]


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
