"""fetch: `Client.fetch`."""

from __future__ import annotations

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from .._core.styles import joined, styled
from ..client import Options


class _Operations:
    @operation
    def fetch(
        self,
        *,
        url: str,
        debug: str | None = None,
        paths: list[str] | None = None,
        retry: bool | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call fetch.

        Operation `fetch`: `GET /fetch`.

        Args:
            url: `url`.
            debug: `debug`.
            paths: `paths`.
            retry: `retry`.
            options: Settings for this call.
        """
        return Call(
            operation="fetch",
            method="GET",
            path="/fetch",
            query=joined(
                query(("debug", debug, True), ("retry", retry, True)),
                styled("url", url, "form", explode=True, reserved=True),
                styled("paths", paths, "form", reserved=True),
            ),
            returns={"204": None},
            options=options,
        )


class FetchRaw(_Operations, BlockingRaw):
    """`Fetch`, each method returning the answer as it came."""


class AsyncFetchRaw(_Operations, AwaitedRaw):
    """`FetchRaw`, to be awaited."""


class Fetch(_Operations, Blocking):
    """Operations tagged `fetch`."""

    with_raw_response = view(FetchRaw)


class AsyncFetch(_Operations, Awaited):
    """`Fetch`, to be awaited."""

    with_raw_response = view(AsyncFetchRaw)
