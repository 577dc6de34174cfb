"""users: `Client.users`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class UsersRaw(_Operations, RawGroup):
    """`Users`, each method returning the answer as it came."""


class AsyncUsersRaw(_Operations, AsyncRawGroup):
    """`UsersRaw`, to be awaited."""


class Users(_Operations, Group[UsersRaw]):
    """Operations tagged `users`."""

    _raw_group = UsersRaw


class AsyncUsers(_Operations, AsyncGroup[AsyncUsersRaw]):
    """`Users`, to be awaited."""

    _raw_group = AsyncUsersRaw
