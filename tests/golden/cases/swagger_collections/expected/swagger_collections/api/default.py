"""default: `Client.default`."""

from __future__ import annotations

from builtins import list as _list
from typing import Literal

from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from .._core.styles import joined, styled, styled_path
from ..client import Options


class _Operations:
    @operation
    def list(
        self,
        ids: _list[int],
        *,
        x_list: _list[str] | None = None,
        comma: _list[str] | None = None,
        multi: _list[Literal["a", "b"]] | None = None,
        plain: _list[str] | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call list.

        Operation `list`: `GET /{ids}`.

        Args:
            ids: `ids`.
            x_list: `X-List`.
            comma: `comma`.
            multi: `multi`.
            plain: `plain`.
            options: Settings for this call.
        """
        return Call(
            operation="list",
            method="GET",
            path=styled_path("/{ids}", ids=("ids", ids, "simple", False)),
            query=joined(
                query(("multi", multi, True)),
                styled("comma", comma, "form"),
                styled("plain", plain, "form"),
            ),
            headers={"X-List": x_list},
            returns={"200": None},
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
