"""The models of Orders."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone


class Failure(Model):
    """`Failure` of the document."""

    message: str | None = None


class Order(Model):
    """`Order` of the document."""

    kind: str
    id: Annotated[int | None, OmitNone] = None
    """Read only."""
    lines: Annotated[list[OrderPrice] | None, OmitNone] = None
    note: str | None = None
    price: Annotated[float | None, OmitNone, Field(gt=0)] = None
    """More than 0."""


OrderPrice: TypeAlias = Annotated[float, Field(gt=0)]
