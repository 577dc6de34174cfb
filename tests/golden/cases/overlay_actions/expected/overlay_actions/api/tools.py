"""tools: `Client.tools`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, limited
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def list_tools(
        self, *, limit: int | None = None, options: Options | None = None
    ) -> Call[list[models.Box]]:
        """Tools.

        Operation `listTools`: `GET /tools`.

        Args:
            limit: `limit`. At most 50.
            options: Settings for this call.
        """
        return Call(
            operation="listTools",
            method="GET",
            path="/tools",
            query=query(("limit", limited("limit", limit, le=50), True)),
            returns={"200": list[models.Box]},
            options=options,
        )


class ToolsRaw(_Operations, BlockingRaw):
    """`Tools`, each method returning the answer as it came."""


class AsyncToolsRaw(_Operations, AwaitedRaw):
    """`ToolsRaw`, to be awaited."""


class Tools(_Operations, Blocking):
    """Operations tagged `tools`."""

    with_raw_response = view(ToolsRaw)


class AsyncTools(_Operations, Awaited):
    """`Tools`, to be awaited."""

    with_raw_response = view(AsyncToolsRaw)
