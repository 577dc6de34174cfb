"""What a kind of object is: its fields, each with a shape, as the tables in `grammar` write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
SCALARS: Final = frozenset({"text", "flag", "number", "any", "types"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What one field holds: `kind` itself, a list of it or a mapping to it."""

    kind: str
    container: Literal["one", "list", "map"] = "one"
    #: Whether a key of the mapping that begins with `x-` is an extension (OpenAPI 3.1 section 4.9).
    is_extended: bool = False
    #: Whether nothing below the field has a kind of its own.
    is_scalar: bool = field(init=False)

    def __post_init__(self) -> None:
        """Asked of every field of a document, so it is looked up once."""
        object.__setattr__(self, "is_scalar", self.kind in SCALARS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of object.

    Attributes:
        title: What the specification calls it, for messages.
        fields: The fields that it defines.
        required: The fields that must be there.
        component: The section of `components` that can hold it, if any; only such an object, or a
            path item, may be a reference instead.
    """

    title: str
    fields: Mapping[str, Shape]
    required: tuple[str, ...] = ()
    component: str = ""

    @property
    def is_open(self) -> bool:
        """Whether a `$ref` may stand in its place."""
        return bool(self.component)


def _shape(text: str) -> Shape:
    if text.startswith("["):
        return Shape(text[1:-1], "list")
    if text.startswith("{"):
        inner = text[1:-1]
        return Shape(inner.removesuffix(" x-"), "map", is_extended=inner.endswith(" x-"))
    return Shape(text)


def kind(title: str, fields: str, required: str = "", component: str = "") -> Kind:
    """Reads fields such as `name in: text; schema: schema`."""
    table = {}
    for row in fields.replace("\n", " ").split(";"):
        names, _, shape = row.partition(":")
        table.update(dict.fromkeys(names.split(), _shape(shape.strip())))
    return Kind(title=title, fields=table, required=tuple(required.split()), component=component)
