"""The models of Split models: `shared`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._core.model import Model, OmitNone
from .._core.tagged import ByTag
from .bases import Named, Vehicle


class Address(Model):
    """`Address` of the document."""

    city: Annotated[str | None, OmitNone] = None
    street: Annotated[str | None, OmitNone] = None


class Bike(Vehicle, tags=("two",)):
    """`Bike` of the document."""

    driver: Annotated[_models.Owner | None, OmitNone] = None
    electric: bool | None = None
    rack: _models.Toys | None = None


class Cat(Named):
    """`Cat` of the document."""

    kind: Literal["Cat"]
    owner: Annotated[_models.Owner | None, OmitNone] = None
    toys: Annotated[_models.Toys | None, OmitNone] = None


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models
from .shared_from_dog import Dog

AnyPet: TypeAlias = Annotated[Cat | Dog, ByTag("kind", {"Cat": "Cat", "Dog": "Dog"})]
"""The kind tells which one it is."""
