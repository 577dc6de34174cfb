"""The models of Pages."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._core.model import Model


class ByHeaderResponse(Model):
    """`byHeader.response.200` of the document."""

    it_e_ms: Annotated[ByHeaderResponseItEMs | None, Field(alias='it"e\\ms')] = None


class ByHeaderResponseItEMs(Model):
    """`byHeader.response.200.it"e\\ms` of the document."""

    slash: Annotated[list[PagedModel] | None, Field(alias="/")] = None


class ByLinkModel(Model):
    """`ByLink` of the document."""

    cursor: str | None = None


class Links(Model):
    """`Links` of the document."""

    next: str | None = None


class Page(Model):
    """`Page` of the document."""

    items: list[ByLinkModel] | None = None
    links: Links | None = None
    next: str | None = None


class PagedModel(Model):
    """`Paged` of the document."""

    on: bool | None = None


Count: TypeAlias = Annotated[int, Field(ge=0)]
