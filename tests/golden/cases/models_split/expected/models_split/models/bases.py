"""The models of Split models: `bases`."""

from __future__ import annotations

from typing import Annotated

from .._core.model import OmitNone
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


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models
