"""search: `Client.search`."""

from __future__ import annotations

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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


class SearchRaw(_Operations, BlockingRaw):
    """`Search`, each method returning the answer as it came."""


class AsyncSearchRaw(_Operations, AwaitedRaw):
    """`SearchRaw`, to be awaited."""


class Search(_Operations, Blocking):
    """Operations tagged `search`."""

    with_raw_response = view(SearchRaw)


class AsyncSearch(_Operations, Awaited):
    """`Search`, to be awaited."""

    with_raw_response = view(AsyncSearchRaw)
