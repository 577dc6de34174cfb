"""async pets: `Client.async_pets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation

if TYPE_CHECKING:
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


class AsyncPetsc4b073Raw(_Operations, RawGroup):
    """`AsyncPetsc4b073`, each method returning the answer as it came."""


class AsyncAsyncPetsc4b073Raw(_Operations, AsyncRawGroup):
    """`AsyncPetsc4b073Raw`, to be awaited."""


class AsyncPetsc4b073(_Operations, Group[AsyncPetsc4b073Raw]):
    """Operations tagged `async pets`."""

    _raw_group = AsyncPetsc4b073Raw


class AsyncAsyncPetsc4b073(_Operations, AsyncGroup[AsyncAsyncPetsc4b073Raw]):
    """`AsyncPetsc4b073`, to be awaited."""

    _raw_group = AsyncAsyncPetsc4b073Raw
