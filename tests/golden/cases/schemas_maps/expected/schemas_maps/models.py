"""The models of Maps."""

# pyright: reportIncompatibleVariableOverride=false

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from ._core.model import Model, OmitNone


class All(Model):
    """`All` of the document."""

    anything: Annotated[dict[str, Any] | None, OmitNone] = None
    closed: Annotated[AllClosed | None, OmitNone] = None
    days: Annotated[dict[str, date] | None, OmitNone] = None
    nested: Annotated[dict[str, dict[str, list[int]]] | None, OmitNone] = None
    nothing: Annotated[dict[str, Any] | None, OmitNone] = None
    open: Annotated[AllOpen | None, OmitNone] = None
    or_null: Annotated[
        dict[str, str | None] | None, OmitNone, Field(alias="orNull")
    ] = None
    patterns: Annotated[dict[str, str] | None, OmitNone] = None
    points: Annotated[dict[str, Point] | None, OmitNone] = None
    texts: Annotated[dict[str, str] | None, OmitNone] = None
    typed: Annotated[AllTyped | None, OmitNone] = None


class AllClosed(Model):
    """`All.closed` of the document."""

    a: Annotated[str | None, OmitNone] = None


class AllOpen(Model):
    """`All.open` of the document."""

    __pydantic_extra__: dict[str, Any] = Field(init=False)
    a: Annotated[str | None, OmitNone] = None


class AllTyped(Model):
    """`All.typed` of the document."""

    __pydantic_extra__: dict[str, int] = Field(init=False)
    total: Annotated[int | None, OmitNone] = None


class Point(Model):
    """`Point` of the document."""

    x: float
