"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def add_ferry(
        self, body: models.Ferry, *, options: Options | None = None
    ) -> Call[None]:
        """Call addFerry.

        Operation `addFerry`: `POST /ferries`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addFerry",
            method="POST",
            path="/ferries",
            body=json_body(body),
            returns={"201": None},
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
