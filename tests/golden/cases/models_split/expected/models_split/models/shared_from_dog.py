"""The models of Split models: `shared_from_dog`."""

from __future__ import annotations

from typing import Annotated, Literal

from .._core.model import Model, OmitNone
from .._core.tagged import ByClassTag
from .bases import Named, Vehicle


class Dog(Named):
    """`Dog` of the document."""

    kind: Literal["Dog"]
    bark: Annotated[str | None, OmitNone] = None
    owner: Annotated[Owner | None, OmitNone] = None


class Lorry(Vehicle, tags=("Lorry",)):
    """`Lorry` of the document."""

    driver: Annotated[Owner | None, OmitNone] = None
    tons: float | None = None
    trailer: Lorry | None = None


class Owner(Model):
    """`Owner` of the document."""

    name: str
    address: Annotated[_models.Address | None, OmitNone] = None
    favourite: Annotated[_models.AnyPet | None, OmitNone] = None
    """The kind tells which one it is."""
    vehicle: Annotated[Annotated[_models.Vehicle, ByClassTag] | None, OmitNone] = None
    """What it is made of is told by its wheels."""


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models
