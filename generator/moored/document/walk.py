"""Visiting and rebuilding the objects of a document by the table in `grammar`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import is_
from typing import Any, Final, NamedTuple, TypeAlias

from moored import pointer as pointers
from moored.document.grammar import (
    EXTENSION,
    Shape,
    is_extension,
    is_free,
    keeps_siblings,
    nested_of,
)
from moored.document.model import JsonObject

#: A place as a chain from the inside out; it becomes a pointer only when somebody asks.
Place: TypeAlias = "tuple[Place, str | int] | str"
Change: TypeAlias = Callable[[str, JsonObject], JsonObject]
PlacedChange: TypeAlias = Callable[[str, JsonObject, Place], JsonObject]
_CONTAINERS: Final = frozenset({dict, list})


class Visit(NamedTuple):
    """One object of a document."""

    # A tuple, and no dataclass: a document has hundreds of thousands of them.
    kind: str
    value: JsonObject
    place: Place

    @property
    def pointer(self) -> str:
        """The JSON Pointer of the object."""
        return pointer_of(self.place)

    @property
    def reference(self) -> str | None:
        """What its `$ref` says, if it is a reference."""
        return reference_in(self.value)


def pointer_of(place: Place) -> str:
    """The JSON Pointer of a place."""
    tokens: list[str | int] = []
    while isinstance(place, tuple):
        place, token = place
        tokens.append(token)
    return place + pointers.join(*reversed(tokens))


def reference_in(value: Any) -> str | None:
    """The text of the `$ref` in an object, if there is one."""
    found = value.get("$ref") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


def walk(value: Any, kind: str, place: Place = "") -> Iterator[Visit]:
    """Every object at and below `value`, parents first, in the order of the document.

    A reference is visited and not followed. Values of the wrong type are passed over.
    """
    stack: list[tuple[str, Any, Place]] = [(kind, value, place)]
    while stack:
        kind, value, place = stack.pop()
        if not isinstance(value, dict):
            continue
        yield Visit(kind, value, place)
        if isinstance(value.get("$ref"), str) and not keeps_siblings(kind):
            continue
        found: list[tuple[str, Any, Place]] = []
        nested = nested_of(kind, value)
        for key, item in value.items():
            if key in nested and item.__class__ in _CONTAINERS:
                shape = nested[key]
                if shape.container == "one":
                    found.append((shape.kind, item, (place, key)))
                else:
                    found += _members(shape, item, (place, key))
        found.reverse()
        stack += found


def _members(shape: Shape, value: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
    kind = shape.kind
    if shape.container == "list":
        items = enumerate(value) if isinstance(value, list) else ()
        return [(kind, item, (place, index)) for index, item in items]
    if not isinstance(value, dict):
        return ()
    has_free = is_free(kind, EXTENSION)
    return [
        (kind, item, (place, key))
        for key, item in value.items()
        if not (has_free and is_extension(key))
    ]


def rebuild(value: Any, kind: str, change: Change) -> Any:
    """A copy of `value` in which `change(kind, object)` has replaced every object, inside out.

    What does not change is shared with the original, never copied.
    """
    if not isinstance(value, dict):
        return value
    changed: JsonObject = {}
    nested = nested_of(kind, value)
    for key, old in value.items():
        if key in nested and old.__class__ in _CONTAINERS:
            new = _rebuild_field(old, nested[key], change)
            if new is not old:
                changed[key] = new
    return change(kind, {**value, **changed} if changed else value)


def _rebuild_field(value: Any, shape: Shape, change: Change) -> Any:
    kind = shape.kind
    if shape.container == "one":
        return rebuild(value, kind, change)
    if shape.container == "list" and isinstance(value, list):
        items = [rebuild(item, kind, change) for item in value]
        return value if all(map(is_, items, value)) else items
    if shape.container == "map" and isinstance(value, dict):
        has_free = is_free(kind, EXTENSION)
        entries = {
            key: item if has_free and is_extension(key) else rebuild(item, kind, change)
            for key, item in value.items()
        }
        return value if all(map(is_, entries.values(), value.values())) else entries
    return value


def rebuild_placed(value: Any, kind: str, change: PlacedChange, place: Place = "") -> Any:
    """Like `rebuild`, by `change(kind, object, place)`."""
    if not isinstance(value, dict):
        return value
    changed: JsonObject = {}
    nested = nested_of(kind, value)
    for key, old in value.items():
        if key in nested and old.__class__ in _CONTAINERS:
            new = _rebuild_placed(old, nested[key], change, (place, key))
            if new is not old:
                changed[key] = new
    return change(kind, {**value, **changed} if changed else value, place)


def _rebuild_placed(value: Any, shape: Shape, change: PlacedChange, place: Place) -> Any:
    kind = shape.kind
    if shape.container == "one":
        return rebuild_placed(value, kind, change, place)
    if shape.container == "list" and isinstance(value, list):
        items = [
            rebuild_placed(item, kind, change, (place, index)) for index, item in enumerate(value)
        ]
        return value if all(map(is_, items, value)) else items
    if shape.container == "map" and isinstance(value, dict):
        has_free = is_free(kind, EXTENSION)
        entries = {
            key: (
                item
                if has_free and is_extension(key)
                else rebuild_placed(item, kind, change, (place, key))
            )
            for key, item in value.items()
        }
        return value if all(map(is_, entries.values(), value.values())) else entries
    return value
