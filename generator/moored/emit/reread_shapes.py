"""What the templates write into each file of a client: a row is a template of `templates/client`.

A change of a template that writes something new is a change here; the goldens say so.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

Kinds: TypeAlias = frozenset[type[ast.AST]]

IMPORTS: Final[Mapping[str, frozenset[str]]] = {
    "__future__": frozenset({"annotations"}),
    "collections.abc": frozenset({"Callable", "Mapping", "Sequence"}),
    "datetime": frozenset({"date", "datetime"}),
    "decimal": frozenset({"Decimal"}),
    "pydantic": frozenset({"Field"}),
    "typing": frozenset(
        {"TYPE_CHECKING", "Annotated", "Any", "Generic", "Literal", "Self"}
        | {"TypeAlias", "TypeVar", "Unpack"}
    ),
    "typing_extensions": frozenset({"TypeAliasType"}),
    "uuid": frozenset({"UUID"}),
}
"""The names that a module may import from outside of the package."""

_TYPES: Final = frozenset(
    {
        *("Field", "ByTag", "ByClassTag"),  # in `Annotated`
        *("Decimal", "UUID", "date.fromisoformat", "datetime.fromisoformat", "float"),  # values
    }
)
VALUES: Kinds = frozenset(
    {
        *(ast.Attribute, ast.Call, ast.Constant, ast.Dict, ast.List, ast.Name, ast.Subscript),
        *(ast.Tuple, ast.BinOp, ast.BitOr, ast.UnaryOp, ast.USub),
    }
)
"""Expressions and operators that values and types are made of."""
_CONDITIONS: Kinds = frozenset({ast.IfExp, ast.Compare, ast.Is, ast.IsNot})
_TEXTS: Kinds = frozenset({ast.JoinedStr, ast.FormattedValue, ast.Compare})
_TOP: Kinds = frozenset({ast.Expr, ast.ImportFrom})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What may stand in a file.

    Attributes:
        module: Statements at its top, and below the conditions there.
        classes: Statements of a class.
        functions: Statements of a function.
        expressions: What the bodies of functions may have of expressions and operators.
        values: What may stand anywhere of them.
        calls: What may be called while the module is imported, as it is spelled.
        decorators: What may stand behind an `@`.
        imports: Further modules, with the names that may come from them.
        is_fixed: Whether its functions hold no text of a document, and so may call what they like.
    """

    module: Kinds
    classes: Kinds = frozenset()
    functions: Kinds = frozenset()
    expressions: Kinds = VALUES
    values: Kinds = VALUES
    calls: frozenset[str] = _TYPES
    decorators: frozenset[str] = frozenset()
    imports: Mapping[str, frozenset[str]] = field(default_factory=dict)
    is_fixed: bool = False


_MODELS: Final = Shape(
    module=_TOP | {ast.ClassDef, ast.Assign, ast.AnnAssign},
    classes=frozenset({ast.AnnAssign, ast.Expr}),
    calls=_TYPES | {"TypeAliasType", "former"},
)
_GROUP: Final = Shape(
    module=_TOP | {ast.ClassDef},
    classes=frozenset({ast.Assign, ast.Expr, ast.FunctionDef}),
    functions=frozenset({ast.Expr, ast.Return}),
    expressions=VALUES | _CONDITIONS | {ast.Lambda},
    values=VALUES | {ast.Lambda},
    calls=_TYPES | {"renamed", "started", "streamed", "view"},
    decorators=frozenset({"operation", "paged", "property"}),
    imports={"builtins": frozenset({"list"})},  # where a method is called so
)
_SHAPES: Final[Mapping[str, Shape]] = {
    "__init__.py": Shape(
        module=_TOP | {ast.Assign, ast.FunctionDef},
        functions=frozenset({ast.For, ast.If, ast.Raise, ast.Return}),
        expressions=VALUES | _TEXTS | {ast.In, ast.NamedExpr, ast.Starred},
        imports={"importlib": frozenset({"import_module"})},
        is_fixed=True,
    ),
    "api/__init__.py": Shape(module=frozenset()),
    "auth.py": Shape(
        module=_TOP | {ast.Assign, ast.ClassDef}, classes=frozenset({ast.Assign, ast.Expr})
    ),
    "client.py": Shape(
        module=_TOP | {ast.Assign, ast.ClassDef},
        classes=frozenset({ast.AnnAssign, ast.Assign, ast.Expr, ast.FunctionDef}),
        functions=frozenset({ast.Expr, ast.ImportFrom, ast.Return}),
        calls=_TYPES | {"Envelope", "Facts", "TypeVar", "Usual"},
        decorators=frozenset({"cached_property"}),
        imports={"functools": frozenset({"cached_property"})},
    ),
    "errors.py": Shape(
        module=_TOP | {ast.AnnAssign, ast.ClassDef},
        classes=frozenset({ast.AnnAssign, ast.Assign, ast.Expr, ast.FunctionDef}),
        functions=frozenset({ast.Assign, ast.Expr, ast.Return}),
        expressions=VALUES | _TEXTS | {ast.BoolOp, ast.Or, ast.Gt, ast.IfExp},
        is_fixed=True,
    ),
    "models.py": _MODELS,
    "models/__init__.py": Shape(
        module=_TOP | {ast.AnnAssign, ast.Assign}, calls=frozenset({"former", "late"})
    ),
    "testing.py": Shape(
        module=_TOP | {ast.AnnAssign, ast.ClassDef},
        classes=frozenset({ast.Assign, ast.Expr, ast.FunctionDef}),
        functions=frozenset({ast.Assign, ast.Expr, ast.Return}),
        calls=_TYPES | {"Example", "Route", "StreamRoute"},
    ),
    "webhooks.py": Shape(
        module=_TOP | {ast.FunctionDef},
        functions=frozenset({ast.AnnAssign, ast.Expr, ast.Return}),
    ),
}
_FOLDERS: Final[Mapping[str, Shape]] = {"api/": _GROUP, "models/": _MODELS}


def shape_of(path: str) -> Shape | None:
    """What may stand in a file, by its path in the output; `None` if no template writes it."""
    folder = path[: path.rfind("/") + 1]
    return _SHAPES.get(path) or _FOLDERS.get(folder)
