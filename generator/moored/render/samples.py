"""Calls that run: sample values as Python, laid out as black would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from moored.ir.operation import Operation
from moored.ir.parameter import Parameter
from moored.ir.sample import (
    DictSample,
    FileSample,
    JsonSample,
    ListSample,
    ModelSample,
    ParsedSample,
    Sample,
)
from moored.render.literals import literal, text

WIDTH = 88
FILE = 'Path("file.bin")'
_MAKERS = {
    "Decimal": "Decimal",
    "UUID": "UUID",
    "date": "date.fromisoformat",
    "datetime": "datetime.fromisoformat",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An expression in brackets, or (without items) one that stands on one line."""

    opening: str
    items: tuple[tuple[str, Node], ...] = ()
    closing: str = ""

    @property
    def flat(self) -> str:
        """On one line."""
        inside = ", ".join(name + item.flat for name, item in self.items)
        comma = "," if self.opening == "(" and len(self.items) == 1 else ""
        return f"{self.opening}{inside}{comma}{self.closing}"


def lay_out(node: Node, before: str, indent: int = 0, after: str = "") -> list[str]:
    """The lines of `before` + expression + `after`, one item a line where it is too long for one."""
    margin = " " * indent
    line = f"{margin}{before}{node.flat}{after}"
    if len(line) <= WIDTH or not node.items:
        return [line]
    lines = [f"{margin}{before}{node.opening}"]
    inside = ", ".join(name + item.flat for name, item in node.items)
    if len(margin) + 4 + len(inside) <= WIDTH and node.closing == ")" and node.opening != "(":
        return [*lines, f"{margin}    {inside}", f"{margin}{node.closing}{after}"]
    for name, item in node.items:
        lines += lay_out(item, name, indent + 4, ",")
    return [*lines, f"{margin}{node.closing}{after}"]


def value(sample: Sample | None) -> Node:
    """The expression for a sample."""
    match sample:
        case None:
            return Node(opening="...")
        case JsonSample(value=one):
            return _json(one)
        case ParsedSample(kind=kind, text=said):
            return Node(opening=f"{_MAKERS[kind]}({text(said)})")
        case FileSample():
            return Node(opening=FILE)
        case ListSample(items=items, is_tuple=is_tuple):
            opening, closing = "()" if is_tuple else "[]"
            inside = tuple(("", value(item)) for item in items)
            return Node(opening=opening, items=inside, closing=closing)
        case DictSample(items=pairs):
            inside = tuple((f"{text(key)}: ", value(item)) for key, item in pairs)
            return Node(opening="{", items=inside, closing="}")
        case ModelSample(model=model, fields=fields):
            inside = tuple((f"{name}=", value(item)) for name, item in fields)
            return Node(opening=f"{model}(", items=inside, closing=")")


def _json(one: Any) -> Node:
    if isinstance(one, list):
        items = tuple(("", _json(item)) for item in one)
        return Node(opening="[", items=items, closing="]")
    if isinstance(one, dict):
        items = tuple((f"{text(str(key))}: ", _json(item)) for key, item in one.items())
        return Node(opening="{", items=items, closing="}")
    return Node(opening=literal(one))


def call(operation: Operation, receiver: str, *, optional: bool = False) -> Node:
    """A call of an operation: its path parameters, its body, and what else it requires.

    Args:
        operation: What to call.
        receiver: The expression of the group.
        optional: Whether optional parameters are given, too.
    """
    shown = shown_parameters(operation, optional=optional)
    items = [("", value(one.sample)) for one in shown if one.place == "path"]
    if operation.body is not None:
        items.append(("", value(operation.body.sample)))
    items += [(f"{one.name}=", value(one.sample)) for one in shown if one.place != "path"]
    return Node(opening=f"{receiver}.{operation.name}(", items=tuple(items), closing=")")


def shown_parameters(operation: Operation, *, optional: bool = False) -> list[Parameter]:
    """The parameters that a sample call gives."""
    return [one for one in operation.parameters if one.required or optional]


def shown_samples(operation: Operation, *, optional: bool = False) -> Iterator[Sample]:
    """The samples that a sample call shows, and those in them."""
    found = [one.sample for one in shown_parameters(operation, optional=optional)]
    found += [operation.body.sample] if operation.body is not None else []
    for one in found:
        if one is not None:
            yield from _within(one)


def _within(sample: Sample) -> Iterator[Sample]:
    yield sample
    match sample:
        case ListSample(items=items):
            inside = items
        case DictSample(items=pairs) | ModelSample(fields=pairs):
            inside = tuple(one for _, one in pairs)
        case _:
            inside = ()
    for one in inside:
        yield from _within(one)
