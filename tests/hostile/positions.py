"""Every place of a document where text stands, by the table of OpenAPI's fields."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from moored.document.grammar import fields_of
from moored.document.walk import walk

FULL: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("full.yaml").read_text("utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One text in the full document.

    Attributes:
        field: `kind.field`, `kind.field key` for the keys of a mapping.
        at: The keys and indices that lead to it.
        is_key: Whether it is the last of those keys itself.
    """

    field: str
    at: tuple[str | int, ...]
    is_key: bool = False


def positions(root: Any = FULL) -> Iterator[Position]:
    """All texts of a document, and all keys that its author chooses."""
    for visit in walk(root, "openapi"):
        base = tokens(visit.place)
        for key, value in visit.value.items():
            shape = fields_of(visit.kind, visit.value).get(key)
            name = f"{visit.kind}.{key if shape or key.startswith('x-') else '?'}"
            if visit.kind in ("callback", "security-requirement"):
                yield Position(field=f"{visit.kind} key", at=(*base, key), is_key=True)
            yield from _texts(name, value, (*base, key), shape is not None and not shape.is_scalar)
            if shape and shape.container == "map" and isinstance(value, dict):
                for one in value:
                    yield Position(field=f"{name} key", at=(*base, key, one), is_key=True)


def _texts(name: str, value: Any, at: tuple[str | int, ...], nested: bool) -> Iterator[Position]:
    if isinstance(value, str):
        yield Position(field=name, at=at)
    elif isinstance(value, list) and not (nested and any(isinstance(one, dict) for one in value)):
        for index, item in enumerate(value):
            yield from _texts(name, item, (*at, index), nested)
    elif isinstance(value, dict) and not nested:
        for key, item in value.items():
            yield from _texts(name, item, (*at, key), nested)


def replaced(root: Any, found: Position, change: Callable[[str], str]) -> Any:
    """A copy of a document with another text at a position."""
    result = copy.deepcopy(root)
    put(result, found, change)
    return result


def put(root: Any, found: Position, change: Callable[[str], str]) -> None:
    """Put another text at a position, if it is still there."""
    *above, last = found.at
    parent = root
    for token in above:
        if not isinstance(parent, (dict, list)) or (
            isinstance(parent, dict) and token not in parent
        ):
            return
        parent = parent[token]
    if found.is_key and last in parent:
        items = [(change(str(key)) if key == last else key, value) for key, value in parent.items()]
        parent.clear()
        parent.update(items)
    elif not found.is_key:
        parent[last] = change(str(parent[last]))


def tokens(place: Any) -> tuple[str | int, ...]:
    """The keys and indices of a place, outermost first."""
    found: list[str | int] = []
    while isinstance(place, tuple):
        place, token = place
        found.append(token)
    return tuple(reversed(found))
