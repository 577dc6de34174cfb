"""Annotations of the intermediate form, as a person would write them."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping

_LIMITS = frozenset({"ge", "gt", "le", "lt", "max_length", "min_length", "multiple_of", "pattern"})
# Types that are made by a call: no type checker takes one in an annotation.
_CALLED = {"conint": "int", "confloat": "float", "constr": "str"}


class Plain(ast.NodeTransformer):
    """Gives planned names, writes helpers out, and spells unions with `|`."""

    def __init__(self, names: Mapping[str, str], helpers: Mapping[str, ast.expr]) -> None:
        """Takes the planned names of classes, and what stands behind names that nobody planned."""
        self._names, self._helpers = names, helpers

    def plain(self, node: ast.expr) -> ast.expr:
        """An annotation made plain: to be done once, as a planned name may look like another."""
        done: ast.expr = self.visit(copy.deepcopy(node))
        return done

    def source(self, node: ast.expr) -> str:
        """The Python source of an annotation, made plain."""
        return ast.unparse(self.plain(node))

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """A planned name; or, for a helper, what stands behind it."""
        if node.id in self._names:
            return ast.Name(self._names[node.id], ast.Load())
        return self.plain(self._helpers[node.id]) if node.id in self._helpers else node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """Leaves the values of a `Literal` alone."""
        if is_subscript(node, "Literal"):
            return node
        self.generic_visit(node)
        if is_subscript(node, "Optional"):
            return ast.BinOp(node.slice, ast.BitOr(), ast.Constant(None))
        if is_subscript(node, "Union"):
            return _united(arguments(node))
        if is_subscript(node, "Annotated"):
            inner, *metadata = arguments(node)
            return _annotated(inner, [one for call in metadata for one in field_keywords(call)])
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """`constr(max_length=3)` is a text with a limit; the arguments of others are values."""
        called = node.func.id if isinstance(node.func, ast.Name) else ""
        if called in _CALLED:
            return _annotated(ast.Name(_CALLED[called], ast.Load()), field_keywords(node))
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """A text outside `Literal` is a forward reference."""
        if not isinstance(node.value, str):
            return node
        done: ast.AST = self.visit(ast.parse(node.value, mode="eval").body)
        return done


def field_keywords(call: ast.expr) -> list[ast.keyword]:
    """The limits among the arguments of a `Field`."""
    found = call.keywords if isinstance(call, ast.Call) else []
    return [keyword for keyword in found if keyword.arg in _LIMITS]


def is_subscript(node: ast.expr, name: str) -> bool:
    """Whether it is `name[…]`."""
    return (
        isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name)
        and node.value.id == name
    )


def arguments(node: ast.expr) -> list[ast.expr]:
    """What stands between the brackets of `name[…]`."""
    inside = node.slice if isinstance(node, ast.Subscript) else node
    return inside.elts if isinstance(inside, ast.Tuple) else [inside]


def _annotated(inner: ast.expr, limits: list[ast.keyword]) -> ast.expr:
    if not limits:
        return inner
    field = ast.Call(ast.Name("Field", ast.Load()), [], limits)
    pair = ast.Tuple([inner, field], ast.Load())
    return ast.Subscript(ast.Name("Annotated", ast.Load()), pair, ast.Load())


def _united(arms: list[ast.expr]) -> ast.expr:
    union, *rest = arms
    for arm in rest:
        union = ast.BinOp(union, ast.BitOr(), arm)
    return union
