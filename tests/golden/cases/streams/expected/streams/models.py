"""The models of Streams."""

from __future__ import annotations

from typing import Annotated

from ._core.model import Model, OmitNone


class Answer(Model):
    """`Answer` of the document."""

    text: str | None = None


class Failure(Model):
    """`Failure` of the document."""

    message: str | None = None


class NewsEvent(Model):
    """`NewsEvent` of the document."""

    data: str
    event: str | None = None
    id: str | None = None


class Piece(Model):
    """`Piece` of the document."""

    delta: str | None = None


class Price(Model):
    """`Price` of the document."""

    amount: float


class Question(Model):
    """`Question` of the document."""

    stream: Annotated[bool | None, OmitNone] = None
    text: Annotated[str | None, OmitNone] = None


class WatchUpdatesResponseItemSchema(Model):
    """`watchUpdates.response.200.itemSchema` of the document."""

    data: Price
    event: str | None = None
