"""async pets: `Client.async_pets`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def pets2(self, *, options: Options | None = None) -> Call[None]:
        """Call pets2.

        Operation `pets2`: `GET /async`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="pets2",
            method="GET",
            path="/async",
            returns={"204": None},
            options=options,
        )


class AsyncPetsGroupRaw(_Operations, RawGroup):
    """`AsyncPetsGroup`, each method returning the answer as it came."""


class AsyncAsyncPetsGroupRaw(_Operations, AsyncRawGroup):
    """`AsyncPetsGroupRaw`, to be awaited."""


class AsyncPetsGroup(_Operations, Group[AsyncPetsGroupRaw]):
    """Operations tagged `async pets`."""

    _raw_group = AsyncPetsGroupRaw


class AsyncAsyncPetsGroup(_Operations, AsyncGroup[AsyncAsyncPetsGroupRaw]):
    """`AsyncPetsGroup`, to be awaited."""

    _raw_group = AsyncAsyncPetsGroupRaw
