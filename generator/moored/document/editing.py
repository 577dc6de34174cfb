"""Changing single places of a document; only the way to them is copied."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.origins import Origins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from moored.document.merge import Merged
    from moored.document.model import Document


def replaced(document: Document, place: str, merged: Merged) -> Document:
    """The document with the outcome of a merge at `place`."""
    origins = Origins(document)
    for pointer, origin in merged.origins:
        origins.add(pointer, origin)
    root = _edited(document.root, pointers.split(place), lambda _: merged.value)
    return replace(document, root=root, origins=origins.result())


def removed(document: Document, places: Iterable[str]) -> Document:
    """The document without the values at `places`."""
    doomed: dict[str, set[str]] = {}
    for place in places:
        parent, _, last = place.rpartition("/")
        doomed.setdefault(parent, set()).add(pointers.unescape(last))
    # Inner values first: after that the pointers of the outer ones still hold.
    for parent in sorted(doomed, key=lambda pointer: (-pointer.count("/"), pointer)):
        document = _without(document, parent, doomed[parent])
    return document


def _without(document: Document, parent: str, keys: set[str]) -> Document:
    origins = Origins(document)
    value = document.at(parent)
    if isinstance(value, dict):
        for key in keys:
            origins.remove(parent + pointers.join(key))
        smaller: Any = {key: item for key, item in value.items() if key not in keys}
    else:
        kept = [index for index in range(len(value)) if str(index) not in keys]
        for index in range(len(value)):
            origins.remove(f"{parent}/{index}")
        for new, old in enumerate(kept):
            if new != old:
                origins.move(f"{parent}/{new}", f"{parent}/{old}")
        smaller = [value[index] for index in kept]
    root = _edited(document.root, pointers.split(parent), lambda _: smaller)
    return replace(document, root=root, origins=origins.result())


def edited(value: Any, tokens: list[str], new: Any) -> Any:
    """A copy of a JSON value with another at the end of these keys and indices."""
    return _edited(value, tokens, lambda _: new)


def _edited(value: Any, tokens: list[str], change: Callable[[Any], Any]) -> Any:
    if not tokens:
        return change(value)
    first, rest = tokens[0], tokens[1:]
    if isinstance(value, list):
        index = int(first)
        return [*value[:index], _edited(value[index], rest, change), *value[index + 1 :]]
    return {**value, first: _edited(value[first], rest, change)}
