"""client: `Client.client`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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


class ClientGroupRaw(_Operations, BlockingRaw):
    """`ClientGroup`, each method returning the answer as it came."""


class AsyncClientGroupRaw(_Operations, AwaitedRaw):
    """`ClientGroupRaw`, to be awaited."""


class ClientGroup(_Operations, Blocking):
    """Operations tagged `client`."""

    with_raw_response = view(ClientGroupRaw)


class AsyncClientGroup(_Operations, Awaited):
    """`ClientGroup`, to be awaited."""

    with_raw_response = view(AsyncClientGroupRaw)
