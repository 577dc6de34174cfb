"""search: `Client.search`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from .._core.styles import whole
from ..client import Options


class _Operations:
    @operation
    def filter(
        self, *, form: models.Search | None = None, options: Options | None = None
    ) -> Call[None]:
        """Call filter.

        Operation `filter`: `GET /filter`.

        Args:
            form: `form`.
            options: Settings for this call.
        """
        return Call(
            operation="filter",
            method="GET",
            path="/filter",
            query=whole(form, "application/x-www-form-urlencoded"),
            returns={"204": None},
            options=options,
        )

    @operation
    def search(
        self, *, query_: models.Search, options: Options | None = None
    ) -> Call[None]:
        """Call search.

        Operation `search`: `GET /search`.

        Args:
            query_: `query`.
            options: Settings for this call.
        """
        return Call(
            operation="search",
            method="GET",
            path="/search",
            query=whole(query_, "application/json"),
            returns={"204": None},
            options=options,
        )


class SearchRaw(_Operations, RawGroup):
    """`Search`, each method returning the answer as it came."""


class AsyncSearchRaw(_Operations, AsyncRawGroup):
    """`SearchRaw`, to be awaited."""


class Search(_Operations, Group[SearchRaw]):
    """Operations tagged `search`."""

    _raw_group = SearchRaw


class AsyncSearch(_Operations, AsyncGroup[AsyncSearchRaw]):
    """`Search`, to be awaited."""

    _raw_group = AsyncSearchRaw
