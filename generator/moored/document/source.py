"""The text of one input file, and the line and column of any value in it, on demand."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

import yaml

from moored.document import pointer as pointers


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """One file that was read.

    Attributes:
        shown: The path for messages, as the user would type it.
        data: The bytes as they are on disk.
    """

    shown: str
    data: bytes

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the text, in hexadecimal, blind to a byte order mark and to CRLF."""
        return hashlib.sha256(self.data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")).hexdigest()

    @cached_property
    def _tree(self) -> yaml.Node | None:
        # Only a problem asks for a position, so the cost of a second parse falls on failures alone.
        text = self.data.decode("utf-8-sig", errors="replace")
        try:
            return yaml.compose(text, Loader=yaml.CSafeLoader)
        except (yaml.YAMLError, RecursionError):
            return None

    def position(self, pointer: str) -> tuple[int, int]:
        """Line and column, counted from 1, of a value or of its nearest parent that exists.

        The key is meant where the value belongs to a mapping, the item where it is in a sequence.
        """
        node, mark = self._tree, None
        for token in pointers.split(pointer):
            step = _child(node, token)
            if step is None:
                break
            node, mark = step
        if mark is None:
            mark = node.start_mark if node is not None else None
        return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _child(node: yaml.Node | None, token: str) -> tuple[yaml.Node, yaml.Mark] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == token:
                return value, key.start_mark
    if isinstance(node, yaml.SequenceNode) and token.isdecimal() and int(token) < len(node.value):
        item = node.value[int(token)]
        return item, item.start_mark
    return None
