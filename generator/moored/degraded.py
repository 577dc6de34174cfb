"""What a client does not hold values to, although the document asks for it: told, never silent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from moored import document as documents
from moored import pointer as pointers
from moored.document import Document
from moored.document.reach import reach
from moored.document.walk import Visit, walk
from moored.models.patterns import compiles
from moored.problems import Problem, quoted


def degradations(document: Document) -> Mapping[str, tuple[Problem, ...]]:
    """Warnings on the schemas of each operation (`POST /path`) that has any."""
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
        if problems:
            told[entry.key] = tuple(problems)
    return told


def sorted_once(degraded: Mapping[str, tuple[Problem, ...]]) -> tuple[Problem, ...]:
    """The warnings of all operations, each once, by place."""
    every = {problem: None for problems in degraded.values() for problem in problems}
    return tuple(sorted(every, key=lambda problem: problem.sort_key))


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
        fact = f"the alternatives of {alternatives[0]} beside an object's own properties"
        yield "M0704", f"{fact} are not told apart: their fields arrive in `model_extra`"
