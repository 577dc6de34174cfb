"""default: `Client.default`."""

from __future__ import annotations

from typing import Annotated

from .. import models
from .._core.call import Call
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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


class DefaultRaw(_Operations, RawGroup):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AsyncRawGroup):
    """`DefaultRaw`, to be awaited."""


class Default(_Operations, Group[DefaultRaw]):
    """Operations tagged `default`."""

    _raw_group = DefaultRaw


class AsyncDefault(_Operations, AsyncGroup[AsyncDefaultRaw]):
    """`Default`, to be awaited."""

    _raw_group = AsyncDefaultRaw
