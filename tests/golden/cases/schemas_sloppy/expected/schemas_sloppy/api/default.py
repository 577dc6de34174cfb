"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def get_sloppy(self, *, options: Options | None = None) -> Call[models.Sloppy]:
        """Call getSloppy.

        Operation `getSloppy`: `GET /sloppy`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="getSloppy",
            method="GET",
            path="/sloppy",
            returns={"200": models.Sloppy},
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
