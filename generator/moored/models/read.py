"""The intermediate form, read back: classes, fields and aliases, with plain annotations.

Annotations come out as they stand in a module with `from __future__ import annotations`: no quotes
around forward references, `X | None` for `Optional[X]`, limits beside the type they are for.
"""

from __future__ import annotations

import ast
from typing import Any

from moored.models.types import ClassType, FieldType, ModelSet

# What is ours to say, or nobody's business in a type.
_NOT_LIMITS = frozenset({"alias", "description", "title", "examples", "deprecated", "default"})


# What the intermediate form imports, and plain annotations have no use for.
_UNUSED = frozenset({"BaseModel", "Optional", "RootModel", "Union"})


def read(source: str) -> ModelSet:
    """The models in the intermediate form that `templates/models` prints."""
    tree = ast.parse(source)
    classes = {node.name: _class(node) for node in tree.body if isinstance(node, ast.ClassDef)}
    aliases = {
        node.target.id: _expression(node.value)
        for node in tree.body
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and node.value is not None
    }
    imports = [
        (node.module, name.name)
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for name in node.names
        if name.name not in _UNUSED
    ]
    return ModelSet(classes=classes, aliases=aliases, imports=tuple(sorted(imports)))


def _class(node: ast.ClassDef) -> ClassType:
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    fields = {
        item.target.id: _field(item)
        for item in node.body
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    }
    return ClassType(bases=tuple(base for base in bases if base != "BaseModel"), fields=fields)


def _field(node: ast.AnnAssign) -> FieldType:
    parts = node.value.elts if isinstance(node.value, ast.Tuple) else []
    required, default, _ = parts
    annotation, limits = _split(node.annotation)
    return FieldType(
        annotation=_expression(annotation),
        limits=tuple(limits),
        required=ast.literal_eval(required),
        default=_value(default),
    )


def _split(annotation: ast.expr) -> tuple[ast.expr, list[tuple[str, Any]]]:
    """The type inside an outermost `Annotated`, and the keyword arguments of its `Field`."""
    if not isinstance(annotation, ast.Subscript) or not _is(annotation, "Annotated"):
        return annotation, []
    parts = annotation.slice.elts if isinstance(annotation.slice, ast.Tuple) else []
    inner, *metadata = parts
    keywords = [kw for call in metadata if isinstance(call, ast.Call) for kw in call.keywords]
    limits = [
        (kw.arg, _value(kw.value))
        for kw in keywords
        if kw.arg is not None and kw.arg not in _NOT_LIMITS
    ]
    return inner, limits


def _value(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def _is(node: ast.Subscript, name: str) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == name


def _expression(node: ast.expr) -> str:
    return ast.unparse(ast.fix_missing_locations(_Plain().visit(node)))


class _Plain(ast.NodeTransformer):
    """Unquotes forward references and spells `Optional[X]` as `X | None`."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """Leaves the values of a `Literal` alone."""
        if _is(node, "Literal"):
            return node
        self.generic_visit(node)
        if _is(node, "Optional"):
            return ast.BinOp(node.slice, ast.BitOr(), ast.Constant(None))
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Drops nothing: the arguments of a nested `Field` are values, not types."""
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """A text outside `Literal` is a forward reference."""
        return ast.parse(node.value, mode="eval").body if isinstance(node.value, str) else node
