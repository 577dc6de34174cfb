"""copies: `Client.copies`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def copy_file(
        self, id: str, *, destination: str, options: Options | None = None
    ) -> Call[models.File]:
        """Call copyFile.

        Needs the scope `read` of `Login`.

        Operation `copyFile`: `COPY /files/{id}`.

        Args:
            id: `id`.
            destination: `Destination`.
            options: Settings for this call.
        """
        return Call(
            operation="copyFile",
            method="COPY",
            path=path("/files/", id),
            headers={"Destination": destination},
            returns={"201": models.File},
            options=options,
        )

    @operation
    def m_search_files_by_id(
        self, id: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call M-SEARCH /files/{id}.

        Needs the scope `read` of `Login`.

        `M-SEARCH /files/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="M-SEARCH /files/{id}",
            method="M-SEARCH",
            path=path("/files/", id),
            returns={"204": None},
            options=options,
        )


class CopiesRaw(_Operations, RawGroup):
    """`Copies`, each method returning the answer as it came."""


class AsyncCopiesRaw(_Operations, AsyncRawGroup):
    """`CopiesRaw`, to be awaited."""


class Copies(_Operations, Group[CopiesRaw]):
    """Copies of files."""

    _raw_group = CopiesRaw


class AsyncCopies(_Operations, AsyncGroup[AsyncCopiesRaw]):
    """`Copies`, to be awaited."""

    _raw_group = AsyncCopiesRaw
