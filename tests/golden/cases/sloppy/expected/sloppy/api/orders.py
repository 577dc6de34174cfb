"""orders: `Client.orders`."""

from __future__ import annotations

from datetime import date

from .. import models
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def get_order(
        self, id: int, *, since: date | None = None, options: Options | None = None
    ) -> Call[models.Order]:
        """Call getOrder.

        Operation `getOrder`: `GET /orders/{id}`.

        Args:
            id: `id`.
            since: `since`.
            options: Settings for this call.

        Raises `StatusError` with `Failure` in `body` (4XX).
        """
        return Call(
            operation="getOrder",
            method="GET",
            path=path("/orders/{id}", id=id),
            query=query(("since", since, True)),
            returns={"200": models.Order},
            errors={"4XX": models.Failure, "500": None},
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
