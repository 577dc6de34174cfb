"""models: `Client.models`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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


class ModelsRaw(_Operations, BlockingRaw):
    """`Models`, each method returning the answer as it came."""


class AsyncModelsRaw(_Operations, AwaitedRaw):
    """`ModelsRaw`, to be awaited."""


class Models(_Operations, Blocking):
    """Operations tagged `models`."""

    with_raw_response = view(ModelsRaw)


class AsyncModels(_Operations, Awaited):
    """`Models`, to be awaited."""

    with_raw_response = view(AsyncModelsRaw)
