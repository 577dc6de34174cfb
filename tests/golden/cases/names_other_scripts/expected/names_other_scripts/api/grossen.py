"""Größen: `Client.grossen`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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


class GrossenRaw(_Operations, BlockingRaw):
    """`Grossen`, each method returning the answer as it came."""


class AsyncGrossenRaw(_Operations, AwaitedRaw):
    """`GrossenRaw`, to be awaited."""


class Grossen(_Operations, Blocking):
    """Operations tagged `Größen`."""

    with_raw_response = view(GrossenRaw)


class AsyncGrossen(_Operations, Awaited):
    """`Grossen`, to be awaited."""

    with_raw_response = view(AsyncGrossenRaw)
