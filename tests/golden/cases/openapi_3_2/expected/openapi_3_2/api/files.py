"""files: `Client.files`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
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
            path=path("/files/{id}", id=id),
            returns={"200": models.File},
            options=options,
        )


class FilesRaw(_Operations, BlockingRaw):
    """`Files`, each method returning the answer as it came."""


class AsyncFilesRaw(_Operations, AwaitedRaw):
    """`FilesRaw`, to be awaited."""


class Files(_Operations, Blocking):
    """All files"""

    with_raw_response = view(FilesRaw)


class AsyncFiles(_Operations, Awaited):
    """`Files`, to be awaited."""

    with_raw_response = view(AsyncFilesRaw)
