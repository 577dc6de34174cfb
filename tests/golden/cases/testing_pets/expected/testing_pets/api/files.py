"""files: `Client.files`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._core.answers import read_answer
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from .._core.streamed import AsyncStreamedGroup, StreamedGroup, streamed
from ..client import Options


class _Operations:
    @operation
    def download_file(
        self,
        *,
        name: str,
        accept: Literal["application/json", "application/pdf"] = "application/json",
        options: Options | None = None,
    ) -> Call[models.Queued | bytes]:
        """Call downloadFile.

        Operation `downloadFile`: `GET /files?download=yes`.

        Args:
            name: `name`.
            accept: What to ask for; the type of the answer goes by what comes.
            options: Settings for this call.
        """
        return Call(
            operation="downloadFile",
            method="GET",
            path="/files?download=yes",
            query=query(("name", name, True)),
            accept=accept,
            returns={
                "200": {"application/json": models.Queued, "application/pdf": bytes}
            },
            read=read_answer,
            options=options,
        )


class FilesRaw(_Operations, BlockingRaw):
    """`Files`, each method returning the answer as it came."""


class AsyncFilesRaw(_Operations, AwaitedRaw):
    """`FilesRaw`, to be awaited."""


class _Streamed:
    download_file = streamed(_Operations.download_file)


class FilesStreamed(_Streamed, StreamedGroup):
    """`Files`, each answer read as it comes."""


class AsyncFilesStreamed(_Streamed, AsyncStreamedGroup):
    """`FilesStreamed`, to be awaited."""


class Files(_Operations, Blocking):
    """Operations tagged `files`."""

    with_raw_response = view(FilesRaw)
    with_streaming_response = view(FilesStreamed)


class AsyncFiles(_Operations, Awaited):
    """`Files`, to be awaited."""

    with_raw_response = view(AsyncFilesRaw)
    with_streaming_response = view(AsyncFilesStreamed)
