"""The models of Tagged pets."""

# pyright: reportIncompatibleVariableOverride=false

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ._core.model import Model, OmitNone
from ._core.tagged import ByClassTag, ByTag, TaggedBase


class Vehicle(TaggedBase, tag="wheels", tags=("Vehicle",)):
    """What it is made of is told by two properties."""

    wheels: str


class Bike(Vehicle, tag="drive", tags=("two",)):
    """`Bike` of the document."""

    drive: str | None = None


class Pet(TaggedBase, tag="petType", tags=("Pet",)):
    """`Pet` of the document."""

    name: str
    pet_type: Annotated[str, Field(alias="petType")]
    friend: Annotated[Annotated[Pet, ByClassTag] | None, OmitNone] = None


class Cat(Pet, tags=("Cat",)):
    """Its tag is its name."""

    lives_left: Annotated[int | None, Field(alias="livesLeft")] = None


class Dog(Pet, tags=("dog",)):
    """Its tag is mapped."""

    bark: str


class Electric(Bike, tags=("Electric",)):
    """`Electric` of the document."""

    volts: int | None = None


class Lizard(Pet, tags=("lizard",)):
    """Its tag is a constant, and it is composed of two."""

    pet_type: Annotated[Literal["lizard"], Field(alias="petType")]
    tail: int | None = None


class Owner(Model):
    """`Owner` of the document."""

    cat: Annotated[Cat, ByClassTag] | None = None
    """Its tag is its name."""
    favourite: (
        Annotated[
            Annotated[Cat, ByClassTag] | Dog,
            ByTag("petType", {"Cat": "Cat", "Siamese": "Cat", "dog": "Dog"}),
        ]
        | None
    ) = None
    """The parent has the discriminator, and so the tags are known."""
    pet: Annotated[Pet, ByClassTag] | None = None
    """Of any kind."""
    vehicle: Annotated[Vehicle, ByClassTag] | None = None
    """What it is made of is told by two properties."""


class Siamese(Cat, tags=("Siamese",)):
    """A cat, and so a pet."""

    points: str | None = None


class Tailed(Model):
    """`Tailed` of the document."""

    tail: int | None = None
