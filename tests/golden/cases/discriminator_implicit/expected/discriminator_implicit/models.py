"""The models of Tagged shapes."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from ._core.model import Model
from ._core.tagged import ByTag


class Circle(Model):
    """`Circle` of the document."""

    shape: str
    size: float | None = None


class Created(Model):
    """`Created` of the document."""

    type: Literal["created"]
    shape: Shape | None = None


class Gone(Model):
    """Its tag is listed with those of the others; its name tells which is its own."""

    type: Kind
    at: str | None = None


class Moved(Model):
    """`Moved` of the document."""

    type: Literal["moved", "moved-back"]
    shape: Shape | None = None


class Square(Model):
    """`Square` of the document."""

    shape: str
    angle: float | None = None
    size: float | None = None


Event: TypeAlias = Annotated[
    Created | Moved | Gone,
    ByTag("type", {"created": "Created", "gone": "Gone", "moved-back": "Moved"}),
]

Kind: TypeAlias = Literal["created", "moved", "gone"]

Shape: TypeAlias = Annotated[
    Circle | Square, ByTag("shape", {"Circle": "Circle", "Square": "Square"})
]
