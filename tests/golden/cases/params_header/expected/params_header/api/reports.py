"""reports: `Client.reports`."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.styles import styled_header
from ..client import Options


class _Operations:
    @operation
    def list_reports(
        self,
        *,
        x_fields: list[Literal["name", "size"]],
        if_changed_since: datetime | None = None,
        x_filter: models.Range | None = None,
        x_range: models.Range | None = None,
        x_range_exploded: models.Range | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call listReports.

        Operation `listReports`: `GET /reports`.

        Args:
            x_fields: `X-Fields`.
            if_changed_since: `If-Changed-Since`.
            x_filter: `X-Filter`.
            x_range: `X-Range`.
            x_range_exploded: `X-Range-Exploded`.
            options: Settings for this call.
        """
        return Call(
            operation="listReports",
            method="GET",
            path="/reports",
            headers={
                "X-Fields": x_fields,
                "If-Changed-Since": if_changed_since,
                "X-Filter": styled_header(x_filter, "application/json", False),
                "X-Range": styled_header(x_range, "simple", False),
                "X-Range-Exploded": styled_header(x_range_exploded, "simple", True),
            },
            returns={"204": None},
            options=options,
        )


class ReportsRaw(_Operations, BlockingRaw):
    """`Reports`, each method returning the answer as it came."""


class AsyncReportsRaw(_Operations, AwaitedRaw):
    """`ReportsRaw`, to be awaited."""


class Reports(_Operations, Blocking):
    """Operations tagged `reports`."""

    with_raw_response = view(ReportsRaw)


class AsyncReports(_Operations, Awaited):
    """`Reports`, to be awaited."""

    with_raw_response = view(AsyncReportsRaw)
