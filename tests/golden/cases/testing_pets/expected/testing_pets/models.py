"""The models of Pets."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from ._core.files import Upload
from ._core.model import Model, OmitNone


class Pet(Model):
    """`Pet` of the document."""

    id: int
    """Read only."""
    kind: Literal["cat", "dog"]
    born: datetime | None = None
    name: Annotated[str | None, Field(max_length=20)] = None
    """At most 20 characters."""


class PetInput(Model):
    """`Pet` of the document, as it is sent."""

    kind: Literal["cat", "dog"]
    born: Annotated[datetime | None, OmitNone] = None
    name: Annotated[str | None, OmitNone, Field(max_length=20)] = None
    """At most 20 characters."""


class Problem(Model):
    """`Problem` of the document."""

    code: int | None = None
    title: str | None = None


class PutPhotoRequest(Model):
    """`putPhoto.request` of the document."""

    photo: Upload
    caption: Annotated[str | None, OmitNone] = None


class Queued(Model):
    """`Queued` of the document."""

    position: Annotated[int, Field(ge=3)]
    """At least 3."""
