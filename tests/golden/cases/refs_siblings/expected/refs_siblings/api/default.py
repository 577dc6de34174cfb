"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, limited
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def get_thing(
        self, *, code: str | None = None, options: Options | None = None
    ) -> Call[models.Thing]:
        """Call getThing.

        Operation `getThing`: `GET /things`.

        Args:
            code: `code`. At least 2 characters. At most 8 characters.
            options: Settings for this call.
        """
        return Call(
            operation="getThing",
            method="GET",
            path="/things",
            query=query(
                ("code", limited("code", code, min_length=2, max_length=8), True)
            ),
            returns={"200": models.Thing},
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
