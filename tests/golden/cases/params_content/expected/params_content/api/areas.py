"""areas: `Client.areas`."""

from __future__ import annotations

from typing import Any

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.styles import joined, styled, styled_header, styled_path
from ..client import Options


class _Operations:
    @operation
    def get_area(
        self,
        area: models.Area,
        *,
        x_area: models.Area | None = None,
        any: Any | None = None,
        filter: models.Area | None = None,
        ids: list[int] | None = None,
        note: str | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call getArea.

        Operation `getArea`: `GET /areas/{area}`.

        Args:
            area: `area`.
            x_area: `X-Area`.
            any: `any`.
            filter: `filter`.
            ids: `ids`.
            note: `note`.
            options: Settings for this call.
        """
        return Call(
            operation="getArea",
            method="GET",
            path=styled_path(
                "/areas/{area}", area=("area", area, "application/json", False)
            ),
            query=joined(
                styled("any", any, "application/json"),
                styled("filter", filter, "application/json"),
                styled("ids", ids, "application/json"),
                styled("note", note, "text/plain"),
            ),
            headers={"X-Area": styled_header(x_area, "application/json", False)},
            returns={"204": None},
            options=options,
        )


class AreasRaw(_Operations, BlockingRaw):
    """`Areas`, each method returning the answer as it came."""


class AsyncAreasRaw(_Operations, AwaitedRaw):
    """`AreasRaw`, to be awaited."""


class Areas(_Operations, Blocking):
    """Operations tagged `areas`."""

    with_raw_response = view(AreasRaw)


class AsyncAreas(_Operations, Awaited):
    """`Areas`, to be awaited."""

    with_raw_response = view(AsyncAreasRaw)
