"""copies: `Client.copies`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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
            path=path("/files/{id}", id=id),
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
            path=path("/files/{id}", id=id),
            returns={"204": None},
            options=options,
        )


class CopiesRaw(_Operations, BlockingRaw):
    """`Copies`, each method returning the answer as it came."""


class AsyncCopiesRaw(_Operations, AwaitedRaw):
    """`CopiesRaw`, to be awaited."""


class Copies(_Operations, Blocking):
    """Copies of files."""

    with_raw_response = view(CopiesRaw)


class AsyncCopies(_Operations, Awaited):
    """`Copies`, to be awaited."""

    with_raw_response = view(AsyncCopiesRaw)
