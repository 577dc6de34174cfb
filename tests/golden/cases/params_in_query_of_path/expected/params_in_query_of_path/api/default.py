"""default: `Client.default`."""

from __future__ import annotations

from .._core.answers import read_answer
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def find_icons(
        self,
        set: int,
        term: str,
        size: str,
        *,
        after: str | None = None,
        options: Options | None = None,
    ) -> Call[list[str]]:
        """Call findIcons.

        Operation `findIcons`: `GET /icons/{set}?term={term}&size={size}`.

        Args:
            set: `set`.
            term: `term`.
            size: `size`.
            after: `after`.
            options: Settings for this call.
        """
        return Call(
            operation="findIcons",
            method="GET",
            path=path(
                "/icons/{set}?term={term}&size={size}", set=set, term=term, size=size
            ),
            query=query(("after", after, True)),
            returns={"200": list[str]},
            read=read_answer,
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Blocking):
    """Operations tagged `default`."""

    with_raw_response = view(DefaultRaw)


class AsyncDefault(_Operations, Awaited):
    """`Default`, to be awaited."""

    with_raw_response = view(AsyncDefaultRaw)
