"""default: `Client.default`."""

from __future__ import annotations

from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def get_a(self, account_id: str, *, options: Options | None = None) -> Call[None]:
        """Call getA.

        Operation `getA`: `GET /a/{accountId}`.

        Args:
            account_id: `accountId`.
            options: Settings for this call.
        """
        return Call(
            operation="getA",
            method="GET",
            path=path("/a/{account_id}", account_id=account_id),
            returns={"200": None},
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Blocking):
    """Operations tagged `default`."""

    with_raw_response = view(DefaultRaw)


class AsyncDefault(_Operations, Awaited):
    """`Default`, to be awaited."""

    with_raw_response = view(AsyncDefaultRaw)
