"""default: `Client.default`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def list_friends(self, *, options: Options | None = None) -> Call[int]:
        """Call listFriends.

        Operation `listFriends`: `GET /friends`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listFriends",
            method="GET",
            path="/friends",
            returns={"200": int},
            options=options,
        )

    @operation
    def get_me(self, *, options: Options | None = None) -> Call[int]:
        """Call getMe.

        Needs the scope `profile` of `User`.

        Operation `getMe`: `GET /me`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getMe",
            method="GET",
            path="/me",
            returns={"200": int},
            options=options,
        )

    @operation
    def get_silent(self, *, options: Options | None = None) -> Call[int]:
        """Call getSilent.

        Operation `getSilent`: `GET /silent`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getSilent",
            method="GET",
            path="/silent",
            returns={"200": int},
            security=(("*",),),
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
