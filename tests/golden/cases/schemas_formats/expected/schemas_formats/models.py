"""The models of Formats."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, TypeAlias
from uuid import UUID

from pydantic import Field

from ._core.decimals import DecimalText
from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    amount: Annotated[Amount | None, OmitNone] = None
    """What it costs."""
    bytes_: Annotated[str | None, OmitNone, Field(alias="bytes")] = None
    date_: Annotated[date | None, OmitNone, Field(alias="date")] = None
    days: Annotated[list[date] | None, OmitNone] = None
    double: Annotated[float | None, OmitNone] = None
    duration: Annotated[str | None, OmitNone] = None
    either: Annotated[float | DecimalText | None, OmitNone] = None
    email: Annotated[str | None, OmitNone] = None
    free: DecimalText = Decimal("0.00")
    id: Annotated[UUID | None, OmitNone] = None
    ip: Annotated[str | None, OmitNone] = None
    large: Annotated[int | None, OmitNone] = None
    limited: Annotated[DecimalText | None, OmitNone] = None
    moment: Annotated[datetime | None, OmitNone] = None
    number: Annotated[float | None, OmitNone] = None
    numeral: Annotated[int | None, OmitNone] = None
    or_null: Annotated[DecimalText | None, Field(alias="orNull")] = None
    price: Annotated[DecimalText | None, OmitNone] = None
    secret: Annotated[str | None, OmitNone, Field(repr=False)] = None
    small: Annotated[int | None, OmitNone] = None
    time_: Annotated[str | None, OmitNone, Field(alias="time")] = None
    unknown: Annotated[str | None, OmitNone, Field(max_length=4)] = None
    """At most 4 characters."""
    uri: Annotated[str | None, OmitNone] = None


class FindPricesRequest(Model):
    """`findPrices.request` of the document."""

    day: Annotated[date | None, OmitNone] = None
    price: Annotated[DecimalText | None, OmitNone] = None


Amount: TypeAlias = DecimalText
"""What it costs."""
