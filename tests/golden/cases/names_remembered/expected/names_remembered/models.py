"""The models of Pets."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ._core.model import Model
from ._core.renamed import former


class Animal(Model):
    """`Animal` of the document."""

    id: str
    owner: Owner | None = None
    pet_name: str | None = None


class CollarModel(Model):
    """Not the Collar that was, which became a class of another name and went."""

    bell: bool | None = None


class CreatePetRequest(Model):
    """`addAnimal.request` of the document."""

    name: str


class Owner(Model):
    """`Owner` of the document."""

    name: str | None = None


if TYPE_CHECKING:
    Creature: TypeAlias = Animal
    """Deprecated: it is called `Animal` now."""
    Pet: TypeAlias = Animal
    """Deprecated: it is called `Animal` now."""
else:
    __getattr__ = former(__name__, {"Creature": "Animal", "Pet": "Animal"})
