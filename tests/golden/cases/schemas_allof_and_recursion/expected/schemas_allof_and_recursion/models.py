"""The models of Shapes."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone
from ._core.tagged import ByTag


class Base(Model):
    """`Base` of the document."""

    id: int


class Both(Model):
    """`Both` of the document."""

    id: int
    label: Annotated[str | None, Field(max_length=10)] = None
    """At most 10 characters."""
    owner: str | None = None


class Shape(Base):
    """`Shape` of the document."""

    label: Annotated[str | None, OmitNone, Field(max_length=10)] = None
    """At most 10 characters."""


class Circle(Shape):
    """`Circle` of the document."""

    kind: Literal["circle"]
    radius: Annotated[float, Field(gt=0)]
    """More than 0."""


class Kept(Model):
    """`Kept` of the document."""

    shape: Circle | Square
    both: Both | None = None
    history: list[KeptHistoryItem] | None = None
    lone: Lone | None = None
    """The same."""
    marked: Marked | None = None
    narrow: Narrow | None = None
    tagged: Tagged | None = None
    """Without a mapping, the names of components need not be the tags."""


class KeptHistoryItem(Model):
    """`Kept.history.items` of the document."""

    at: datetime | None = None
    by: str | None = None


class Marked(Model):
    """`Marked` of the document."""

    kind: Literal["circle", "square"]
    id: int | None = None
    label: Annotated[str | None, Field(max_length=10)] = None
    """At most 10 characters."""
    mark: str | None = None
    radius: Annotated[float | None, Field(gt=0)] = None
    """More than 0."""
    side: float | None = None


class Narrow(Model):
    """`Narrow` of the document."""

    id: str
    label: Annotated[str, Field(max_length=10)]
    """At most 10 characters."""


class Node(Model):
    """A node, and below it others."""

    value: Any
    by_name: Annotated[dict[str, Node] | None, Field(alias="byName")] = None
    children: list[Node] | None = None
    parent: Node | None = None
    """A node, and below it others."""


class Owned(Model):
    """One of the two has to be there."""

    label: str | None = None
    owner: str | None = None


class Square(Model):
    """`Square` of the document."""

    kind: Literal["square"]
    side: float


AnyModel: TypeAlias = Circle | Square

Lone: TypeAlias = Owned

Tagged: TypeAlias = Annotated[
    Owned | Base, ByTag("label", {"Base": "Base", "Owned": "Owned"})
]
"""Without a mapping, the names of components need not be the tags."""
