"""billing_documents: `Client.billing_documents_af011f`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation

if TYPE_CHECKING:
    from ..client import Options


class _Operations:
    @operation
    def put(self, *, options: Options | None = None) -> Call[None]:
        """Call put.

        Operation `put`: `PUT /groups`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="put",
            method="PUT",
            path="/groups",
            returns={"204": None},
            options=options,
        )


class BillingDocumentsAf011fRaw(_Operations, RawGroup):
    """`BillingDocumentsAf011f`, each method returning the answer as it came."""


class AsyncBillingDocumentsAf011fRaw(_Operations, AsyncRawGroup):
    """`BillingDocumentsAf011fRaw`, to be awaited."""


class BillingDocumentsAf011f(_Operations, Group[BillingDocumentsAf011fRaw]):
    """Operations tagged `billing_documents`."""

    _raw_group = BillingDocumentsAf011fRaw


class AsyncBillingDocumentsAf011f(
    _Operations, AsyncGroup[AsyncBillingDocumentsAf011fRaw]
):
    """`BillingDocumentsAf011f`, to be awaited."""

    _raw_group = AsyncBillingDocumentsAf011fRaw
