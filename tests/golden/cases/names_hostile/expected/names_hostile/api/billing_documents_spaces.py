"""Billing Documents: `Client.billing_documents_spaces`."""

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


class BillingDocumentsSpacesRaw(_Operations, RawGroup):
    """`BillingDocumentsSpaces`, each method returning the answer as it came."""


class AsyncBillingDocumentsSpacesRaw(_Operations, AsyncRawGroup):
    """`BillingDocumentsSpacesRaw`, to be awaited."""


class BillingDocumentsSpaces(_Operations, Group[BillingDocumentsSpacesRaw]):
    """Operations tagged `Billing Documents`."""

    _raw_group = BillingDocumentsSpacesRaw


class AsyncBillingDocumentsSpaces(
    _Operations, AsyncGroup[AsyncBillingDocumentsSpacesRaw]
):
    """`BillingDocumentsSpaces`, to be awaited."""

    _raw_group = AsyncBillingDocumentsSpacesRaw
