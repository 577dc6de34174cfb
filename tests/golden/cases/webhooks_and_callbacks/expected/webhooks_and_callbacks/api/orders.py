"""orders: `Client.orders`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def create_order(
        self,
        body: models.CreateOrderRequest | None = None,
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call createOrder.

        Operation `createOrder`: `POST /orders`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="createOrder",
            method="POST",
            path="/orders",
            body=(None if body is None else json_body(body)),
            returns={"202": None},
            options=options,
        )


class OrdersRaw(_Operations, BlockingRaw):
    """`Orders`, each method returning the answer as it came."""


class AsyncOrdersRaw(_Operations, AwaitedRaw):
    """`OrdersRaw`, to be awaited."""


class Orders(_Operations, Blocking):
    """Operations tagged `orders`."""

    with_raw_response = view(OrdersRaw)


class AsyncOrders(_Operations, Awaited):
    """`Orders`, to be awaited."""

    with_raw_response = view(AsyncOrdersRaw)
