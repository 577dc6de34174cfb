"""async account: `Client.async_account`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def get(self, *, options: Options | None = None) -> Call[None]:
        """Call GET /.

        `GET /`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="GET /",
            method="GET",
            path="/",
            returns={"204": None},
            options=options,
        )


class AsyncAccountGroupRaw(_Operations, RawGroup):
    """`AsyncAccountGroup`, each method returning the answer as it came."""


class AsyncAsyncAccountGroupRaw(_Operations, AsyncRawGroup):
    """`AsyncAccountGroupRaw`, to be awaited."""


class AsyncAccountGroup(_Operations, Group[AsyncAccountGroupRaw]):
    """Operations tagged `async account`."""

    _raw_group = AsyncAccountGroupRaw


class AsyncAsyncAccountGroup(_Operations, AsyncGroup[AsyncAsyncAccountGroupRaw]):
    """`AsyncAccountGroup`, to be awaited."""

    _raw_group = AsyncAsyncAccountGroupRaw
