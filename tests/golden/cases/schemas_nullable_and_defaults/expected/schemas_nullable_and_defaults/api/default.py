"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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
