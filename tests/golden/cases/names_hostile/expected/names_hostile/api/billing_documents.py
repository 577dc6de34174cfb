"""Billing Documents: `Client.billing_documents`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def list(self, *, options: Options | None = None) -> Call[None]:
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


class BillingDocumentsRaw(_Operations, BlockingRaw):
    """`BillingDocuments`, each method returning the answer as it came."""


class AsyncBillingDocumentsRaw(_Operations, AwaitedRaw):
    """`BillingDocumentsRaw`, to be awaited."""


class BillingDocuments(_Operations, Blocking):
    """Operations tagged `Billing Documents` or `billing_documents`."""

    with_raw_response = view(BillingDocumentsRaw)


class AsyncBillingDocuments(_Operations, Awaited):
    """`BillingDocuments`, to be awaited."""

    with_raw_response = view(AsyncBillingDocumentsRaw)
