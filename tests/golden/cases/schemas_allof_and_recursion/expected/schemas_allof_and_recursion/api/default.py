"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def add_shape(
        self, body: models.Circle | models.Square, *, options: Options | None = None
    ) -> Call[models.Kept]:
        """Call addShape.

        Operation `addShape`: `POST /shapes`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addShape",
            method="POST",
            path="/shapes",
            body=json_body(body),
            returns={"201": models.Kept},
            options=options,
        )

    @operation
    def get_tree(self, *, options: Options | None = None) -> Call[models.Node]:
        """Call getTree.

        Operation `getTree`: `GET /tree`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getTree",
            method="GET",
            path="/tree",
            returns={"200": models.Node},
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
