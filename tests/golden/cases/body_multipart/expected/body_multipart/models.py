"""The models of Uploads."""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field

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
    drafts: Annotated[list[Upload] | None, OmitNone] = None
    note: Annotated[str | None, OmitNone] = None
    pages: Annotated[list[Upload] | None, OmitNone] = None
    public: Annotated[bool | None, OmitNone] = None
    tags: Annotated[list[str] | None, OmitNone] = None


class RelateRequest(Model):
    """`relate.request` of the document."""

    about: About
    tags: list[str]
    filter: Annotated[RelateRequestFilter | None, OmitNone] = None


class RelateRequestFilter(Model):
    """`relate.request.filter` of the document."""

    from_: Annotated[int | None, OmitNone, Field(alias="from")] = None
    kind: Annotated[str | None, OmitNone] = None


Image: TypeAlias = str
