"""The models of Choices."""

from __future__ import annotations

from typing import Annotated

from ._core.model import Model, OmitNone


class Change(Model):
    """`Change` of the document."""

    op: str


class Failure(Model):
    """`Failure` of the document."""

    message: str | None = None


class Order(Model):
    """`Order` of the document."""

    id: Annotated[int | None, OmitNone] = None


class Search(Model):
    """`Search` of the document."""

    order: Annotated[Order | None, OmitNone] = None
    sort: Annotated[list[str] | None, OmitNone] = None
    tags: Annotated[list[str] | None, OmitNone] = None
    where: Annotated[Where | None, OmitNone] = None


class Where(Model):
    """`Where` of the document."""

    id: Annotated[int | None, OmitNone] = None
    names: Annotated[list[str] | None, OmitNone] = None
