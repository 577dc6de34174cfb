"""YAML text to JSON values, from the event stream of PyYAML's C parser.

An explicit stack builds the values, so that depth is a limit and not a crash; an alias shares the
object it names and is counted with all that it repeats, so that a few lines cannot become millions
of values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from moored.document import codes
from moored.document.text import failure
from moored.document.yaml_scalars import ScalarError, plain, tagged
from moored.limits import raised_by
from moored.problems import Location, MooredError, Problem, quoted

if TYPE_CHECKING:
    from moored.document.source import SourceFile
    from moored.limits import Limits

_CONTAINER_TAGS = {
    yaml.MappingStartEvent: ("!", "tag:yaml.org,2002:map"),
    yaml.SequenceStartEvent: ("!", "tag:yaml.org,2002:seq"),
}
NOTHING = object()


@dataclass(slots=True)
class _Node:
    """A finished value, the values it holds once its aliases are written out, and its depth."""

    value: Any
    size: int = 1
    height: int = 0
    text: str | None = None


@dataclass(slots=True)
class _Frame:
    value: Any
    anchor: str | None
    size: int = 1
    height: int = 1
    key: str | None = None
    merges: list[dict[str, Any]] = field(default_factory=list)
    merging: bool = False


class Builder:
    """Builds one document; `add` takes the events of PyYAML in order."""

    def __init__(self, source: SourceFile, limits: Limits) -> None:
        """Messages name `source`."""
        self.result: Any = NOTHING
        self.duplicates: list[Problem] = []
        self._source, self._limits = source, limits
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Node | None] = {}
        self._nodes = 0
        self._handlers: dict[type, Any] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document,
        }

    def add(self, event: Any) -> None:
        """Take one event.

        Raises:
            MooredError: What the event brings is refused.
        """
        handler = self._handlers.get(type(event))
        if handler is not None:
            handler(event)

    def _document(self, event: Any) -> None:
        if self.result is not NOTHING:
            message = "a second YAML document starts here"
            raise self._failure(codes.SYNTAX, event, message, "keep one document in the file")

    def _scalar(self, event: Any) -> None:
        if self._takes_key():
            self._key(event.value, event, event.implicit[0] and event.value == "<<")
            if event.anchor:
                self._anchors[event.anchor] = _Node(event.value, text=event.value)
            return
        node = _Node(self._value(event), text=event.value)
        if event.anchor:
            self._anchors[event.anchor] = node
        self._count(1, event)
        self._put(node, event)

    def _value(self, event: Any) -> Any:
        try:
            if event.tag is not None:
                return tagged(event.tag, event.value, self._limits.digits)
            if event.implicit[0]:
                return plain(event.value, self._limits.digits)
            return event.value
        except ScalarError as error:
            code = codes.TAG if event.tag else codes.NUMBER
            raise self._failure(code, event, str(error), error.hint) from None

    def _alias(self, event: Any) -> None:
        node = self._anchors.get(event.anchor)
        if node is None:
            unknown = event.anchor not in self._anchors
            what = "names no anchor" if unknown else "stands inside the value that it repeats"
            message = f"the alias {quoted(event.anchor)} {what}"
            raise self._failure(codes.ALIAS, event, message, "write the value out")
        if self._takes_key():
            if node.text is None:
                raise self._complex_key(event)
            self._key(node.text, event, False)
            return
        if len(self._stack) + node.height > self._limits.depth:
            raise self._too_deep(event)
        self._count(node.size, event)
        self._put(node, event)

    def _start(self, event: Any) -> None:
        if self._takes_key():
            raise self._complex_key(event)
        if event.tag is not None and event.tag not in _CONTAINER_TAGS[type(event)]:
            message = f"the tag {quoted(event.tag)} is none of YAML's core schema"
            raise self._failure(codes.TAG, event, message, "remove the tag")
        if len(self._stack) >= self._limits.depth:
            raise self._too_deep(event)
        self._count(1, event)
        value: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._stack.append(_Frame(value, event.anchor))
        if event.anchor:
            self._anchors[event.anchor] = None

    def _end(self, event: Any) -> None:
        frame = self._stack.pop()
        for merged in frame.merges:
            for key, value in merged.items():
                frame.value.setdefault(key, value)
        node = _Node(frame.value, frame.size, frame.height)
        if frame.anchor:
            self._anchors[frame.anchor] = node
        self._put(node, event)

    def _takes_key(self) -> bool:
        if not self._stack:
            return False
        frame = self._stack[-1]
        return frame.key is None and not frame.merging and isinstance(frame.value, dict)

    def _key(self, key: str, event: Any, merging: bool) -> None:
        frame = self._stack[-1]
        if merging:
            frame.merging = True
            return
        if key in frame.value:
            self._duplicate(key, event)
        frame.key = key

    def _put(self, node: _Node, event: Any) -> None:
        if not self._stack:
            self.result = node.value
            return
        frame = self._stack[-1]
        frame.size += node.size
        frame.height = max(frame.height, node.height + 1)
        if isinstance(frame.value, list):
            frame.value.append(node.value)
        elif frame.merging:
            frame.merges.extend(self._merged(node.value, event))
            frame.merging = False
        else:
            frame.value[frame.key] = node.value
            frame.key = None

    def _merged(self, value: Any, event: Any) -> list[dict[str, Any]]:
        found = value if isinstance(value, list) else [value]
        if not all(isinstance(item, dict) for item in found):
            message = "the merge key << takes a mapping or a list of mappings"
            raise self._failure(codes.KEY, event, message, "name mappings, or quote the key")
        return found

    def _count(self, size: int, event: Any) -> None:
        self._nodes += size
        if self._nodes > self._limits.values:
            message = f"the document has more than {self._limits.values:,} values"
            hint = f"aliases count with all that they repeat; {raised_by('values')}"
            raise self._failure(codes.TOO_MANY_NODES, event, message, hint)

    def _duplicate(self, key: str, event: Any) -> None:
        mark = event.start_mark
        self.duplicates.append(
            Problem(
                code=codes.DUPLICATE_KEY,
                message=f"the key {quoted(key)} stands twice in one mapping",
                location=Location(
                    file=self._source.shown, line=mark.line + 1, column=mark.column + 1
                ),
                hint="remove one of the two",
            )
        )

    def _too_deep(self, event: Any) -> MooredError:
        message = f"values are nested more than {self._limits.depth} deep"
        return self._failure(
            codes.TOO_DEEP, event, message, f"nest them less, or {raised_by('depth')}"
        )

    def _complex_key(self, event: Any) -> MooredError:
        message = "a key must be text, not a mapping or a sequence"
        return self._failure(codes.KEY, event, message, "quote the key")

    def _failure(self, code: str, event: Any, message: str, hint: str) -> MooredError:
        mark = event.start_mark
        return failure(self._source, code, mark.line + 1, mark.column + 1, message, hint)
