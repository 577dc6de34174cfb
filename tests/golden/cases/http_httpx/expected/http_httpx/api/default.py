"""default: `Client.default`."""

from __future__ import annotations

from .._core.answers import read_answer
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:

    @operation
    def ping(self, *, options: Options | None = None) -> Call[str]:
        """Call ping.

        Operation `ping`: `GET /ping`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="ping",
            method="GET",
            path="/ping",
            returns={"200": str},
            read=read_answer,
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
