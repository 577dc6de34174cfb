"""Types, models and their fields."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeRef:
    """A type as it stands in an annotation.

    Attributes:
        expression: Python source, such as `list[Job] | None`.
        models: The names of the models and aliases in it.
    """

    expression: str
    models: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The expression without its tags, which only whoever decodes needs."""
        if not any(f", {mark}" in self.expression for mark in _TAGS):
            return self.expression
        return ast.unparse(_Untagged().visit(ast.parse(self.expression, mode="eval")))

    @property
    def untagged(self) -> TypeRef:
        """The type as `plain` has it."""
        return TypeRef(expression=self.plain, models=self.models)


_TAGS = ("ByClassTag", "ByTag")


class _Untagged(ast.NodeTransformer):
    """Takes `ByClassTag` and `ByTag(…)` off the types that they annotate."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else []
        is_annotated = isinstance(node.value, ast.Name) and node.value.id == "Annotated"
        return inside[0] if is_annotated and len(inside) == 2 and _is_tag(inside[1]) else node


def _is_tag(node: ast.expr) -> bool:
    node = node.func if isinstance(node, ast.Call) else node
    return isinstance(node, ast.Name) and node.id in _TAGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """What a class is to others that a tag tells from it.

    Attributes:
        tag: The property that tells apart the class and what extends it; empty for most.
        partial: Whether that property may have values that are nobody's tag.
        tags: The values of the property that stand for the class itself.
        is_default: Whether the class is that of other values.
        is_below: Whether the class extends one that has such a property already.
        elsewhere: Tags, and the names of the classes in other modules that they stand for.
    """

    tag: str = ""
    partial: bool = False
    tags: tuple[Any, ...] = ()
    is_default: bool = False
    is_below: bool = False
    elsewhere: tuple[tuple[Any, str], ...] = ()


NO_FAMILY = Family()


@dataclass(frozen=True, slots=True, kw_only=True)
class FromText:
    """A value that Python makes of a text.

    Attributes:
        kind: Its type: `date`, `datetime`, `UUID` or `DecimalText`.
        text: As Python writes it.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a model.

    Attributes:
        wire: The name on the wire.
        name: The name in Python.
        type: What it holds; includes `None` where it may be left out without a default.
        limits: Keyword arguments of `pydantic.Field`, in its order.
        default: The default of the document, JSON with `FromText` in it; `None` also where there
            is none, or where a declaration cannot hold it.
        said_default: The default of the document that is none of the declaration, for the docstring.
        required: Whether it has to be given.
        omit_none: Whether `None` is left out rather than sent, because the API knows no null.
        one_or_many: Whether a bare item is read as a list of one.
        secret: Whether its value stays out of `repr` (`format: password`).
        download: Whether it holds links to files.
        read_only: Whether it is only received.
        withheld: Whether it is left out of requests that its model is sent with.
        write_only: Whether it is only sent.
        description: Markdown of the document.
        deprecated: Whether the document says so.
    """

    wire: str
    name: str
    type: TypeRef
    limits: tuple[tuple[str, Any], ...] = ()
    default: Any = None
    said_default: Any = None
    required: bool = True
    omit_none: bool = False
    one_or_many: bool = False
    secret: bool = False
    read_only: bool = False
    withheld: bool = False
    write_only: bool = False
    description: str = ""
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A JSON object.

    Attributes:
        wire: The name of the component in the document.
        bases: The models that it extends; none for most.
        extra: The type of further fields; `None` where the document says nothing of them.
        family: What tells the class from those that it extends, or that extend it.
        narrows: Whether a field has a narrower type than in what the class extends.
    """

    wire: str
    name: str
    fields: tuple[Field, ...]
    bases: tuple[str, ...] = ()
    extra: TypeRef | None = None
    family: Family = NO_FAMILY
    narrows: bool = False
    description: str = ""
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A component that is no object: a name for another type.

    Attributes:
        recursive: Whether the type leads back to the name.
    """

    wire: str
    name: str
    type: TypeRef
    description: str = ""
    recursive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A name that something had before, and the name that it has now."""

    before: str
    now: str
