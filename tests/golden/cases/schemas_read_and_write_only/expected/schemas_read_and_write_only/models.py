"""The models of Accounts."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from ._core.model import Model, OmitNone
from ._core.read_only import PartlyReadOnly, ReadOnly


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


class Note(PartlyReadOnly):
    """Nothing that has to be there differs, so one class is enough."""

    id: Annotated[str | None, OmitNone, ReadOnly] = None
    """Read only: it is not sent."""
    related: Annotated[list[Note] | None, OmitNone] = None
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
