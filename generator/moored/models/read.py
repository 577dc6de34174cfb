"""The intermediate form, read back: classes and fields under planned names.

Annotations come out as they stand in a module with `from __future__ import annotations`: names of
the plan, no quotes around forward references, imported types written out, without `None`.
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


def read(
    source: str, names: Mapping[str, str], wires: Mapping[str, str], types: Mapping[str, str]
) -> dict[str, ReadClass]:
    """The classes in the intermediate form that `templates/models` prints.

    Args:
        source: The intermediate form.
        names: The planned name of each disguised class.
        wires: The name on the wire of each disguised field.
        types: The source of each imported type.
    """
    known = {**names, **types}
    return {
        names.get(node.name, node.name): ReadClass(
            bases=tuple(
                known[base.id]
                for base in node.bases
                if isinstance(base, ast.Name) and base.id in known
            ),
            fields=_fields(node, known, wires),
        )
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef)
    }


def _fields(
    node: ast.ClassDef, known: Mapping[str, str], wires: Mapping[str, str]
) -> dict[str, tuple[str, bool]]:
    found = {}
    for item in node.body:
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            assert isinstance(item.value, ast.Tuple)  # noqa: S101 - our own template prints it
            required = bool(ast.literal_eval(item.value.elts[0]))
            found[wires[item.target.id]] = (_type(item.annotation, known), required)
    return found


def _type(node: ast.expr, known: Mapping[str, str]) -> str:
    """What a field holds where it holds something."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Optional":
        return _type(node.slice, known)
    if isinstance(node, ast.BinOp):
        return _type(node.left, known)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _type(ast.parse(node.value, mode="eval").body, known)
    written = ast.unparse(node)
    return known.get(written, written)
