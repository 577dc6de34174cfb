"""Billing Documents: `Client.billing_documents_58775b`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation

if TYPE_CHECKING:
    from ..client import Options


class _Operations:
    @operation
    def list_(self, *, options: Options | None = None) -> Call[None]:
        """Call list.

        Operation `list`: `GET /groups`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="list",
            method="GET",
            path="/groups",
            returns={"204": None},
            options=options,
        )


class BillingDocuments58775bRaw(_Operations, RawGroup):
    """`BillingDocuments58775b`, each method returning the answer as it came."""


class AsyncBillingDocuments58775bRaw(_Operations, AsyncRawGroup):
    """`BillingDocuments58775bRaw`, to be awaited."""


class BillingDocuments58775b(_Operations, Group[BillingDocuments58775bRaw]):
    """Operations tagged `Billing Documents`."""

    _raw_group = BillingDocuments58775bRaw


class AsyncBillingDocuments58775b(
    _Operations, AsyncGroup[AsyncBillingDocuments58775bRaw]
):
    """`BillingDocuments58775b`, to be awaited."""

    _raw_group = AsyncBillingDocuments58775bRaw
