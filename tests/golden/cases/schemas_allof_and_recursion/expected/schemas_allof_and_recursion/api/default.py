"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class DefaultRaw(_Operations, RawGroup):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AsyncRawGroup):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Group[DefaultRaw]):
    """Operations tagged `default`."""

    _raw_group = DefaultRaw


class AsyncDefault(_Operations, AsyncGroup[AsyncDefaultRaw]):
    """`Default`, to be awaited."""

    _raw_group = AsyncDefaultRaw
