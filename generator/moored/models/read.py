"""The intermediate form, read back: classes, fields and aliases, with plain annotations.

Annotations come out as they stand in a module with `from __future__ import annotations`: names of
the plan, no quotes around forward references, `X | None` for `Optional[X]`, helpers that nobody
planned written out where they are used, and limits beside the type they are for.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

from moored.models.plain import Plain, arguments, field_keywords, is_subscript
from moored.models.types import ClassType, FieldType, ModelSet

# What the intermediate form imports, and plain annotations have no use for.
_UNUSED = frozenset({"BaseModel", "ConfigDict", "Optional", "RootModel", "TypeAliasType", "Union"})


def read(source: str, names: Mapping[str, str], wires: Mapping[str, str]) -> ModelSet:
    """The models in the intermediate form that `templates/models` prints.

    Args:
        source: The intermediate form.
        names: The planned name of each disguised class.
        wires: The name on the wire of each disguised field.
    """
    tree = ast.parse(source)
    helpers = {name: value for name, value in _assigned(tree) if name not in names}
    plain = Plain(names, helpers)
    classes = {
        names.get(node.name, node.name): _class(node, plain, wires)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    aliases = {names[name]: plain.source(value) for name, value in _assigned(tree) if name in names}
    return ModelSet(classes=classes, aliases=aliases, imports=tuple(sorted(_imports(tree))))


def _assigned(tree: ast.Module) -> list[tuple[str, ast.expr]]:
    """The aliases: `X: TypeAlias = …` and `X = TypeAliasType("X", …)`."""
    found = []
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found.append((node.target.id, node.value))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            found += [
                (target.id, node.value.args[1])
                for target in node.targets
                if isinstance(target, ast.Name)
            ]
    return found


def _imports(tree: ast.Module) -> list[tuple[str, str]]:
    return [
        (node.module, name.name)
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for name in node.names
        if name.name not in _UNUSED
    ]


def _class(node: ast.ClassDef, plain: Plain, wires: Mapping[str, str]) -> ClassType:
    bases = [plain.source(base) for base in node.bases]
    fields = {
        wires[item.target.id]: _field(item, plain)
        for item in node.body
        if isinstance(item, ast.AnnAssign)
        and isinstance(item.target, ast.Name)
        and item.target.id in wires
    }
    return ClassType(bases=tuple(base for base in bases if base != "BaseModel"), fields=fields)


def _field(node: ast.AnnAssign, plain: Plain) -> FieldType:
    assert isinstance(node.value, ast.Tuple)  # noqa: S101 - our own template prints it
    required, default, _ = node.value.elts
    inner, limits = _split(plain.plain(node.annotation))
    return FieldType(
        annotation=ast.unparse(inner),
        limits=tuple(limits),
        required=ast.literal_eval(required),
        default=_value(default),
    )


def _split(annotation: ast.expr) -> tuple[ast.expr, list[tuple[str, Any]]]:
    """The type inside an outermost `Annotated`, and the keyword arguments of its `Field`."""
    if not is_subscript(annotation, "Annotated"):
        return annotation, []
    inner, *metadata = arguments(annotation)
    limits = [
        (keyword.arg, _value(keyword.value))
        for call in metadata
        for keyword in field_keywords(call)
        if keyword.arg is not None
    ]
    return inner, limits


def _value(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None
