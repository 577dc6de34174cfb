"""colors: `Client.colors`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, limited
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.styles import styled_path
from ..client import Options


class _Operations:
    @operation
    def list_colors(
        self, names: list[str], room: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call listColors.

        Operation `listColors`: `GET /colors/{names}/in/{room}`.

        Args:
            names: `names`. At least 1 item.
            room: `room`. Matches "^[a-z]+$".
            options: Settings for this call.
        """
        return Call(
            operation="listColors",
            method="GET",
            path=styled_path(
                "/colors/{names}/in/{room}",
                names=("names", limited("names", names, min_length=1), "simple", False),
                room=(
                    "room",
                    limited("room", room, pattern="^[a-z]+$"),
                    "label",
                    False,
                ),
            ),
            returns={"204": None},
            options=options,
        )

    @operation
    def get_point(
        self, point: models.Point, size: int, *, options: Options | None = None
    ) -> Call[None]:
        """Call getPoint.

        Operation `getPoint`: `GET /points/{point}{size}`.

        Args:
            point: `point`.
            size: `size`.
            options: Settings for this call.
        """
        return Call(
            operation="getPoint",
            method="GET",
            path=styled_path(
                "/points/{point}{size}",
                point=("point", point, "matrix", True),
                size=("size", size, "matrix", False),
            ),
            returns={"204": None},
            options=options,
        )


class ColorsRaw(_Operations, BlockingRaw):
    """`Colors`, each method returning the answer as it came."""


class AsyncColorsRaw(_Operations, AwaitedRaw):
    """`ColorsRaw`, to be awaited."""


class Colors(_Operations, Blocking):
    """Operations tagged `colors`."""

    with_raw_response = view(ColorsRaw)


class AsyncColors(_Operations, Awaited):
    """`Colors`, to be awaited."""

    with_raw_response = view(AsyncColorsRaw)
