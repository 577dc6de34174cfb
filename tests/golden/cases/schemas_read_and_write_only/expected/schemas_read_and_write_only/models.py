"""The models of Accounts."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ._core.model import Model, OmitNone


class Account(Model):
    """`Account` of the document."""

    id: str
    """Read only."""
    owner: Owner
    address: AccountAddress | None = None
    parent: Account | None = None


class AccountAddress(Model):
    """`Account.address` of the document."""

    city: Annotated[str | None, OmitNone] = None


class AccountInput(Model):
    """`Account` of the document, as it is sent."""

    owner: OwnerInput
    secret: str
    """Write only."""
    address: Annotated[AccountAddress | None, OmitNone] = None
    parent: Annotated[AccountInput | None, OmitNone] = None


class Note(Model):
    """Nothing that has to be there differs, so one class is enough."""

    id: Annotated[str | None, OmitNone] = None
    """Read only."""
    text: Annotated[str | None, OmitNone] = None


class Owner(Model):
    """`Owner` of the document."""

    key: int
    """Read only."""
    name: str | None = None


class OwnerInput(Model):
    """`Owner` of the document, as it is sent."""

    name: Annotated[str | None, OmitNone] = None


Accounts: TypeAlias = list[Account]
