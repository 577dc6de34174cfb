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
    """Follow a JSON Pointer (RFC 6901) through properties, inherited and alternative ones too.

    Args:
        schema: What describes the whole body.
        pointer: Into the body.
        schemas: The component schemas.
    """
    for name in pointers.split(pointer):
        known = properties(schema, schemas)
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
        arms = _arms(schema)
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
    found: set[str] = set()
    for one in _alternatives(schema, schemas):
        said = one.get("type") if isinstance(one, dict) else None
        said = said or ("object" if properties(one, schemas) else ())
        if not said:
            return frozenset()
        found |= {said} if isinstance(said, str) else {*said}
    return frozenset(found - {"null"})


def item_of(schema: Any, schemas: Mapping[str, Any]) -> Any:
    """What describes the items of a list; of alternatives, those of any."""
    arms = [one for one in _alternatives(schema, schemas) if isinstance(one, dict)]
    found = [arm["items"] for arm in arms if "items" in arm]
    return _any_of(found) if found else None


def _alternatives(schema: Any, schemas: Mapping[str, Any]) -> Iterator[Any]:
    """A schema, or those that it is a union of."""
    seen: set[int] = set()
    open_ = [schema]
    while open_:
        one = plain(open_.pop(0), schemas)
        if id(one) not in seen:
            seen.add(id(one))
            arms = _arms(one) if isinstance(one, dict) else []
            open_[:0] = arms
            if not arms:
                yield one


def properties(schema: Any, schemas: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of an object, and of all that it is composed of; of any alternative."""
    own: dict[str, list[Any]] = {}
    others: dict[str, list[Any]] = {}
    seen: set[int] = set()
    open_ = [(schema, own)]
    while open_:
        part, found = open_.pop(0)
        part = plain(part, schemas)
        if not isinstance(part, dict) or id(part) in seen:
            continue
        seen.add(id(part))
        for name, value in (part.get("properties") or {}).items():
            found.setdefault(name, []).append(value)
        open_ += [(base, found) for base in part.get("allOf") or ()]
        open_ += [(arm, others) for arm in _arms(part)]
    first = {name: values[0] for name, values in own.items()}
    return {name: _any_of(values) for name, values in others.items()} | first


def _any_of(schemas: list[Any]) -> Any:
    return schemas[0] if all(one == schemas[0] for one in schemas) else {"anyOf": schemas}


def _arms(schema: dict[str, Any]) -> list[Any]:
    """The alternatives of a union, but for null."""
    return [one for one in schema.get("anyOf") or schema.get("oneOf") or () if not _null(one)]


def _null(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") in ("null", ["null"])


def _key(reference: str) -> str:
    return pointers.unescape(pointers.from_fragment(reference).removeprefix(_COMPONENTS))
