"""things: `Client.things`."""

from __future__ import annotations

from .._core.answers import read_answer
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def open(self, *, options: Options | None = None) -> Call[list[str]]:
        """Call open.

        Operation `open`: `GET /open`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="open",
            method="GET",
            path="/open",
            returns={"200": list[str]},
            security=(),
            read=read_answer,
            options=options,
        )

    @operation
    def clear_things(self, *, options: Options | None = None) -> Call[None]:
        """Call clearThings.

        Credentials: `inQuery`, or `inCookie`.

        Operation `clearThings`: `DELETE /things`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="clearThings",
            method="DELETE",
            path="/things",
            returns={"204": None},
            security=(("inQuery",), ("inCookie",)),
            options=options,
        )

    @operation
    def list_things(self, *, options: Options | None = None) -> Call[list[str]]:
        """Call listThings.

        Operation `listThings`: `GET /things`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listThings",
            method="GET",
            path="/things",
            returns={"200": list[str]},
            read=read_answer,
            options=options,
        )


class ThingsRaw(_Operations, BlockingRaw):
    """`Things`, each method returning the answer as it came."""


class AsyncThingsRaw(_Operations, AwaitedRaw):
    """`ThingsRaw`, to be awaited."""


class Things(_Operations, Blocking):
    """Operations tagged `things`."""

    with_raw_response = view(ThingsRaw)


class AsyncThings(_Operations, Awaited):
    """`Things`, to be awaited."""

    with_raw_response = view(AsyncThingsRaw)
