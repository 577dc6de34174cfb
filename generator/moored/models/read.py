"""The intermediate form, read back.

A type comes out as it stands in a module with `from __future__ import annotations`: no quotes
around forward references, and without `None`.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadClass:
    """A class: its bases, and of its fields the type and whether it has to be given."""

    bases: tuple[str, ...]
    fields: Mapping[str, tuple[str, bool]]


def read(source: str) -> dict[str, ReadClass]:
    """The classes in the intermediate form that `templates/models` prints, by name."""
    return {
        node.name: ReadClass(
            bases=tuple(base.id for base in node.bases if isinstance(base, ast.Name)),
            fields=_fields(node),
        )
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef)
    }


def _fields(node: ast.ClassDef) -> dict[str, tuple[str, bool]]:
    found = {}
    for item in node.body:
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            assert isinstance(item.value, ast.Tuple)  # noqa: S101 - our own template prints it
            required = bool(ast.literal_eval(item.value.elts[0]))
            found[item.target.id] = (_type(item.annotation), required)
    return found


def _type(node: ast.expr) -> str:
    """What a field holds where it holds something."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Optional":
        return _type(node.slice)
    if isinstance(node, ast.BinOp):
        return _type(node.left)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _type(ast.parse(node.value, mode="eval").body)
    return ast.unparse(node)
