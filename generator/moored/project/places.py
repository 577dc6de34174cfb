"""The line and column of each key of a TOML file, which `tomllib` does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY = re.compile(r'[ \t]*("(?:\\.|[^"\\])*"|\'[^\']*\'|[A-Za-z0-9_-]+)[ \t]*')
_TEXT = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\])*"|\'[^\']*\'', re.DOTALL
)
_BARE = re.compile(r"[^,\]}#\r\n]+")


def places(text: str) -> dict[KeyPath, Place]:
    """Line and column, counted from 1, of every key and list item of a valid TOML text.

    Keys that a table's header names have the place in the first such header. Of a text that is not
    TOML, whatever could be read before the fault is told.
    """
    scanner = _Scanner(text.replace("\r\n", "\n"))
    try:
        scanner.document()
    except (AttributeError, IndexError, RecursionError, tomllib.TOMLDecodeError):
        return scanner.places
    return scanner.places


class _Scanner:
    """Walks over a text that `tomllib` has accepted, so it checks nothing again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.places: dict[KeyPath, Place] = {}
        self.lists: dict[KeyPath, int] = {}

    def document(self) -> None:
        table: KeyPath = ()
        self.skip(_BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.skip(_BLANK)

    def header(self) -> KeyPath:
        repeated = self.text.startswith("[[", self.at)
        self.at += 2 if repeated else 1
        path = self.keys(())
        self.at += 2 if repeated else 1
        if not repeated:
            return path
        index = self.lists[path] = self.lists.get(path, -1) + 1
        return (*path, index)

    def pair(self, table: KeyPath) -> None:
        path = self.keys(table)
        self.at += 1  # the equals sign
        self.skip(_BLANK)
        self.value(path)

    def keys(self, table: KeyPath) -> KeyPath:
        path = table
        while True:
            start = self.at
            key = self.skip(_KEY)
            path = (*path, self.plain(key.strip()))
            self.mark(path, start + len(key) - len(key.lstrip()))
            if not self.text.startswith(".", self.at):
                return path
            self.at += 1
            if path in self.lists:
                path = (*path, self.lists[path])

    def plain(self, key: str) -> str:
        if key[0] in "\"'":
            return str(tomllib.loads(f"key = {key}")["key"])
        return key

    def value(self, path: KeyPath) -> None:
        first = self.text[self.at]
        if first == "[":
            self.items(path)
        elif first == "{":
            self.inline(path)
        else:
            self.skip(_TEXT if first in "\"'" else _BARE)

    def items(self, path: KeyPath) -> None:
        self.at += 1
        self.skip(_BLANK)
        index = 0
        while self.text[self.at] != "]":
            self.mark((*path, index), self.at)
            self.value((*path, index))
            index += 1
            self.comma()
        self.at += 1

    def inline(self, path: KeyPath) -> None:
        self.at += 1
        self.skip(_BLANK)
        while self.text[self.at] != "}":
            self.pair(path)
            self.comma()
        self.at += 1

    def comma(self) -> None:
        self.skip(_BLANK)
        if self.text[self.at] == ",":
            self.at += 1
            self.skip(_BLANK)

    def skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        if match is None:
            raise IndexError(self.at)
        self.at = match.end()
        return match[0]

    def mark(self, path: KeyPath, at: int) -> None:
        line_start = self.text.rfind("\n", 0, at) + 1
        self.places.setdefault(path, (self.text.count("\n", 0, at) + 1, at - line_start + 1))
