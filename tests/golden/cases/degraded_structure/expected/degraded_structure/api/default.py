"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def read_mill(
        self, mill_id: str, *, options: Options | None = None
    ) -> Call[models.Mill]:
        """Call readMill.

        Operation `readMill`: `GET /mills/{millId}`.

        Args:
            mill_id: `millId`.
            options: Settings for this call.
        """
        return Call(
            operation="readMill",
            method="GET",
            path=path("/mills/{mill_id}", mill_id=mill_id),
            returns={"200": models.Mill},
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
