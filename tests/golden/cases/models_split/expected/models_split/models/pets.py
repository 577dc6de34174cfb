"""The models of Split models: `pets`."""

from __future__ import annotations

from .._core.model import Model


class Pets(Model):
    """`Pets` of the document."""

    items: list[_models.AnyPet]
    more: dict[str, _models.Toy] | None = None


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models
