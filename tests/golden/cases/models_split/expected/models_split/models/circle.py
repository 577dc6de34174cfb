"""The models of Split models: `circle`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._core.model import Model, OmitNone
from .._core.tagged import ByTag


class Address(Model):
    """`Address` of the document."""

    city: Annotated[str | None, OmitNone] = None
    street: Annotated[str | None, OmitNone] = None


class Named(Model):
    """`Named` of the document."""

    name: Annotated[str, Field(max_length=80)]
    """At most 80 characters."""
    owner: Annotated[_models.Owner | None, OmitNone] = None


class Cat(Named):
    """`Cat` of the document."""

    kind: Literal["Cat"]
    toys: Annotated[_models.Toys | None, OmitNone] = None


class Dog(Named):
    """`Dog` of the document."""

    kind: Literal["Dog"]
    bark: Annotated[str | None, OmitNone] = None


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models

AnyPet: TypeAlias = Annotated[Cat | Dog, ByTag("kind", {"Cat": "Cat", "Dog": "Dog"})]
"""The kind tells which one it is."""
