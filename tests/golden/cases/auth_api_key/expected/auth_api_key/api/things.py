"""things: `Client.things`."""

from __future__ import annotations

from .._core.answers import read_answer
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class ThingsRaw(_Operations, RawGroup):
    """`Things`, each method returning the answer as it came."""


class AsyncThingsRaw(_Operations, AsyncRawGroup):
    """`ThingsRaw`, to be awaited."""


class Things(_Operations, Group[ThingsRaw]):
    """Operations tagged `things`."""

    _raw_group = ThingsRaw


class AsyncThings(_Operations, AsyncGroup[AsyncThingsRaw]):
    """`Things`, to be awaited."""

    _raw_group = AsyncThingsRaw
