"""The models of Payments."""

from __future__ import annotations

from ._core.model import Model


class FormRequest(Model):
    """`form.request` of the document."""

    a: str | None = None


class Payment(Model):
    """`Payment` of the document."""

    amount: float
    note: str | None = None


class RefundRequest(Model):
    """`refund.request` of the document."""

    refunded: Payment | None = None
