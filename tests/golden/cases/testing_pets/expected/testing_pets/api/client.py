"""client: `Client.client`."""

from __future__ import annotations

from .._core.answers import read_answer
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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


class ClientGroupRaw(_Operations, BlockingRaw):
    """`ClientGroup`, each method returning the answer as it came."""


class AsyncClientGroupRaw(_Operations, AwaitedRaw):
    """`ClientGroupRaw`, to be awaited."""


class ClientGroup(_Operations, Blocking):
    """What a fake has a name for already."""

    with_raw_response = view(ClientGroupRaw)


class AsyncClientGroup(_Operations, Awaited):
    """`ClientGroup`, to be awaited."""

    with_raw_response = view(AsyncClientGroupRaw)
