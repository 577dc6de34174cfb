"""payments: `Client.payments`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class PaymentsRaw(_Operations, RawGroup):
    """`Payments`, each method returning the answer as it came."""


class AsyncPaymentsRaw(_Operations, AsyncRawGroup):
    """`PaymentsRaw`, to be awaited."""


class Payments(_Operations, Group[PaymentsRaw]):
    """Operations tagged `payments`."""

    _raw_group = PaymentsRaw


class AsyncPayments(_Operations, AsyncGroup[AsyncPaymentsRaw]):
    """`Payments`, to be awaited."""

    _raw_group = AsyncPaymentsRaw
