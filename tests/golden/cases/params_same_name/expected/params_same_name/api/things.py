"""things: `Client.things`."""

from __future__ import annotations

from datetime import date

from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.cookies import cookies
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def get_thing(
        self,
        id_path: str,
        *,
        dollar: str | None = None,
        plus_sort: str | None = None,
        call: str | None = None,
        sort_pascal: str | None = None,
        class_: str | None = None,
        created_lt: date | None = None,
        created_gt: date | None = None,
        id_cookie: str | None = None,
        id_header: str | None = None,
        id_query: int | None = None,
        options_: str | None = None,
        path_: str | None = None,
        query_: str | None = None,
        self_: str | None = None,
        sort: str | None = None,
        sort_plain: list[str] | None = None,
        u540d_u524d: str | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call getThing.

        Operation `getThing`: `GET /things/{id}`.

        Args:
            id_path: `id`.
            dollar: `$`.
            plus_sort: `+sort`.
            call: `Call`.
            sort_pascal: `Sort`.
            class_: `class`.
            created_lt: `created<`.
            created_gt: `created>`.
            id_cookie: `id`.
            id_header: `id`.
            id_query: `id`.
            options_: `options`.
            path_: `path`.
            query_: `query`.
            self_: `self`.
            sort: `sort`.
            sort_plain: `sort[]`.
            u540d_u524d: `名前`.
            options: Settings for this call.
        """
        return Call(
            operation="getThing",
            method="GET",
            path=path("/things/{id_path}", id_path=id_path),
            query=query(
                ("$", dollar, True),
                ("+sort", plus_sort, True),
                ("Call", call, True),
                ("Sort", sort_pascal, True),
                ("class", class_, True),
                ("created<", created_lt, True),
                ("created>", created_gt, True),
                ("id", id_query, True),
                ("options", options_, True),
                ("path", path_, True),
                ("query", query_, True),
                ("self", self_, True),
                ("sort", sort, True),
                ("sort[]", sort_plain, True),
                ("名前", u540d_u524d, True),
            ),
            headers={"id": id_header, "Cookie": cookies(("id", id_cookie))},
            returns={"204": None},
            options=options,
        )


class ThingsRaw(_Operations, BlockingRaw):
    """`Things`, each method returning the answer as it came."""


class AsyncThingsRaw(_Operations, AwaitedRaw):
    """`ThingsRaw`, to be awaited."""


class Things(_Operations, Blocking):
    """Operations tagged `things`."""

    with_raw_response = view(ThingsRaw)


class AsyncThings(_Operations, Awaited):
    """`Things`, to be awaited."""

    with_raw_response = view(AsyncThingsRaw)
