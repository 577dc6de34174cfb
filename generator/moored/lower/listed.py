"""The values of a type that lists them."""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping
from typing import Any

from moored.lower.defaults import MisfitError, UnmadeError, default_of

_DEEPEST = 20


def narrows(annotation: str, other: str, aliases: Mapping[str, str]) -> bool:
    """Whether a type lists its values, and all of them are values of the other.

    Args:
        annotation: Python source.
        other: Python source.
        aliases: The types behind names that are no classes.
    """
    values = _values(ast.parse(annotation, mode="eval").body, aliases, _DEEPEST)
    return values is not None and all(_is_of(other, value, aliases) for value in values)


def _is_of(annotation: str, value: Any, aliases: Mapping[str, str]) -> bool:
    classes: Collection[str] = ()
    try:
        return bool(default_of(annotation, value, aliases, classes) == value)
    except (MisfitError, UnmadeError):
        return False


def _values(kind: ast.expr, aliases: Mapping[str, str], depth: int) -> list[Any] | None:
    match kind:
        case ast.BinOp(left=left, right=right):
            one, other = (_values(arm, aliases, depth) for arm in (left, right))
            return None if one is None or other is None else [*one, *other]
        case ast.Constant(value=None):
            return [None]
        case ast.Name(id=name) if name in aliases and depth:
            return _values(ast.parse(aliases[name], mode="eval").body, aliases, depth - 1)
        case ast.Subscript(value=ast.Name(id="Literal"), slice=inside):
            parts = inside.elts if isinstance(inside, ast.Tuple) else [inside]
            return [ast.literal_eval(part) for part in parts]
    return None
