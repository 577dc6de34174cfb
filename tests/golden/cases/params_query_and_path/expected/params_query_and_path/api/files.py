"""files: `Client.files`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from .. import models
from .._core.answers import read_answer
from .._core.call import Call, limited, path, within
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.cookies import cookies
from .._core.items import limited_items
from .._core.query import query
from .._core.streamed import AsyncStreamedGroup, StreamedGroup, streamed
from .._core.styles import joined, styled
from ..client import Options


class _Operations:
    @operation
    def list_files(
        self,
        *,
        tag: list[Annotated[str, Field(max_length=32, pattern="^[a-z]+$")]],
        x_trace: str | None = None,
        batch: UUID | None = None,
        either: int | str | None = None,
        fields: list[Literal["name", "size"]] | None = None,
        level: Literal[1, 2] | None = None,
        limit: int | None = None,
        order: Literal["up", "down", 'it\'s "so"'] | None = None,
        ratio: float | None = None,
        since: date | None = None,
        theme: str | None = None,
        until: datetime | None = None,
        options: Options | None = None,
    ) -> Call[list[str]]:
        """Call listFiles.

        Operation `listFiles`: `GET /files`.

        Args:
            tag: One pair for each tag. At least 1 item. Each item: at most 32
                characters. Matches "^[a-z]+$".
            x_trace: `X-Trace`. At most 64 characters.
            batch: `batch`.
            either: `either`.
            fields: `fields`. At most 3 items.
            level: `level`.
            limit: `limit`. At least 1. At most 100. Default: 20.
            order: `order`.
            ratio: `ratio`. A multiple of 0.5.
            since: `since`.
            theme: `theme`.
            until: `until`.
            options: Settings for this call.
        """
        return Call(
            operation="listFiles",
            method="GET",
            path="/files",
            query=joined(
                query(
                    (
                        "tag",
                        limited(
                            "tag",
                            limited_items(
                                "tag", tag, max_length=32, pattern="^[a-z]+$"
                            ),
                            min_length=1,
                        ),
                        True,
                    ),
                    ("batch", batch, True),
                    ("either", either, True),
                    ("level", level, True),
                    ("limit", limited("limit", limit, ge=1, le=100), True),
                    ("order", order, True),
                    ("ratio", limited("ratio", ratio, multiple_of=0.5), True),
                    ("since", since, True),
                    ("until", until, True),
                ),
                styled("fields", limited("fields", fields, max_length=3), "form"),
            ),
            headers={
                "X-Trace": within(x_trace, max_length=64),
                "Cookie": cookies(("theme", theme)),
            },
            returns={"200": list[str]},
            read=read_answer,
            options=options,
        )

    @operation
    def get_report(
        self,
        folder: str,
        number: int,
        format: models.Format,
        *,
        verbose: bool | None = None,
        options: Options | None = None,
    ) -> Call[bytes]:
        """Call getReport.

        Operation `getReport`: `GET /files/{folder}/report-{number}.{format}`.

        Args:
            folder: `folder`. Matches "^[a-z/]+$".
            number: Counted from one. At least 1. Less than 1000.
            format: `format`.
            verbose: Shared by the operations of this path.
            options: Settings for this call.

        Raises `StatusError` with `str` in `body` (404).
        """
        return Call(
            operation="getReport",
            method="GET",
            path=path(
                "/files/{folder}/report-{number}.{format}",
                folder=limited("folder", folder, pattern="^[a-z/]+$"),
                number=limited("number", number, ge=1, lt=1000),
                format=format,
            ),
            query=query(("verbose", verbose, True)),
            accept="application/octet-stream, text/plain",
            returns={"200": bytes},
            errors={"404": str},
            read=read_answer,
            options=options,
        )


class FilesRaw(_Operations, BlockingRaw):
    """`Files`, each method returning the answer as it came."""


class AsyncFilesRaw(_Operations, AwaitedRaw):
    """`FilesRaw`, to be awaited."""


class _Streamed:
    get_report = streamed(_Operations.get_report)


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
