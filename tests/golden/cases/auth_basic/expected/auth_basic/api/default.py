"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def get_me(self, *, options: Options | None = None) -> Call[models.Me]:
        """Who is calling?

        Operation `getMe`: `GET /me`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getMe",
            method="GET",
            path="/me",
            returns={"200": models.Me},
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
