"""default: `Client.default`."""

from __future__ import annotations

from typing import Any

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def get_a(self, *, options: Options | None = None) -> Call[Any]:
        """Call getA.

        Operation `getA`: `GET /a`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getA",
            method="GET",
            path="/a",
            returns={"200": Any},
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
