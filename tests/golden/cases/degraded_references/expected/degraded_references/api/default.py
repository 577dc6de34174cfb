"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.files import FileContent, file_body
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def read_health(self, *, options: Options | None = None) -> Call[None]:
        """Call readHealth.

        Operation `readHealth`: `GET /health`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="readHealth",
            method="GET",
            path="/health",
            returns={"204": None},
            options=options,
        )

    @operation
    def list_wells(
        self, *, depth: int | None = None, options: Options | None = None
    ) -> Call[list[models.Well]]:
        """Call listWells.

        Operation `listWells`: `GET /wells`.

        Args:
            depth: `depth`.
            options: Settings for this call.
        """
        return Call(
            operation="listWells",
            method="GET",
            path="/wells",
            query=query(("depth", depth, True)),
            returns={"200": list[models.Well]},
            options=options,
        )

    @operation
    def dig_well(
        self,
        body: FileContent | None = None,
        *,
        depth: int | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call digWell.

        Operation `digWell`: `POST /wells`.

        Args:
            body: What to send.
            depth: `depth`.
            options: Settings for this call.
        """
        return Call(
            operation="digWell",
            method="POST",
            path="/wells",
            query=query(("depth", depth, True)),
            body=(
                None if body is None else file_body(body, "application/octet-stream")
            ),
            returns={"204": None},
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
