"""Defaults of the document as defaults of fields: documents err, and Python makes some of a text."""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping
from typing import Any

from moored.ir.types import FromText
from moored.models.texts import canonical_text, is_written

_KINDS: Mapping[str, tuple[type, ...]] = {
    "bool": (bool,),
    "float": (int, float),
    "str": (str,),
}
_DEEPEST = 20


class MisfitError(Exception):
    """A default is no value of its field's type."""


class UnmadeError(Exception):
    """A default may be a value of its field's type, but of a kind that a declaration cannot hold."""


def default_of(
    annotation: str, value: Any, aliases: Mapping[str, str], classes: Collection[str] = ()
) -> Any:
    """A JSON value as the default of a field: numbers, texts …, and `FromText` among them.

    Args:
        annotation: Python source.
        value: The default.
        aliases: The types behind names that are no classes.
        classes: The names of models.

    Raises:
        MisfitError: It is no value of the type.
        UnmadeError: It has a model in it, or something else that only a call could make.
    """
    kind = ast.parse(annotation, mode="eval").body
    return _Maker(aliases, classes).made(kind, value, _DEEPEST)


class _Maker:
    def __init__(self, aliases: Mapping[str, str], classes: Collection[str]) -> None:
        self._aliases, self._classes = aliases, classes

    def made(self, kind: ast.expr, value: Any, depth: int) -> Any:
        match kind:
            case _ if depth == 0:
                raise UnmadeError
            case ast.BinOp(left=left, right=right):
                return self._either([left, right], value, depth - 1)
            case ast.Constant(value=None) if value is None:
                return None
            case ast.Name(id=name):
                return self._named(name, value, depth - 1)
            case ast.Subscript(value=ast.Name(id=name), slice=inside):
                parts = inside.elts if isinstance(inside, ast.Tuple) else [inside]
                return self._of_parts(name, parts, value, depth - 1)
        raise MisfitError

    def _either(self, arms: list[ast.expr], value: Any, depth: int) -> Any:
        failure: Exception = MisfitError()
        for arm in arms:
            try:
                return self.made(arm, value, depth)
            except MisfitError:
                continue
            except UnmadeError as error:
                failure = error
        raise failure

    def _named(self, name: str, value: Any, depth: int) -> Any:
        if name in self._aliases:
            alias = ast.parse(self._aliases[name], mode="eval").body
            return self.made(alias, value, depth)
        if name == "Any":
            return value
        if name in self._classes and isinstance(value, dict):
            raise UnmadeError
        return _scalar(name, value)

    def _of_parts(self, name: str, parts: list[ast.expr], value: Any, depth: int) -> Any:
        if name == "Annotated":
            return self.made(parts[0], value, depth)
        if name == "Literal" and any(_is(ast.literal_eval(part), value) for part in parts):
            return value
        if name == "list" and isinstance(value, list):
            return [self.made(parts[0], item, depth) for item in value]
        if name == "dict" and isinstance(value, dict):
            return {key: self.made(parts[1], item, depth) for key, item in value.items()}
        if name == "tuple" and isinstance(value, list) and len(value) == len(parts):
            raise UnmadeError
        raise MisfitError


def _scalar(name: str, value: Any) -> Any:
    if is_written(name) and isinstance(value, str):
        text = canonical_text(name, value)
        if text is not None:
            return FromText(kind=name, text=text)
    # A bool is an int to Python, and to nobody else.
    elif isinstance(value, bool) != (name == "bool"):
        raise MisfitError
    elif name == "int" and isinstance(value, int | float) and value == int(value):
        return int(value)
    elif isinstance(value, _KINDS.get(name, ())):
        return value
    raise MisfitError


def _is(literal: Any, value: Any) -> bool:
    return type(literal) is type(value) and bool(literal == value)
