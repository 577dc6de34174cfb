"""logs: `Client.logs`."""

from __future__ import annotations

from .. import models
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, view
from .._core.pages import paged
from .._core.paging import Paged
from .._core.paging_link import ByLink
from .._core.paging_number import ByNumber
from .._core.query import query
from ..client import Options


class _Operations:
    @paged
    def list_files(
        self,
        *,
        text: str | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.ListFilesResponse, models.ListFilesResponseValueItem | None]:
        """Call listFiles.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `listFiles`: `GET /files`.

        Args:
            text: `text`.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="listFiles",
            method="GET",
            path="/files",
            query=query(("text", text, True)),
            returns={"200": models.ListFilesResponse},
            items=("value",),
            way=ByLink(next=("@odata.nextLink",)),
            resume=resume,
            options=options,
        )

    @paged
    def list_logs(
        self,
        *,
        start_index: int | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.ListLogsResponse, models.Log]:
        """Call listLogs.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `listLogs`: `GET /logs`.

        Args:
            start_index: `startIndex`.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="listLogs",
            method="GET",
            path="/logs",
            query=query(("startIndex", start_index, True)),
            returns={"200": models.ListLogsResponse},
            items=("Resources",),
            way=ByNumber(query="startIndex", of_items=True, total=("totalResults",)),
            resume=resume,
            options=options,
        )

    @paged
    def list_releases(
        self, *, resume: str | None = None, options: Options | None = None
    ) -> Paged[models.Logs, models.Log]:
        """Call listReleases.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `listReleases`: `GET /releases`.

        Args:
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="listReleases",
            method="GET",
            path="/releases",
            returns={"200": models.Logs},
            items=(),
            way=ByLink(),
            resume=resume,
            options=options,
        )


class LogsRaw(_Operations, BlockingRaw):
    """`Logs`, each method returning the answer as it came."""


class AsyncLogsRaw(_Operations, AwaitedRaw):
    """`LogsRaw`, to be awaited."""


class Logs(_Operations, Blocking):
    """Operations tagged `logs`."""

    with_raw_response = view(LogsRaw)


class AsyncLogs(_Operations, Awaited):
    """`Logs`, to be awaited."""

    with_raw_response = view(AsyncLogsRaw)
