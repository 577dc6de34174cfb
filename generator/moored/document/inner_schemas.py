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
_LISTS = ("anyOf", "oneOf", "prefixItems", "allOf")
_ORDER = (*_ONES, *_MAPS, *_LISTS)
_HOLDERS = frozenset(_ORDER)


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
    """The schemas inside a schema that are classes or hold any; a scalar or a reference does not."""
    for keyword in _ORDER:
        inside = schema.get(keyword)
        if inside is None:
            continue
        if keyword in _ONES:
            if is_holder(inside):
                yield _child(inside, name, place, keyword, None)
        elif keyword in _MAPS:
            for key, value in inside.items():
                if is_holder(value):
                    yield _child(value, name, place, keyword, key)
        else:
            for index, value in enumerate(inside):
                if is_holder(value):
                    yield _item(value, name, place, keyword, index)


def is_holder(value: Any) -> bool:
    """Whether a value is a schema that is a class or holds any, and no reference."""
    return isinstance(value, dict) and "$ref" not in value and not _HOLDERS.isdisjoint(value)


def _item(value: Any, name: str, place: str, keyword: str, index: int) -> InnerSchema:
    if keyword != "allOf":
        return _child(value, name, place, keyword, index)
    # A part of a class is no class: what is inside it belongs to the whole.
    return InnerSchema("allOf", index, value, name, f"{place}/allOf/{index}", hoistable=False)


def _child(value: Any, name: str, place: str, keyword: str, key: str | int | None) -> InnerSchema:
    text = "" if key is None else str(key)
    parts = contexts.step("schema", None, keyword, text)
    where = place + pointers.join(keyword, *([] if key is None else [text]))
    return InnerSchema(keyword, key, value, ".".join([name, *parts]), where)
