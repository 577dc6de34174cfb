"""default: `Client.default`."""

from __future__ import annotations

from .._core.answers import read_answer
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:

    @operation
    def ping(self, *, options: Options | None = None) -> Call[str]:
        """Call ping.

        Operation `ping`: `GET /ping`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="ping",
            method="GET",
            path="/ping",
            returns={"200": str},
            read=read_answer,
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
