"""The models of Compositions."""

# pyright: reportIncompatibleVariableOverride=false

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._core.model import Model


class Account(Model):
    """`Account` of the document."""

    kind: Literal["account"]
    iban: str | None = None
    number: int | None = None


class All(Model):
    """`All` of the document."""

    address: str | None = None
    code: Code | None = None
    """What went wrong."""
    counts: Counts | None = None
    limited: Limited | None = None
    payment: Payment | None = None
    """A card or an account, and the amount of either."""
    pet: Cat | None = None
    point: tuple[float, float] | None = None
    row: list[str | int] | None = None
    short_code: Annotated[str | None, Field(alias="shortCode", max_length=3)] = None
    """At most 3 characters."""
    status: Literal["open", "shut"] | None = None


class Card(Model):
    """`Card` of the document."""

    kind: Literal["card"]
    number: str


class Pet(Model):
    """The union of those that extend it, says the document; it is their base."""

    species: str


class Cat(Pet):
    """`Cat` of the document."""

    lives: int | None = None


class Counts(Model):
    """`Counts` of the document."""

    __pydantic_extra__: dict[str, int] = Field(init=False)
    total: int | None = None


class Limited(Model):
    """`Limited` of the document."""

    size: Annotated[int, Field(ge=1, le=5)]
    """At least 1. At most 5."""


class Payment(Model):
    """A card or an account, and the amount of either."""

    amount: int
    kind: Literal["card", "account"]
    iban: str | None = None
    number: str | int | None = None


Code: TypeAlias = Annotated[str, Field(max_length=8)]
