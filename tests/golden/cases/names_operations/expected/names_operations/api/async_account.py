"""async account: `Client.async_account`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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


class AsyncAccountGroupRaw(_Operations, BlockingRaw):
    """`AsyncAccountGroup`, each method returning the answer as it came."""


class AsyncAsyncAccountGroupRaw(_Operations, AwaitedRaw):
    """`AsyncAccountGroupRaw`, to be awaited."""


class AsyncAccountGroup(_Operations, Blocking):
    """Operations tagged `async account`."""

    with_raw_response = view(AsyncAccountGroupRaw)


class AsyncAsyncAccountGroup(_Operations, Awaited):
    """`AsyncAccountGroup`, to be awaited."""

    with_raw_response = view(AsyncAsyncAccountGroupRaw)
