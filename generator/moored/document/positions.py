"""Lines and columns of a few values in a large JSON text, without a place for every value of it."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from moored import pointer as pointers
from moored.document.source import SourceFile

_SPACE = re.compile(r"[ \t\n\r]*")
_Tree = dict[str, Any]


def positions(source: SourceFile, wanted: Iterable[str]) -> Mapping[str, tuple[int, int]]:
    """Line and column of each JSON Pointer, as `SourceFile.position` gives them.

    Args:
        source: A file that was read without an error.
        wanted: JSON Pointers; where nothing stands at one, its nearest parent is meant.
    """
    text = source.text
    asked = dict.fromkeys(wanted)
    if not text.lstrip().startswith("{"):
        return {pointer: source.position(pointer) for pointer in asked}
    finder = _Finder(text)
    try:
        finder.read(_tree(asked))
    except (ValueError, IndexError, RecursionError):
        return {pointer: source.position(pointer) for pointer in asked}
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return {pointer: _place(finder.nearest(pointer), starts) for pointer in asked}


def _tree(wanted: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for pointer in wanted:
        branch = tree
        for token in pointers.split(pointer):
            branch = branch.setdefault(token, {})
    return tree


def _place(offset: int, starts: list[int]) -> tuple[int, int]:
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


class _Finder:
    """Goes only into what leads to a wanted value; the rest is passed over by the parser in C."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._skip = json.JSONDecoder().raw_decode
        self._offsets: dict[str, int] = {}

    def read(self, tree: _Tree) -> None:
        """Find what a tree of keys and indices names."""
        start = self._after_space(0)
        self._offsets[""] = start
        self.value(start, tree, "")

    def nearest(self, pointer: str) -> int:
        """The offset of a value, or of its nearest parent that was found."""
        while pointer not in self._offsets:
            pointer = pointer.rpartition("/")[0]
        return self._offsets[pointer]

    def value(self, at: int, tree: _Tree, pointer: str) -> int:
        """Read the value at an offset; returns where it ends."""
        first = self._text[at]
        if not tree or first not in "{[":
            return self._skip(self._text, at)[1]
        close = "}" if first == "{" else "]"
        at = self._after_space(at + 1)
        index = 0
        while self._text[at] != close:
            start = at
            token = str(index)
            if close == "}":
                token, at = self._skip(self._text, at)
                at = self._after_space(self._after_space(at) + 1)
            below = f"{pointer}/{pointers.escape(token)}"
            if token in tree:
                self._offsets[below] = start
            at = self._after_space(self.value(at, tree.get(token, {}), below))
            if self._text[at] == ",":
                at = self._after_space(at + 1)
            index += 1
        return at + 1

    def _after_space(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at
