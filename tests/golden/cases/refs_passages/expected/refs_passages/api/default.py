"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def read_harbour(
        self, name: str, *, options: Options | None = None
    ) -> Call[models.Harbour]:
        """Call readHarbour.

        Operation `readHarbour`: `GET /harbours/{name}`.

        Args:
            name: `name`.
            options: Settings for this call.
        """
        return Call(
            operation="readHarbour",
            method="GET",
            path=path("/harbours/", name),
            returns={"200": models.Harbour},
            options=options,
        )

    @operation
    def list_quays(
        self, name: str, *, options: Options | None = None
    ) -> Call[list[models.HarbourQuay]]:
        """Call listQuays.

        Operation `listQuays`: `GET /harbours/{name}/quays`.

        Args:
            name: `name`.
            options: Settings for this call.
        """
        return Call(
            operation="listQuays",
            method="GET",
            path=path("/harbours/", name, "/quays"),
            returns={"200": list[models.HarbourQuay]},
            options=options,
        )


class DefaultRaw(_Operations, RawGroup):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AsyncRawGroup):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Group[DefaultRaw]):
    """Operations tagged `default`."""

    _raw_group = DefaultRaw


class AsyncDefault(_Operations, AsyncGroup[AsyncDefaultRaw]):
    """`Default`, to be awaited."""

    _raw_group = AsyncDefaultRaw
