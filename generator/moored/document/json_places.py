"""Where every value of a JSON text stands. Only a problem needs this, so it is never fast-pathed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


@dataclass(slots=True)
class Place:
    """A value: the offset of its key or, in an array, of itself; and the places inside it."""

    offset: int
    children: dict[str, Place] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    place: Place
    is_object: bool
    key: tuple[str, int] | None = None


class Places:
    """One pass over a well-formed JSON text.

    Attributes:
        root: The place of the whole value.
        duplicates: Offset and name of every key that its object already had.
    """

    def __init__(self, text: str) -> None:
        """Scan `text`; what is not well-formed ends the scan early, without an error."""
        self.root = Place(0)
        self.duplicates: list[tuple[int, str]] = []
        self._stack: list[_Open] = []
        for match in _TOKEN.finditer(text):
            self._take(match.group(), match.start())

    def _take(self, symbol: str, offset: int) -> None:
        top = self._stack[-1] if self._stack else None
        if symbol in "}]":
            del self._stack[-1:]
        elif symbol == ",":
            if top:
                top.key = None
        elif symbol != ":":
            self._value_or_key(top, symbol, offset)

    def _value_or_key(self, top: _Open | None, symbol: str, offset: int) -> None:
        if top and top.is_object and top.key is None:
            top.key = (_text(symbol), offset)
            return
        place = Place(offset) if top else self.root
        if top is None:
            self.root.offset = offset
        else:
            place = self._add(top, offset)
        if symbol in "{[":
            self._stack.append(_Open(place, symbol == "{"))

    def _add(self, top: _Open, offset: int) -> Place:
        name, start = top.key or (str(len(top.place.children)), offset)
        if top.is_object and name in top.place.children:
            self.duplicates.append((start, name))
        place = top.place.children[name] = Place(start)
        return place


def too_deep(text: str, depth: int) -> int:
    """The offset of the first bracket that is more than `depth` deep; 0 if there is none."""
    level = 0
    for symbol, offset in _brackets(text):
        level += 1 if symbol in "{[" else -1
        if level > depth:
            return offset
    return 0


def find_token(text: str, wanted: re.Pattern[str]) -> int:
    """The offset of the first symbol outside strings that `wanted` matches; 0 if there is none."""
    for match in _TOKEN.finditer(text):
        if wanted.fullmatch(match.group()):
            return match.start()
    return 0


def _brackets(text: str) -> Iterator[tuple[str, int]]:
    for match in _TOKEN.finditer(text):
        if match.group() in "{}[]":
            yield match.group(), match.start()


def _text(symbol: str) -> str:
    if "\\" not in symbol and symbol[0] == '"':
        return symbol[1:-1]
    try:
        return str(json.loads(symbol, strict=False))
    except ValueError:
        return symbol
