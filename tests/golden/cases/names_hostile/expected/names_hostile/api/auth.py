"""auth: `Client.auth`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class AuthGroupRaw(_Operations, RawGroup):
    """`AuthGroup`, each method returning the answer as it came."""


class AsyncAuthGroupRaw(_Operations, AsyncRawGroup):
    """`AuthGroupRaw`, to be awaited."""


class AuthGroup(_Operations, Group[AuthGroupRaw]):
    """Operations tagged `auth`."""

    _raw_group = AuthGroupRaw


class AsyncAuthGroup(_Operations, AsyncGroup[AsyncAuthGroupRaw]):
    """`AuthGroup`, to be awaited."""

    _raw_group = AsyncAuthGroupRaw
