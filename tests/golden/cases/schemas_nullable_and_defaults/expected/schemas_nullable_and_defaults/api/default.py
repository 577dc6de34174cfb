"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def list_colours(self, *, options: Options | None = None) -> Call[models.Colours]:
        """Call listColours.

        Operation `listColours`: `GET /colours`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listColours",
            method="GET",
            path="/colours",
            returns={"200": models.Colours},
            options=options,
        )

    @operation
    def put_values(
        self, body: models.Values, *, options: Options | None = None
    ) -> Call[models.Values]:
        """Call putValues.

        Operation `putValues`: `PUT /values`.

        Args:
            body: What to send.
            options: Settings for this call.

        Raises `StatusError` with `None` in `body` (404).
        """
        return Call(
            operation="putValues",
            method="PUT",
            path="/values",
            body=json_body(body),
            returns={"200": models.Values},
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
