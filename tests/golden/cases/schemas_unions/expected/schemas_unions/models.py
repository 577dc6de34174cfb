"""The models of Unions."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone
from ._core.tagged import ByTag


class All(Model):
    """`All` of the document."""

    by_trial: Annotated[Card | Iban | None, OmitNone, Field(alias="byTrial")] = None
    constant: Annotated[AllConstantOption1 | AllConstantOption2 | None, OmitNone] = None
    listed: Annotated[str | list[str] | None, OmitNone] = None
    many: Annotated[list[Payment] | None, OmitNone] = None
    mapped: Annotated[Payment | None, OmitNone] = None
    moment: Annotated[datetime | str | None, OmitNone] = None
    or_null: Annotated[Card | None, Field(alias="orNull")] = None
    scalars: Annotated[int | str | bool | None, OmitNone] = None


class AllConstantOption1(Model):
    """`All.constant.oneOf.0` of the document."""

    kind: Literal["a"]
    size: Annotated[int | None, OmitNone] = None


class AllConstantOption2(Model):
    """`All.constant.oneOf.1` of the document."""

    kind: Literal["b"]
    size: Annotated[int | None, OmitNone] = None


class Card(Model):
    """`Card` of the document."""

    kind: Literal["card"]
    number: str


class Iban(Model):
    """`Iban` of the document."""

    iban: str
    kind: Literal["iban"]


Payment: TypeAlias = Annotated[
    Card | Iban, ByTag("kind", {"card": "Card", "iban": "Iban"})
]
