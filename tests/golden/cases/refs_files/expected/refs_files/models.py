"""The models of Zoo."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone


class Animal(Model):
    """`Animal` of the document."""

    id: AnimalId
    keeper: AnimalKeeper | None = None
    label: LabelShort | None = None
    mother: Animal | None = None


class AnimalKeeper(Model):
    """`Animal.keeper` of the document."""

    animals: list[Animal] | None = None
    name: str | None = None


class Failure(Model):
    """`Failure` of the document."""

    cause: Failure | None = None
    message: str | None = None


class LabelShort(Model):
    """`label_short` of the document."""

    of: Annotated[AnimalId | None, OmitNone] = None
    text: Annotated[str | None, OmitNone] = None


AnimalId: TypeAlias = Annotated[str, Field(min_length=3)]
