"""Visiting and rebuilding the objects of a document by the table in `grammar`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import is_
from typing import Any, Final, NamedTuple, TypeAlias

from moored import pointer as pointers
from moored.document.grammar import (
    Shape,
    is_entry,
    is_extension,
    keeps_siblings,
    nested_of,
)
from moored.document.model import JsonObject

#: A place as a chain from the inside out; it becomes a pointer only when somebody asks.
Place: TypeAlias = "tuple[Place, str | int] | str"
Change: TypeAlias = Callable[[str, JsonObject], JsonObject]
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


def walk(value: Any, kind: str, place: Place = "", leads: Leads | None = None) -> Iterator[Visit]:
    """Every object at and below `value`, parents first, in the order of the document.

    A reference is visited and not followed. Values of the wrong type are passed over, and so is
    what does not lead to anything that is looked for, if `leads` says what that is.
    """
    stack: list[tuple[str, Any, Place]] = [(kind, value, place)]
    while stack:
        kind, value, place = stack.pop()
        if not isinstance(value, dict) or (leads is not None and not leads(kind, value)):
            continue
        yield Visit(kind, value, place)
        found = _inner(kind, value, place)
        found.reverse()
        stack += found


def _inner(kind: str, value: JsonObject, place: Place) -> list[tuple[str, Any, Place]]:
    """What stands in an object, each with its kind and place."""
    found: list[tuple[str, Any, Place]] = []
    if isinstance(value.get("$ref"), str) and not keeps_siblings(kind):
        return found
    nested = nested_of(kind, value)
    for key, item in value.items():
        if key in nested and item.__class__ in _CONTAINERS:
            shape = nested[key]
            if shape.container == "one":
                found.append((shape.kind, item, (place, key)))
            else:
                found += _members(shape, item, (place, key))
    return found


class Leads:
    """Whether an object, or one below it, is looked for; found out once for each object."""

    def __init__(self, wanted: Callable[[str, JsonObject], bool]) -> None:
        """What `wanted(kind, object)` says may depend on nothing else."""
        self._wanted = wanted
        # The value is kept beside what was found, so that its id is not used again.
        self._known: dict[tuple[int, str], tuple[Any, bool]] = {}

    def __call__(self, kind: str, value: Any) -> bool:
        """Whether it leads there."""
        if value.__class__ is not dict:
            return False
        entry = id(value), kind
        known = self._known.get(entry)
        if known is None:
            known = self._known[entry] = value, self._leads(kind, value)
        return known[1]

    def _leads(self, kind: str, value: JsonObject) -> bool:
        inner = _inner(kind, value, "")
        return self._wanted(kind, value) or any(self(one, item) for one, item, _ in inner)


def is_visited(value: Any, kind: str, tokens: Sequence[str]) -> bool:
    """Whether a walk over `value` comes to what keys and indices lead to from it."""
    if not isinstance(value, dict) or not tokens:
        return isinstance(value, dict)
    key, *rest = tokens
    if key not in nested_of(kind, value) or (reference_in(value) and not keeps_siblings(kind)):
        return False
    shape = nested_of(kind, value)[key]
    if shape.container == "one":
        return is_visited(value.get(key), shape.kind, rest)
    return bool(rest) and is_visited(_member(shape, value.get(key), rest[0]), shape.kind, rest[1:])


def _member(shape: Shape, value: Any, token: str) -> Any:
    if isinstance(value, list):
        is_there = shape.container == "list" and pointers.is_index(token, value)
        return value[int(token)] if is_there else None
    is_there = shape.container == "map" and isinstance(value, dict)
    return value.get(token) if is_there and is_entry(shape, token) else None


def _members(shape: Shape, value: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
    kind = shape.kind
    if shape.container == "list":
        items = enumerate(value) if isinstance(value, list) else ()
        return [(kind, item, (place, index)) for index, item in items]
    if not isinstance(value, dict):
        return ()
    is_extended = shape.is_extended
    return [
        (kind, item, (place, key))
        for key, item in value.items()
        if not (is_extended and is_extension(key))
    ]


def rebuild(value: Any, kind: str, change: Change) -> Any:
    """A copy of `value` in which `change(kind, object)` has replaced every object, inside out.

    What does not change is shared with the original, never copied; what is one object in the
    original is looked at once, and is one object in the copy.
    """
    return Rebuilder(change).rebuild(value, kind)


class Rebuilder:
    """`rebuild` of several values, in which an object may be shared."""

    def __init__(self, change: Change) -> None:
        """What `change(kind, object)` returns may depend on nothing else."""
        self._change = change
        # The value is kept beside what became of it, so that its id is not used again.
        self._done: dict[tuple[int, str], tuple[Any, Any]] = {}

    def rebuild(self, value: Any, kind: str) -> Any:
        """A copy of one value."""
        if value.__class__ is not dict:
            return value
        entry = id(value), kind
        known = self._done.get(entry)
        if known is None:
            known = self._done[entry] = value, self._rebuilt(value, kind)
        return known[1]

    def _rebuilt(self, value: JsonObject, kind: str) -> Any:
        changed: JsonObject = {}
        nested = nested_of(kind, value)
        for key, old in value.items():
            if key in nested and old.__class__ in _CONTAINERS:
                new = self._field(old, nested[key])
                if new is not old:
                    changed[key] = new
        return self.changed(kind, {**value, **changed} if changed else value, value)

    def changed(self, kind: str, value: JsonObject, _: JsonObject) -> JsonObject:
        """What becomes of an object, what is inside it being done; the original comes last."""
        return self._change(kind, value)

    def _field(self, value: Any, shape: Shape) -> Any:
        kind = shape.kind
        if shape.container == "one":
            return self.rebuild(value, kind)
        if shape.container == "list" and isinstance(value, list):
            items = [self.rebuild(item, kind) for item in value]
            return value if all(map(is_, items, value)) else items
        if shape.container == "map" and isinstance(value, dict):
            is_extended = shape.is_extended
            entries = {
                key: item if is_extended and is_extension(key) else self.rebuild(item, kind)
                for key, item in value.items()
            }
            return value if all(map(is_, entries.values(), value.values())) else entries
        return value
