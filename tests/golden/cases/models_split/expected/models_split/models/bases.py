"""The models of Split models: `bases`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .._core.model import Model, OmitNone
from .._core.tagged import TaggedBase


class Vehicle(
    TaggedBase,
    tag="wheels",
    tags=("Vehicle",),
    elsewhere={"Lorry": "Lorry", "two": "Bike"},
):
    """What it is made of is told by its wheels."""

    wheels: str
    driver: Annotated[_models.Owner | None, OmitNone] = None


class Named(Model):
    """`Named` of the document."""

    name: Annotated[str, Field(max_length=80)]
    """At most 80 characters."""
    owner: Annotated[_models.Owner | None, OmitNone] = None


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models
