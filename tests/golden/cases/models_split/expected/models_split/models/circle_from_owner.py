"""The models of Split models: `circle_from_owner`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._core.model import Model, OmitNone
from .._core.tagged import ByClassTag


class Owner(Model):
    """`Owner` of the document."""

    name: str
    address: Annotated[_models.Address | None, OmitNone] = None
    favourite: Annotated[_models.AnyPet | None, OmitNone] = None
    """The kind tells which one it is."""
    vehicle: Annotated[Annotated[_models.Vehicle, ByClassTag] | None, OmitNone] = None
    """What it is made of is told by its wheels."""


class Toy(Model):
    """`Toy` of the document."""

    colour: Annotated[Literal["red", "green"] | None, OmitNone] = None
    of: Annotated[_models.AnyPet | None, OmitNone] = None
    """The kind tells which one it is."""


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models

Toys: TypeAlias = list[Toy]
