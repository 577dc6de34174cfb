"""default: `Client.default`."""

from __future__ import annotations

from typing import Annotated

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.tagged import ByClassTag
from ..client import Options


class _Operations:
    @operation
    def list_notes(self, *, options: Options | None = None) -> Call[list[models.Note]]:
        """Call listNotes.

        Operation `listNotes`: `GET /notes`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listNotes",
            method="GET",
            path="/notes",
            returns={"200": list[models.Note]},
            options=options,
        )

    @operation
    def list_things(
        self, *, options: Options | None = None
    ) -> Call[list[models.Thing]]:
        """Call listThings.

        Operation `listThings`: `GET /things`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="listThings",
            method="GET",
            path="/things",
            returns={"200": list[Annotated[models.Thing, ByClassTag]]},
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
