"""The models of Orders."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone
from ._core.read_only import PartlyReadOnly, ReadOnly


class Failure(Model):
    """`Failure` of the document."""

    message: str | None = None


class Order(PartlyReadOnly):
    """`Order` of the document."""

    kind: str
    id: Annotated[int | None, OmitNone, ReadOnly] = None
    """Read only: it is not sent."""
    lines: Annotated[list[OrderPrice] | None, OmitNone] = None
    note: str | None = None
    price: Annotated[float | None, OmitNone, Field(gt=0)] = None
    """More than 0."""


OrderPrice: TypeAlias = Annotated[float, Field(gt=0)]
