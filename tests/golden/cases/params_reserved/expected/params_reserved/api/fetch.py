"""fetch: `Client.fetch`."""

from __future__ import annotations

from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class FetchRaw(_Operations, RawGroup):
    """`Fetch`, each method returning the answer as it came."""


class AsyncFetchRaw(_Operations, AsyncRawGroup):
    """`FetchRaw`, to be awaited."""


class Fetch(_Operations, Group[FetchRaw]):
    """Operations tagged `fetch`."""

    _raw_group = FetchRaw


class AsyncFetch(_Operations, AsyncGroup[AsyncFetchRaw]):
    """`Fetch`, to be awaited."""

    _raw_group = AsyncFetchRaw
