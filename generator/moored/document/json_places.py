"""Where the values of a JSON text stand.

A large document has more values than anybody asks for: only what leads to one that is asked for is
gone into, and the parser in C passes over the rest.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r]*")
_CLOSE = {"{": "}", "[": "]"}


@dataclass(slots=True)
class _Place:
    """A value, as far as it has been read.

    Attributes:
        offset: Where its key starts; in an array and at the root, itself.
        start: Where it starts itself.
        close: The bracket that ends it; empty where no values are inside.
        at: Where reading goes on; the end of the value once all is read.
        last: The child that was read last, and whose end is not known.
    """

    offset: int
    start: int
    close: str
    at: int
    children: dict[str, _Place] = field(default_factory=dict)
    last: _Place | None = None
    is_done: bool = False


class Places:
    """The offsets of values in a JSON text, each looked for when it is asked for."""

    def __init__(self, text: str) -> None:
        """Reads nothing yet."""
        self._text = text
        self._skip = json.JSONDecoder().raw_decode
        start = self._after_space(0)
        self._root = self._place(start, start)

    def offset(self, tokens: list[str]) -> int:
        """The offset of a value's key; of the value itself in an array and at the root.

        Args:
            tokens: Keys and indices; where nothing stands there, its nearest parent is meant.

        Raises:
            ValueError: The text is not well-formed.
        """
        place = self._root
        for token in tokens:
            child = self._child(place, token)
            if child is None:
                break
            place = child
        return place.offset

    def _child(self, place: _Place, token: str) -> _Place | None:
        while token not in place.children:
            if place.is_done or not place.close:
                return None
            self._step(place)
        return place.children[token]

    def _step(self, place: _Place) -> None:
        """Reads the beginning of the next child, or the end."""
        at = place.at
        if place.last is not None:
            at = self._after_space(self._end(place.last))
            if self._text[at : at + 1] == ",":
                at = self._after_space(at + 1)
        if self._text[at : at + 1] == place.close:
            place.at, place.last, place.is_done = at + 1, None, True
            return
        offset, token = at, str(len(place.children))
        if place.close == "}":
            key, at = self._skip(self._text, at)
            if not isinstance(key, str):
                raise ValueError(key)
            token, at = key, self._after_space(self._after_space(at) + 1)
        place.last = place.children[token] = self._place(offset, at)

    def _end(self, place: _Place) -> int:
        if not place.children and not place.is_done:
            return int(self._skip(self._text, place.start)[1])
        while not place.is_done:
            self._step(place)
        return place.at

    def _place(self, offset: int, start: int) -> _Place:
        close = _CLOSE.get(self._text[start : start + 1], "")
        return _Place(offset, start, close, self._after_space(start + 1))

    def _after_space(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at


def duplicates(text: str) -> Iterator[tuple[int, str]]:
    """Offset and name of every key that its object already had, in a well-formed JSON text."""
    # The keys of the objects that are open; `None` for an array.
    stack: list[set[str] | None] = []
    is_key = False
    for match in _TOKEN.finditer(text):
        symbol = match.group()
        if symbol in "}]":
            del stack[-1:]
        elif symbol in "{[":
            stack.append(set() if symbol == "{" else None)
            is_key = symbol == "{"
        elif symbol == ",":
            is_key = bool(stack) and stack[-1] is not None
        elif symbol == ":":
            is_key = False
        elif is_key and stack and (keys := stack[-1]) is not None:
            name = _text(symbol)
            if name in keys:
                yield match.start(), name
            keys.add(name)


def too_deep(text: str, depth: int) -> int:
    """The offset of the first bracket that is more than `depth` deep; 0 if there is none."""
    level = 0
    for symbol, offset in _brackets(text):
        level += 1 if symbol in "{[" else -1
        if level > depth:
            return offset
    return 0


def find_token(text: str, wanted: Callable[[str], bool]) -> int:
    """The offset of the first symbol, strings with their quotes, that is wanted; 0 if none is."""
    tokens = _TOKEN.finditer(text)
    return next((match.start() for match in tokens if wanted(match.group())), 0)


def find_key(text: str, key: str) -> int:
    """The offset of the first string that says `key`; 0 if there is none."""
    return find_token(text, lambda symbol: symbol[0] == '"' and _text(symbol) == key)


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
