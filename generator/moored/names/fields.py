"""Which properties an object has: its own, and those that it is composed of by `allOf`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from moored.pointer import from_fragment, unescape

REF = "#/components/schemas/"


# A document refers to few components, and to each of them many times.
@lru_cache(maxsize=1 << 14)
def component(reference: str) -> str:
    """The key of the component schema that a `$ref` names (RFC 6901 sections 4 and 6)."""
    return unescape(from_fragment(reference).removeprefix(from_fragment(REF)))


def own_fields(schema: Any) -> dict[str, Any]:
    """The properties that a schema declares itself, in inline members of `allOf` too, by name."""
    found: dict[str, Any] = {}
    for part in _inline(schema):
        for wire, field in part.get("properties", {}).items():
            found.setdefault(wire, field)
    return found


def all_fields(key: str, schemas: Mapping[str, Any]) -> dict[str, Any]:
    """The same with the properties of every component that it is made of by `$ref`."""
    found: dict[str, Any] = {}
    seen, open_ = {key}, [key]
    while open_:
        schema = schemas.get(open_.pop(0))
        for wire, field in own_fields(schema).items():
            found.setdefault(wire, field)
        for base in bases(schema):
            if base not in seen:
                seen.add(base)
                open_.append(base)
    return found


def bases(schema: Any) -> list[str]:
    """The keys of the components that a schema is made of."""
    references = [part["$ref"] for part in _parts(schema) if isinstance(part.get("$ref"), str)]
    return [component(reference) for reference in references]


def _inline(schema: Any) -> Iterator[dict[str, Any]]:
    return (part for part in _parts(schema) if "$ref" not in part)


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    """The schema, then the members of its `allOf`, and of theirs."""
    open_ = [schema]
    while open_:
        part = open_.pop(0)
        if isinstance(part, dict):
            yield part
            open_[:0] = part.get("allOf", [])
