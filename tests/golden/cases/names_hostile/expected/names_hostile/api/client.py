"""client: `Client.client`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def client(self, *, options: Options | None = None) -> Call[None]:
        """Call client.

        Operation `client`: `GET /client`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="client",
            method="GET",
            path="/client",
            returns={"204": None},
            options=options,
        )


class ClientGroupRaw(_Operations, RawGroup):
    """`ClientGroup`, each method returning the answer as it came."""


class AsyncClientGroupRaw(_Operations, AsyncRawGroup):
    """`ClientGroupRaw`, to be awaited."""


class ClientGroup(_Operations, Group[ClientGroupRaw]):
    """Operations tagged `client`."""

    _raw_group = ClientGroupRaw


class AsyncClientGroup(_Operations, AsyncGroup[AsyncClientGroupRaw]):
    """`ClientGroup`, to be awaited."""

    _raw_group = AsyncClientGroupRaw
