"""users: `Client.users`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def list_users(self, *, options: Options | None = None) -> Call[list[models.User]]:
        """Call list_users.

        Operation `list_users`: `GET /users`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="list_users",
            method="GET",
            path="/users",
            returns={"200": list[models.User]},
            options=options,
        )

    @operation
    def get_users(self, *, options: Options | None = None) -> Call[list[models.User]]:
        """Call ListUsers.

        Operation `ListUsers`: `GET /users/~`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="ListUsers",
            method="GET",
            path="/users/~",
            returns={"200": list[models.User]},
            options=options,
        )


class UsersRaw(_Operations, BlockingRaw):
    """`Users`, each method returning the answer as it came."""


class AsyncUsersRaw(_Operations, AwaitedRaw):
    """`UsersRaw`, to be awaited."""


class Users(_Operations, Blocking):
    """Operations tagged `users`."""

    with_raw_response = view(UsersRaw)


class AsyncUsers(_Operations, Awaited):
    """`Users`, to be awaited."""

    with_raw_response = view(AsyncUsersRaw)
