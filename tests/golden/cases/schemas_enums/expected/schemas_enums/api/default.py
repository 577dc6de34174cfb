"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def put_all(
        self, body: models.All | None = None, *, options: Options | None = None
    ) -> Call[models.All]:
        """Call putAll.

        Operation `putAll`: `PUT /all`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="putAll",
            method="PUT",
            path="/all",
            body=(None if body is None else json_body(body)),
            returns={"200": models.All},
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
