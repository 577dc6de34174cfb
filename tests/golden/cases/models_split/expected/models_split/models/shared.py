"""The models of Split models: `shared`."""

from __future__ import annotations

from typing import Annotated

from .._core.model import Model, OmitNone
from .bases import Vehicle


class Bike(Vehicle, tags=("two",)):
    """`Bike` of the document."""

    driver: Annotated[_models.Owner | None, OmitNone] = None
    electric: bool | None = None
    rack: _models.Toys | None = None


class Lorry(Vehicle, tags=("Lorry",)):
    """`Lorry` of the document."""

    driver: Annotated[_models.Owner | None, OmitNone] = None
    tons: float | None = None
    trailer: Lorry | None = None


class Problem(Model):
    """`Problem` of the document."""

    pet: _models.Named | None = None
    title: str | None = None


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models
