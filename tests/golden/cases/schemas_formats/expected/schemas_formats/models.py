"""The models of Formats."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    bytes_: Annotated[str | None, OmitNone, Field(alias="bytes")] = None
    date_: Annotated[date | None, OmitNone, Field(alias="date")] = None
    days: Annotated[list[date] | None, OmitNone] = None
    double: Annotated[float | None, OmitNone] = None
    duration: Annotated[str | None, OmitNone] = None
    email: Annotated[str | None, OmitNone] = None
    id: Annotated[UUID | None, OmitNone] = None
    ip: Annotated[str | None, OmitNone] = None
    large: Annotated[int | None, OmitNone] = None
    moment: Annotated[datetime | None, OmitNone] = None
    price: Annotated[str | None, OmitNone] = None
    secret: Annotated[str | None, OmitNone, Field(repr=False)] = None
    small: Annotated[int | None, OmitNone] = None
    time_: Annotated[str | None, OmitNone, Field(alias="time")] = None
    unknown: Annotated[str | None, OmitNone, Field(max_length=4)] = None
    """At most 4 characters."""
    uri: Annotated[str | None, OmitNone] = None
