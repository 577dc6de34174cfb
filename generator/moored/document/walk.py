"""Visiting and rebuilding the objects of a document by the table in `grammar`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from moored import pointer as pointers
from moored.document.grammar import Shape, is_free, keeps_siblings, nested_of
from moored.document.model import JsonObject

#: A place as a chain from the inside out; it becomes a pointer only when somebody asks.
Place: TypeAlias = "tuple[Place, str | int] | str"
Change: TypeAlias = Callable[[str, JsonObject], JsonObject]
PlacedChange: TypeAlias = Callable[[str, JsonObject, Place], JsonObject]


@dataclass(frozen=True, slots=True)
class Visit:
    """One object of a document."""

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
        if reference_in(value) is None or keeps_siblings(kind):
            stack.extend(reversed(_inside(kind, value, place)))


def _inside(kind: str, value: JsonObject, place: Place) -> list[tuple[str, Any, Place]]:
    found: list[tuple[str, Any, Place]] = []
    nested = nested_of(kind, value)
    for key in value:
        if key in nested:
            found.extend(_members(nested[key], value[key], (place, key)))
    return found


def _members(shape: Shape, value: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
    if shape.container == "list":
        items = enumerate(value) if isinstance(value, list) else ()
        return [(shape.kind, item, (place, index)) for index, item in items]
    if shape.container == "map":
        entries = value.items() if isinstance(value, dict) else ()
        return [
            (shape.kind, item, (place, key))
            for key, item in entries
            if not is_free(shape.kind, key)
        ]
    return [(shape.kind, value, place)]


def rebuild(value: Any, kind: str, change: Change) -> Any:
    """A copy of `value` in which `change(kind, object)` has replaced every object, inside out.

    What does not change is shared with the original, never copied.
    """
    return rebuild_placed(value, kind, lambda kind, one, _: change(kind, one))


def rebuild_placed(value: Any, kind: str, change: PlacedChange, place: Place = "") -> Any:
    """Like `rebuild`, by `change(kind, object, place)`."""
    if not isinstance(value, dict):
        return value
    changed: JsonObject = {}
    nested = nested_of(kind, value)
    for key, old in value.items():
        if key in nested:
            new = _rebuild_field(old, nested[key], change, (place, key))
            if new is not old:
                changed[key] = new
    return change(kind, {**value, **changed} if changed else value, place)


def _rebuild_field(value: Any, shape: Shape, change: PlacedChange, place: Place) -> Any:
    if shape.container == "one":
        return rebuild_placed(value, shape.kind, change, place)
    if shape.container == "list" and isinstance(value, list):
        items = [
            rebuild_placed(item, shape.kind, change, (place, index))
            for index, item in enumerate(value)
        ]
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else items
    if shape.container == "map" and isinstance(value, dict):
        entries = {
            key: (
                item
                if is_free(shape.kind, key)
                else rebuild_placed(item, shape.kind, change, (place, key))
            )
            for key, item in value.items()
        }
        return value if all(entries[key] is value[key] for key in value) else entries
    return value
