"""default: `Client.default`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def get_a(self, *, options: Options | None = None) -> Call[None]:
        """Call get.

        Operation `get`: `GET /a`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="get",
            method="GET",
            path="/a",
            returns={"200": None},
            options=options,
        )

    @operation
    def post_b(self, *, options: Options | None = None) -> Call[None]:
        """Call get.

        Operation `get`: `POST /b`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="get",
            method="POST",
            path="/b",
            returns={"200": None},
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
