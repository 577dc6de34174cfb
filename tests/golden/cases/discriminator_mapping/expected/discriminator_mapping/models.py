"""The models of Tagged payments."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone
from ._core.tagged import ByTag


class Card(Model):
    """`Card` of the document."""

    kind: str
    number: Annotated[str | None, OmitNone] = None


class Cash(Model):
    """`Cash` of the document."""

    kind: str
    coins: int | None = None


class Iban(Model):
    """`Iban` of the document."""

    kind: str
    at: Annotated[date | None, OmitNone] = None
    number: Annotated[str | None, OmitNone] = None


class Ledger(Model):
    """`Ledger` of the document."""

    by_day: Annotated[dict[str, list[Payment]] | None, Field(alias="byDay")] = None
    entry: (
        Annotated[
            LedgerEntryOption1 | LedgerEntryOption2,
            ByTag("v", {1: "LedgerEntryOption1", 2: "LedgerEntryOption2"}),
        ]
        | None
    ) = None
    """Told apart by a number."""
    last: Payment | None = None
    means: Means | None = None
    """One union in another, told apart by the same property."""
    partly: (
        Annotated[Card | Cash, ByTag("kind", {"card": "Card", "cash": "Cash"})] | None
    ) = None
    """One entry names nothing."""
    untold: str | None = None
    """A text has no tag."""


class LedgerEntryOption1(Model):
    """`Ledger.entry.oneOf.0` of the document."""

    v: Literal[1]
    text: str | None = None


class LedgerEntryOption2(Model):
    """`Ledger.entry.oneOf.1` of the document."""

    v: Literal[2]
    text: str | None = None


class Receipt(Model):
    """`Receipt` of the document."""

    type: Annotated[str | None, Field(alias="@type")] = None
    payment: Payment | None = None
    """How it is paid."""


class Refusal(Model):
    """`Refusal` of the document."""

    type: Annotated[str | None, Field(alias="@type")] = None
    reason: str | None = None


Payment: TypeAlias = Annotated[
    Card | Iban, ByTag("kind", {"card": "Card", "iban": "Iban", "virtual-card": "Card"})
]
"""How it is paid."""

Means: TypeAlias = Annotated[
    Payment | Cash,
    ByTag(
        "kind", {"card": "Card", "cash": "Cash", "iban": "Iban", "virtual-card": "Card"}
    ),
]
"""One union in another, told apart by the same property."""
