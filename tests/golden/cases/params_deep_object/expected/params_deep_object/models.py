"""The models of Deep objects."""

from __future__ import annotations

from ._core.model import Model


class Filter(Model):
    """`Filter` of the document."""

    name: str | None = None
    owner: FilterOwner | None = None
    status: list[str] | None = None


class FilterOwner(Model):
    """`Filter.owner` of the document."""

    id: int | None = None


class ListChargesCreatedOption1(Model):
    """`listCharges.parameter.created.anyOf.0` of the document."""

    gt: int | None = None
    lt: int | None = None
