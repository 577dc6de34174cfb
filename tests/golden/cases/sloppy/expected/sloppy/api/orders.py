"""orders: `Client.orders`."""

from __future__ import annotations

from datetime import date

from .. import models
from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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
            path=path("/orders/", id),
            query=query(("since", since, True)),
            returns={"200": models.Order},
            errors={"4XX": models.Failure, "500": None},
            options=options,
        )


class OrdersRaw(_Operations, RawGroup):
    """`Orders`, each method returning the answer as it came."""


class AsyncOrdersRaw(_Operations, AsyncRawGroup):
    """`OrdersRaw`, to be awaited."""


class Orders(_Operations, Group[OrdersRaw]):
    """Operations tagged `orders`."""

    _raw_group = OrdersRaw


class AsyncOrders(_Operations, AsyncGroup[AsyncOrdersRaw]):
    """`Orders`, to be awaited."""

    _raw_group = AsyncOrdersRaw
