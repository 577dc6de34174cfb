"""The lines of a document that a change is about."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from moored.document.source import SourceFile
from moored.problems import Location
from moored.report.page.rows import Line

_MOST_LINES: Final = 120
# A longer line is taken for a document without line ends: its value is laid out.
_LONGEST: Final = 300
_KEY: Final = re.compile(r'"(?:[^"\\]|\\.)*"\s*:\s*')
_AROUND: Final = 120


class Excerpts:
    """The files of one side of a comparison."""

    def __init__(self, files: Mapping[str, SourceFile]) -> None:
        """Takes the files by their names in a `Location`."""
        self._files = {name: _Text(source) for name, source in files.items()}

    def at(self, place: Location | None) -> Sequence[Line]:
        """The lines of the value at a place; none if there is no such place."""
        if place is None or place.line is None or place.file not in self._files:
            return ()
        return self._files[place.file].value(place.line, place.column or 1)


class _Text:
    def __init__(self, source: SourceFile) -> None:
        self._source = source

    @cached_property
    def _lines(self) -> list[str]:
        return [line.removesuffix("\r") for line in self._source.text.split("\n")]

    def value(self, line: int, column: int) -> Sequence[Line]:
        first = self._lines[line - 1]
        if len(first) > _LONGEST:
            return _laid_out(first, column - 1)
        last = line + _followers(self._lines[line : line + _MOST_LINES], first, column - 1)
        left = _indent(first)
        return [(number, _from(self._lines[number - 1], left)) for number in range(line, last + 1)]


def _followers(lines: Sequence[str], first: str, at: int) -> int:
    """How many of the lines after the first one belong to the value that begins there."""
    inside = _inside(first, at)
    taken = 0
    for number, line in enumerate(lines, 1):
        ends = _indent(line) < inside
        if line.strip() and ends and not _is_item(line, first, inside):
            is_bracket = line.strip()[0] in "]}" and _indent(line) == inside - 1
            return number if is_bracket else taken
        if line.strip():
            taken = number
    return taken


def _is_item(line: str, first: str, inside: int) -> bool:
    """Whether a line is an item of the list whose key stands in the first, as far left as it."""
    stands_left = _indent(line) == inside - 1 and line.lstrip().startswith("- ")
    return stands_left and not first.lstrip().startswith("- ")


def _inside(line: str, at: int) -> int:
    """The least indentation of what belongs to the value that begins in a line."""
    before = line[:at]
    if before.strip() == "-":  # the item of a list, whose other keys stand below its first
        return at
    if line.lstrip().startswith("- ") or before.strip():
        return _indent(line) + 1
    return at + 1


def _from(line: str, left: int) -> str:
    """A line without the indentation of the first one: how deep a value lies is no difference."""
    return line[left:] if not line[:left].strip() else line


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _laid_out(line: str, at: int) -> Sequence[Line]:
    """A value of a document without line ends, as it would be with them."""
    key = _KEY.match(line, at)
    try:
        value, _ = json.JSONDecoder().raw_decode(line, key.end() if key else at)
    except (ValueError, RecursionError):
        return [(None, line[max(0, at - _AROUND) : at + _AROUND])]
    name = f"{key[0].rstrip().removesuffix(':').rstrip()}: " if key else ""
    printed = f"{name}{json.dumps(value, indent=2, ensure_ascii=False)}".split("\n")
    return [(None, each) for each in printed[:_MOST_LINES]]
