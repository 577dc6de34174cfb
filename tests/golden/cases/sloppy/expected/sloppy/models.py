"""The models of API."""

# pyright: reportIncompatibleVariableOverride=false

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from ._core.model import Model, OmitNone


class Failure(Model):
    """`Failure` of the document."""

    message: str | None = None


class Order(Model):
    """`Order` of the document."""

    id: int
    extra: Any = None
    note: str | None = None
    parts: Annotated[Parts | None, OmitNone] = None
    price: Annotated[float | None, OmitNone, Field(gt=0)] = None
    """More than 0."""
    state: Annotated[Literal["open"] | None, OmitNone] = None
    tags: Annotated[list[str] | None, OmitNone] = None


class Parts(Model):
    """`Parts` of the document."""

    __pydantic_extra__: dict[str, Any] = Field(init=False)
    count: Annotated[int | None, OmitNone] = None
