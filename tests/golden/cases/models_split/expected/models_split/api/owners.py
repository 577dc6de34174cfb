"""Owners: `Client.owners`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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
            path=path("/owners/{id}", id=id),
            returns={"200": models.Owner},
            errors={"default": models.Problem},
            options=options,
        )


class OwnersRaw(_Operations, BlockingRaw):
    """`Owners`, each method returning the answer as it came."""


class AsyncOwnersRaw(_Operations, AwaitedRaw):
    """`OwnersRaw`, to be awaited."""


class Owners(_Operations, Blocking):
    """Operations tagged `Owners`."""

    with_raw_response = view(OwnersRaw)


class AsyncOwners(_Operations, Awaited):
    """`Owners`, to be awaited."""

    with_raw_response = view(AsyncOwnersRaw)
