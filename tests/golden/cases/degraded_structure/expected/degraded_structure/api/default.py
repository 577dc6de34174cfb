"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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
            path=path("/mills/", mill_id),
            returns={"200": models.Mill},
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
