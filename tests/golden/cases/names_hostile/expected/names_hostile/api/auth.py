"""auth: `Client.auth`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def path(self, *, options: Options | None = None) -> Call[None]:
        """Call path.

        Operation `path`: `GET /auth`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="path",
            method="GET",
            path="/auth",
            returns={"204": None},
            options=options,
        )


class AuthGroupRaw(_Operations, BlockingRaw):
    """`AuthGroup`, each method returning the answer as it came."""


class AsyncAuthGroupRaw(_Operations, AwaitedRaw):
    """`AuthGroupRaw`, to be awaited."""


class AuthGroup(_Operations, Blocking):
    """Operations tagged `auth`."""

    with_raw_response = view(AuthGroupRaw)


class AsyncAuthGroup(_Operations, Awaited):
    """`AuthGroup`, to be awaited."""

    with_raw_response = view(AsyncAuthGroupRaw)
