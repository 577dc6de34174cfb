"""The models of Split models: `shared_from_problem`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._core.model import Model, OmitNone


class Problem(Model):
    """`Problem` of the document."""

    pet: _models.Named | None = None
    title: str | None = None


class Toy(Model):
    """`Toy` of the document."""

    colour: Annotated[Literal["red", "green"] | None, OmitNone] = None
    of: Annotated[_models.AnyPet | None, OmitNone] = None
    """The kind tells which one it is."""


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models

Toys: TypeAlias = list[Toy]
