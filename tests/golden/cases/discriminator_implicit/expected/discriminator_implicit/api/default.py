"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def get_event(self, *, options: Options | None = None) -> Call[models.Event]:
        """Call getEvent.

        Operation `getEvent`: `GET /event`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getEvent",
            method="GET",
            path="/event",
            returns={"200": models.Event},
            options=options,
        )

    @operation
    def list_shapes(
        self, *, options: Options | None = None
    ) -> Call[list[models.Shape]]:
        """Call listShapes.

        Operation `listShapes`: `GET /shapes`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listShapes",
            method="GET",
            path="/shapes",
            returns={"200": list[models.Shape]},
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
