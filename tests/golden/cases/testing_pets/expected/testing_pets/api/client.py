"""client: `Client.client`."""

from __future__ import annotations

from .._core.answers import read_answer
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def get_health(self, *, options: Options | None = None) -> Call[str]:
        """Call getHealth.

        Operation `getHealth`: `GET /health`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getHealth",
            method="GET",
            path="/health",
            returns={"200": str},
            read=read_answer,
            options=options,
        )


class ClientGroupRaw(_Operations, RawGroup):
    """`ClientGroup`, each method returning the answer as it came."""


class AsyncClientGroupRaw(_Operations, AsyncRawGroup):
    """`ClientGroupRaw`, to be awaited."""


class ClientGroup(_Operations, Group[ClientGroupRaw]):
    """What a fake has a name for already."""

    _raw_group = ClientGroupRaw


class AsyncClientGroup(_Operations, AsyncGroup[AsyncClientGroupRaw]):
    """`ClientGroup`, to be awaited."""

    _raw_group = AsyncClientGroupRaw
