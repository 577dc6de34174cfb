"""The models of Orders."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from ._core.model import Model, OmitNone


class CreateOrderRequest(Model):
    """`createOrder.request` of the document."""

    callback_url: Annotated[str | None, OmitNone, Field(alias="callbackUrl")] = None


class CreateOrderShippedRequest(Model):
    """`createOrder shipped.request` of the document."""

    parcel: str


class Payment(Model):
    """`Payment` of the document."""

    amount: float
    at: datetime | None = None


class Stock(Model):
    """`Stock` of the document."""

    article: str | None = None
    left: int | None = None
