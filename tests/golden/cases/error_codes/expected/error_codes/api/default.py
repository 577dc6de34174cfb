"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def read_kiln(self, id: str, *, options: Options | None = None) -> Call[float]:
        """Call readKiln.

        Operation `readKiln`: `GET /kilns/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.

        Raises `StatusError` with `ReadKilnResponse404` in `body` (404) or
        `ReadKilnResponse409` in `body` (409) or `ReadKilnResponse4Xx` in `body` (4XX).
        """
        return Call(
            operation="readKiln",
            method="GET",
            path=path("/kilns/{id}", id=id),
            returns={"200": float},
            errors={
                "404": models.ReadKilnResponse404,
                "409": models.ReadKilnResponse409,
                "4XX": models.ReadKilnResponse4Xx,
            },
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
