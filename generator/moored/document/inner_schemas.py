"""The schemas inside a schema that can hold classes, with the names their places give them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import contexts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import JsonObject

_MAPS = ("properties", "patternProperties")
_ONES = ("items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems")
_LISTS = ("anyOf", "oneOf", "prefixItems")


@dataclass(frozen=True, slots=True)
class InnerSchema:
    """A schema inside another: where it stands, its name, and whether it can be a class itself."""

    keyword: str
    key: str | int | None
    value: Any
    name: str
    place: str
    hoistable: bool = True


def inner_schemas(schema: JsonObject, name: str, place: str) -> Iterator[InnerSchema]:
    """The schemas inside a schema that can hold classes."""
    for keyword in _ONES:
        if isinstance(schema.get(keyword), dict):
            yield _child(schema[keyword], name, place, keyword, None)
    for keyword in _MAPS:
        for key, value in (schema.get(keyword) or {}).items():
            yield _child(value, name, place, keyword, key)
    for keyword in _LISTS:
        for index, value in enumerate(schema.get(keyword) or ()):
            yield _child(value, name, place, keyword, index)
    for index, value in enumerate(schema.get("allOf") or ()):
        # A part of a class is no class: what is inside it belongs to the whole.
        yield InnerSchema("allOf", index, value, name, f"{place}/allOf/{index}", hoistable=False)


def _child(value: Any, name: str, place: str, keyword: str, key: str | int | None) -> InnerSchema:
    text = "" if key is None else str(key)
    parts = contexts.step("schema", None, keyword, text)
    where = place + pointers.join(keyword, *([] if key is None else [text]))
    return InnerSchema(keyword, key, value, ".".join([name, *parts]), where)
