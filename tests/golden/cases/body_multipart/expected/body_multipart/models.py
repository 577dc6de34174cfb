"""The models of Uploads."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from ._core.files import Upload
from ._core.model import Model, OmitNone


class About(Model):
    """`About` of the document."""

    title: str
    made: Annotated[date | None, OmitNone] = None


class Kept(Model):
    """`Kept` of the document."""

    id: Annotated[int | None, OmitNone] = None


class NewDocument(Model):
    """`NewDocument` of the document."""

    about: About
    file: Upload
    """The document."""
    cover: Annotated[Upload | None, OmitNone] = None
    note: Annotated[str | None, OmitNone] = None
    pages: Annotated[list[Upload] | None, OmitNone] = None
    public: Annotated[bool | None, OmitNone] = None
    tags: Annotated[list[str] | None, OmitNone] = None
