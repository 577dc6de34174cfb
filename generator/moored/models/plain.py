"""Annotations of the intermediate form, as a person would write them."""

from __future__ import annotations

import ast
import copy
from collections.abc import Mapping

_LIMITS = frozenset("ge gt le lt max_length min_length multiple_of pattern".split())
# Types that are made by a call: no type checker takes one in an annotation.
_CALLED = {"conint": "int", "confloat": "float", "constr": "str"}


class Plain(ast.NodeTransformer):
    """Gives planned names, writes helpers out, and spells unions with `|`."""

    def __init__(self, names: Mapping[str, str], helpers: Mapping[str, ast.expr]) -> None:
        """Takes the planned names of classes, and what stands behind names that nobody planned."""
        self._names, self._helpers = names, helpers

    def source(self, node: ast.expr) -> str:
        """The Python source of an annotation, made plain."""
        return ast.unparse(ast.fix_missing_locations(self.visit(copy.deepcopy(node))))

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """A planned name; or, for a helper, what stands behind it."""
        if node.id in self._names:
            return _Done(self._names[node.id], ast.Load())
        if node.id in self._helpers and not isinstance(node, _Done):
            done: ast.AST = self.visit(copy.deepcopy(self._helpers[node.id]))
            return done
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """Leaves the values of a `Literal` alone."""
        if is_subscript(node, "Literal"):
            return node
        self.generic_visit(node)
        if is_subscript(node, "Optional"):
            return ast.BinOp(node.slice, ast.BitOr(), ast.Constant(None))
        if is_subscript(node, "Union") and isinstance(node.slice, ast.Tuple):
            return _united(node.slice.elts)
        if is_subscript(node, "Annotated") and isinstance(node.slice, ast.Tuple):
            return _annotated(node.slice.elts[0], field_keywords(node.slice.elts[1]))
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


class _Done(ast.Name):
    """A name that is the plan's already."""


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
