"""Where a JSON Pointer into a body leads, as the schemas of a normalised document have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from moored import pointer as pointers
from moored.media import is_sequence, kind_of

_COMPONENTS = "/components/schemas/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The end of a way through schemas.

    Attributes:
        schema: What the pointer leads to, without references and without `null` beside it.
        lost: The first name on the way that no property has; `None` if all are there.
        known: The properties that there are instead.
    """

    schema: Any
    lost: str | None = None
    known: tuple[str, ...] = ()


def trail(schema: Any, pointer: str, schemas: Mapping[str, Any]) -> Trail:
    """Follow a JSON Pointer (RFC 6901) through properties, those of `allOf` among them.

    Args:
        schema: What describes the whole body.
        pointer: Into the body.
        schemas: The component schemas.
    """
    for name in pointers.split(pointer):
        known = _properties(plain(schema, schemas), schemas)
        if name not in known:
            return Trail(schema=None, lost=name, known=tuple(known))
        schema = known[name]
    return Trail(schema=plain(schema, schemas))


def answers(operation: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The `content` of each successful answer that has one; of `default` if no other succeeds."""
    responses = operation.get("responses") or {}
    statuses = sorted(status for status in responses if status.startswith("2")) or ["default"]
    found = [(responses.get(status) or {}).get("content") for status in statuses]
    return [content for content in found if content]


def json_of(content: Mapping[str, Any], schemas: Mapping[str, Any]) -> Any:
    """The schema of a body that is one JSON value; `None` where a `content` map has no such."""
    for media_type in sorted(content, key=lambda name: (name != "application/json", name)):
        said = content[media_type] or {}
        schema = said.get("schema", {})
        whole = not is_sequence(media_type) and "itemSchema" not in said
        if whole and kind_of(media_type, plain(schema, schemas)) == "json":
            return schema
    return None


def plain(schema: Any, schemas: Mapping[str, Any]) -> Any:
    """The schema behind references, and behind a union with nothing but `null`."""
    seen: set[str] = set()
    while isinstance(schema, dict):
        reference = schema.get("$ref")
        arms = [arm for arm in _arms(schema) if not _null(arm)]
        if reference is not None and reference not in seen:
            seen.add(reference)
            schema = schemas.get(_key(reference))
        elif reference is None and len(arms) == 1:
            schema = arms[0]
        else:
            return schema
    return schema


def kinds(schema: Any, schemas: Mapping[str, Any]) -> frozenset[str]:
    """The types that a schema allows besides `null`; none where it does not tell."""
    schema = plain(schema, schemas)
    if not isinstance(schema, dict):
        return frozenset()
    if arms := _arms(schema):
        each = [kinds(arm, schemas) for arm in arms if not _null(arm)]
        return frozenset().union(*each) if all(each) else frozenset()
    said = schema.get("type") or ("object" if _properties(schema, schemas) else ())
    return frozenset([said] if isinstance(said, str) else said) - {"null"}


def _properties(schema: Any, schemas: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in _parts(schema, schemas, set()):
        for name, value in (part.get("properties") or {}).items():
            found.setdefault(name, value)
    return found


def _parts(schema: Any, schemas: Mapping[str, Any], seen: set[str]) -> Iterator[dict[str, Any]]:
    """A schema, and all that it is composed of by `allOf`."""
    if not isinstance(schema, dict):
        return
    key = _key(schema["$ref"]) if "$ref" in schema else None
    if key is not None:
        if key not in seen:
            seen.add(key)
            yield from _parts(schemas.get(key), schemas, seen)
        return
    yield schema
    for part in schema.get("allOf") or ():
        yield from _parts(part, schemas, seen)


def _arms(schema: dict[str, Any]) -> list[Any]:
    return schema.get("anyOf") or schema.get("oneOf") or []


def _null(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") in ("null", ["null"])


def _key(reference: str) -> str:
    return pointers.unescape(pointers.from_fragment(reference).removeprefix(_COMPONENTS))
