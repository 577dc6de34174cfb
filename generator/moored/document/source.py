"""The text of one input file, and the line and column of any value in it, on demand."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

import yaml

from moored import pointer as pointers
from moored.document.json_places import Places


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
        return hashlib.sha256(
            self.data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
        ).hexdigest()

    def position(self, pointer: str) -> tuple[int, int]:
        """Line and column, counted from 1, of a value or of its nearest parent that exists.

        The key is meant where the value belongs to a mapping, the item where it is in a sequence.
        """
        tokens = pointers.split(pointer)
        if self._places is not None:
            # A text that starts with { may still be YAML in its flow style.
            with suppress(ValueError, RecursionError):
                return self._at(self._places.offset(tokens))
        return self._yaml_position(tokens)

    @cached_property
    def text(self) -> str:
        """What the file says, without a byte order mark."""
        return self.data.decode("utf-8-sig", errors="replace")

    @cached_property
    def _places(self) -> Places | None:
        return Places(self.text) if self.text.lstrip().startswith("{") else None

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    # Only a problem asks for a position, so the cost of a second parse falls on failures alone.
    @cached_property
    def _tree(self) -> yaml.Node | None:
        try:
            return yaml.compose(self.text, Loader=yaml.CSafeLoader)
        except (yaml.YAMLError, RecursionError):
            return None

    def _at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def _yaml_position(self, tokens: list[str]) -> tuple[int, int]:
        node, mark = self._tree, None
        for token in tokens:
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
        return _merged_child(node, token)
    if isinstance(node, yaml.SequenceNode) and pointers.is_index(token, node.value):
        item = node.value[int(token)]
        return item, item.start_mark
    return None


def _merged_child(node: yaml.MappingNode, token: str) -> tuple[yaml.Node, yaml.Mark] | None:
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode) and key.value == "<<":
            sources = value.value if isinstance(value, yaml.SequenceNode) else [value]
            for source in sources:
                if (found := _child(source, token)) is not None:
                    return found
    return None
