"""default: `Client.default`."""

from __future__ import annotations

from typing import Any

from .. import models
from .._core.answers import read_answer
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def list_orders(self, *, options: Options | None = None) -> Call[models.Orders]:
        """Call listOrders.

        Operation `listOrders`: `GET /orders`.

        Args:
            options: Settings for this call.

        Raises `StatusError` with `Failure` in `body` (404, default) or `dict[str, Any]`
        in `body` (5XX).
        """
        return Call(
            operation="listOrders",
            method="GET",
            path="/orders",
            returns={"200": models.Orders},
            errors={
                "404": models.Failure,
                "409": None,
                "5XX": dict[str, Any],
                "default": models.Failure,
            },
            read=read_answer,
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Blocking):
    """Operations tagged `default`."""

    with_raw_response = view(DefaultRaw)


class AsyncDefault(_Operations, Awaited):
    """`Default`, to be awaited."""

    with_raw_response = view(AsyncDefaultRaw)
