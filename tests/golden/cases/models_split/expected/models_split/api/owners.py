"""Owners: `Client.owners`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def get_owner(
        self, id: int, *, options: Options | None = None
    ) -> Call[models.Owner]:
        """Call getOwner.

        Operation `getOwner`: `GET /owners/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.

        Raises `StatusError` with `Problem` in `body` (default).
        """
        return Call(
            operation="getOwner",
            method="GET",
            path=path("/owners/", id),
            returns={"200": models.Owner},
            errors={"default": models.Problem},
            options=options,
        )


class OwnersRaw(_Operations, RawGroup):
    """`Owners`, each method returning the answer as it came."""


class AsyncOwnersRaw(_Operations, AsyncRawGroup):
    """`OwnersRaw`, to be awaited."""


class Owners(_Operations, Group[OwnersRaw]):
    """Operations tagged `Owners`."""

    _raw_group = OwnersRaw


class AsyncOwners(_Operations, AsyncGroup[AsyncOwnersRaw]):
    """`Owners`, to be awaited."""

    _raw_group = AsyncOwnersRaw
