"""async pets: `Client.async_pets`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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


class AsyncPetsGroupRaw(_Operations, BlockingRaw):
    """`AsyncPetsGroup`, each method returning the answer as it came."""


class AsyncAsyncPetsGroupRaw(_Operations, AwaitedRaw):
    """`AsyncPetsGroupRaw`, to be awaited."""


class AsyncPetsGroup(_Operations, Blocking):
    """Operations tagged `async pets`."""

    with_raw_response = view(AsyncPetsGroupRaw)


class AsyncAsyncPetsGroup(_Operations, Awaited):
    """`AsyncPetsGroup`, to be awaited."""

    with_raw_response = view(AsyncAsyncPetsGroupRaw)
