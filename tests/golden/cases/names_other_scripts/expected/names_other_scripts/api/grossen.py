"""Größen: `Client.grossen`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def grossen_abrufen(
        self,
        *,
        strasse: str | None = None,
        u540d_u524d: str | None = None,
        options: Options | None = None,
    ) -> Call[models.Tovar]:
        """Call größenAbrufen.

        Operation `größenAbrufen`: `GET /größen`.

        Args:
            strasse: `straße`.
            u540d_u524d: `名前`.
            options: Settings for this call.
        """
        return Call(
            operation="größenAbrufen",
            method="GET",
            path="/größen",
            query=query(("straße", strasse, True), ("名前", u540d_u524d, True)),
            returns={"200": models.Tovar},
            options=options,
        )


class GrossenRaw(_Operations, RawGroup):
    """`Grossen`, each method returning the answer as it came."""


class AsyncGrossenRaw(_Operations, AsyncRawGroup):
    """`GrossenRaw`, to be awaited."""


class Grossen(_Operations, Group[GrossenRaw]):
    """Operations tagged `Größen`."""

    _raw_group = GrossenRaw


class AsyncGrossen(_Operations, AsyncGroup[AsyncGrossenRaw]):
    """`Grossen`, to be awaited."""

    _raw_group = AsyncGrossenRaw
