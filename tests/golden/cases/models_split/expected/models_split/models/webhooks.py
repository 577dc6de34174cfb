"""The models of Split models: `webhooks`."""

from __future__ import annotations

from typing_extensions import TypeAliasType

from .._core.model import Model

Tree = TypeAliasType("Tree", "list[str | Tree | _models.Address]")
"""Texts in texts."""


class Move(Model):
    """`Move` of the document."""

    pet: _models.AnyPet
    """The kind tells which one it is."""
    tree: Tree
    """Texts in texts."""


# Below, and so not defined above: models of other modules are loaded when they are needed.
from .. import models as _models
