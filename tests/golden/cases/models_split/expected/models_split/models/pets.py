"""The models of Split models: `pets`."""

from __future__ import annotations

from typing import TypeAlias

from .._core.model import Model


class Pets(Model):
    """`Pets` of the document."""

    items: list[_models.AnyPet]
    herd: Herd | None = None
    more: dict[str, _models.Toy] | None = None


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models
from .circle import Dog

Herd: TypeAlias = list[Dog]
