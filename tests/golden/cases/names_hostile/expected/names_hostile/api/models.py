"""models: `Client.models`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def print(self, *, options: Options | None = None) -> Call[None]:
        """Call print.

        Operation `print`: `GET /print`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="print",
            method="GET",
            path="/print",
            returns={"204": None},
            options=options,
        )


class ModelsRaw(_Operations, RawGroup):
    """`Models`, each method returning the answer as it came."""


class AsyncModelsRaw(_Operations, AsyncRawGroup):
    """`ModelsRaw`, to be awaited."""


class Models(_Operations, Group[ModelsRaw]):
    """Operations tagged `models`."""

    _raw_group = ModelsRaw


class AsyncModels(_Operations, AsyncGroup[AsyncModelsRaw]):
    """`Models`, to be awaited."""

    _raw_group = AsyncModelsRaw
