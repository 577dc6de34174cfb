"""2024 Q1: `Client.group_2024_q1`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def call_123(self, *, options: Options | None = None) -> Call[None]:
        """Call 123.

        Operation `123`: `GET /123`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="123",
            method="GET",
            path="/123",
            returns={"204": None},
            options=options,
        )


class Group2024Q1Raw(_Operations, BlockingRaw):
    """`Group2024Q1`, each method returning the answer as it came."""


class AsyncGroup2024Q1Raw(_Operations, AwaitedRaw):
    """`Group2024Q1Raw`, to be awaited."""


class Group2024Q1(_Operations, Blocking):
    """Operations tagged `2024 Q1`."""

    with_raw_response = view(Group2024Q1Raw)


class AsyncGroup2024Q1(_Operations, Awaited):
    """`Group2024Q1`, to be awaited."""

    with_raw_response = view(AsyncGroup2024Q1Raw)
