"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def set_order(
        self,
        id: int,
        body: models.Order | None = None,
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call setOrder.

        Operation `setOrder`: `PUT /orders/{id}`.

        Args:
            id: `id`.
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="setOrder",
            method="PUT",
            path=path("/orders/{id}", id=id),
            body=(None if body is None else json_body(body)),
            returns={},
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
