"""Whether a default of the document is a value of its field's type: documents err."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

_KINDS: Mapping[str, tuple[type, ...]] = {
    "bool": (bool,),
    "int": (int,),
    "float": (int, float),
    "str": (str,),
}
_DEEPEST = 20


def fits(annotation: str, value: Any, aliases: Mapping[str, str]) -> bool:
    """Whether a JSON value can stand as the default of a field with this annotation.

    Models, dates and other types that a JSON value has to be converted to have none.

    Args:
        annotation: Python source.
        value: The default.
        aliases: The types behind names that are no classes.
    """
    return _Judge(aliases).fits(ast.parse(annotation, mode="eval").body, value, _DEEPEST)


class _Judge:
    def __init__(self, aliases: Mapping[str, str]) -> None:
        self._aliases = aliases

    def fits(self, kind: ast.expr, value: Any, depth: int) -> bool:
        match kind:
            case _ if depth == 0:
                return False
            case ast.BinOp(left=left, right=right):
                return any(self.fits(arm, value, depth - 1) for arm in (left, right))
            case ast.Constant(value=None):
                return value is None
            case ast.Name(id=name):
                return self._named(name, value, depth - 1)
            case ast.Subscript(value=ast.Name(id=name), slice=inside):
                return self._subscript(name, inside, value, depth - 1)
        return False

    def _named(self, name: str, value: Any, depth: int) -> bool:
        if name in self._aliases:
            alias = ast.parse(self._aliases[name], mode="eval").body
            return self.fits(alias, value, depth)
        # A bool is an int to Python, and to nobody else.
        plain = isinstance(value, _KINDS.get(name, ())) and (name == "bool") == (
            isinstance(value, bool)
        )
        return name == "Any" or plain

    def _subscript(self, name: str, inside: ast.expr, value: Any, depth: int) -> bool:
        parts = inside.elts if isinstance(inside, ast.Tuple) else [inside]
        if name == "Annotated":
            return self.fits(parts[0], value, depth)
        if name == "Literal":
            return any(ast.literal_eval(part) == value for part in parts)
        if name == "list":
            return isinstance(value, list) and all(
                self.fits(parts[0], item, depth) for item in value
            )
        return (
            name == "dict"
            and isinstance(value, dict)
            and all(self.fits(parts[1], item, depth) for item in value.values())
        )
