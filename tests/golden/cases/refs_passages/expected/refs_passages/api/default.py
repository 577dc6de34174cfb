"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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
            path=path("/harbours/{name}", name=name),
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
            path=path("/harbours/{name}/quays", name=name),
            returns={"200": list[models.HarbourQuay]},
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
