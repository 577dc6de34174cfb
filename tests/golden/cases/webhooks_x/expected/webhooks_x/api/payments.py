"""payments: `Client.payments`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def list_payments(self, *, options: Options | None = None) -> Call[None]:
        """Call listPayments.

        Operation `listPayments`: `GET /payments`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listPayments",
            method="GET",
            path="/payments",
            returns={"204": None},
            options=options,
        )


class PaymentsRaw(_Operations, BlockingRaw):
    """`Payments`, each method returning the answer as it came."""


class AsyncPaymentsRaw(_Operations, AwaitedRaw):
    """`PaymentsRaw`, to be awaited."""


class Payments(_Operations, Blocking):
    """Operations tagged `payments`."""

    with_raw_response = view(PaymentsRaw)


class AsyncPayments(_Operations, Awaited):
    """`Payments`, to be awaited."""

    with_raw_response = view(AsyncPaymentsRaw)
