"""Calls that run: the document's examples as Python, laid out as black would."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from moored.ir.operation import Operation
from moored.ir.types import Alias, FromText, Model, TypeRef
from moored.render.literals import literal

WIDTH = 88


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An expression in brackets, or (without items) one that stands on one line."""

    opening: str
    items: tuple[tuple[str, Node], ...] = ()
    closing: str = ""

    @property
    def flat(self) -> str:
        """On one line."""
        return (
            self.opening + ", ".join(name + item.flat for name, item in self.items) + self.closing
        )


def lay_out(node: Node, before: str, indent: int = 0, after: str = "") -> list[str]:
    """The lines of `before` + expression + `after`, one item a line where it is too long for one."""
    margin = " " * indent
    line = f"{margin}{before}{node.flat}{after}"
    if len(line) <= WIDTH or not node.items:
        return [line]
    lines = [f"{margin}{before}{node.opening}"]
    inside = ", ".join(name + item.flat for name, item in node.items)
    if len(margin) + 4 + len(inside) <= WIDTH and node.closing == ")":
        return [*lines, f"{margin}    {inside}", f"{margin}{node.closing}{after}"]
    for name, item in node.items:
        lines += lay_out(item, name, indent + 4, ",")
    return [*lines, f"{margin}{node.closing}{after}"]


CONVERSIONS = {
    "Decimal": "from decimal import Decimal",
    "UUID": "from uuid import UUID",
    "date": "from datetime import date",
    "datetime": "from datetime import datetime",
}
"""What a call may need besides models: names, and the lines that import them."""

_CONVERTED = {
    "DecimalText": "12.50",
    "UUID": "00000000-0000-4000-8000-000000000000",
    "date": "2030-01-31",
    "datetime": "2030-01-31T12:00:00Z",
}
_OWN: dict[str, Any] = {"str": "…", "int": 1, "float": 1.0, "bool": True}
_DEEPEST = 6


class Sampler:
    """Makes expressions for the types of an API."""

    def __init__(self, models: Iterable[Model], aliases: Iterable[Alias]) -> None:
        """Takes everything that types may name."""
        self._models = {model.name: model for model in models}
        self._aliases = {alias.name: alias.type for alias in aliases}
        self._depth = 0

    def value(self, kind: TypeRef, sample: Any) -> Node:
        """The expression for a JSON value of a type; for a value of one's own if it is `None`.

        Where types go deeper than a reader does, it is `...`.
        """
        if self._depth == _DEEPEST:
            return Node(opening="...")
        self._depth += 1
        node = self._of(ast.parse(kind.expression, mode="eval").body, sample)
        self._depth -= 1
        return node

    def _of(self, kind: ast.expr, sample: Any) -> Node:
        if isinstance(kind, ast.BinOp):
            return self._of(kind.left, sample)
        if isinstance(kind, ast.Subscript) and isinstance(kind.value, ast.Name):
            return self._subscript(kind.value.id, kind.slice, sample)
        return self._named(kind.id if isinstance(kind, ast.Name) else "", sample)

    def _named(self, name: str, sample: Any) -> Node:
        if name in self._models:
            return self._model(self._models[name], sample if isinstance(sample, dict) else {})
        if name in self._aliases:
            return self.value(self._aliases[name], sample)
        if name in ("bytes", "FileContent", "Upload"):
            return Node(opening='b"..."')
        if name in _CONVERTED:
            given = sample if isinstance(sample, str) else _CONVERTED[name]
            return Node(opening=literal(FromText(kind=name, text=given)))
        return Node(opening=literal(_OWN.get(name) if sample is None else sample))

    def _subscript(self, name: str, inside: ast.expr, sample: Any) -> Node:
        if name == "Annotated" and isinstance(inside, ast.Tuple):
            return self._of(inside.elts[0], sample)
        if name == "list":
            values = sample if isinstance(sample, list) else [None]
            items = tuple(("", self._of(inside, value)) for value in values)
            return Node(opening="[", items=items, closing="]")
        if name == "Literal" and sample is None:
            first = inside.elts[0] if isinstance(inside, ast.Tuple) else inside
            return Node(opening=literal(ast.literal_eval(first)))
        return Node(opening=literal({} if sample is None else sample))

    def _model(self, model: Model, sample: dict[str, Any]) -> Node:
        items = [
            (f"{field.name}=", self.value(field.type, sample.get(field.wire, field.sample)))
            for field in self._fields(model)
            if field.wire in sample or (field.required and not sample)
        ]
        return Node(opening=f"{model.name}(", items=tuple(items), closing=")")

    def _fields(self, model: Model) -> list[Any]:
        inherited = [
            field
            for base in model.bases
            if base in self._models
            for field in self._fields(self._models[base])
        ]
        return [*inherited, *model.fields]

    def call(self, operation: Operation, receiver: str) -> Node:
        """A call of an operation: its path parameters, its body, and what else it requires."""
        items = [
            (
                "" if one.place == "path" else f"{one.name}=",
                self.value(one.type, one.sample),
            )
            for one in operation.parameters
            if one.required
        ]
        at = sum(1 for one in operation.parameters if one.place == "path")
        if operation.body is not None:
            items.insert(at, ("", self.value(operation.body.type, operation.body.sample)))
        return Node(opening=f"{receiver}.{operation.name}(", items=tuple(items), closing=")")
