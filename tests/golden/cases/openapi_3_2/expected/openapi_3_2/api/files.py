"""files: `Client.files`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
from ..client import Options


class _Operations:
    @operation
    def find_files(
        self, body: models.Query, *, options: Options | None = None
    ) -> Call[list[models.File]]:
        """Find files by what is in them.

        Needs the scope `read` of `Login`.

        Operation `findFiles`: `QUERY /files`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="findFiles",
            method="QUERY",
            path="/files",
            body=json_body(body),
            returns={"200": list[models.File]},
            options=options,
        )

    @operation
    def get_file(self, id: str, *, options: Options | None = None) -> Call[models.File]:
        """Call getFile.

        Needs the scope `read` of `Login`.

        Operation `getFile`: `GET /files/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="getFile",
            method="GET",
            path=path("/files/", id),
            returns={"200": models.File},
            options=options,
        )


class FilesRaw(_Operations, RawGroup):
    """`Files`, each method returning the answer as it came."""


class AsyncFilesRaw(_Operations, AsyncRawGroup):
    """`FilesRaw`, to be awaited."""


class Files(_Operations, Group[FilesRaw]):
    """All files"""

    _raw_group = FilesRaw


class AsyncFiles(_Operations, AsyncGroup[AsyncFilesRaw]):
    """`Files`, to be awaited."""

    _raw_group = AsyncFilesRaw
