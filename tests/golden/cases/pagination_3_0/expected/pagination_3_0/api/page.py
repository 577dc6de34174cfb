"""Page: `Client.page`."""

from __future__ import annotations

from .. import models
from .._core.call import limited
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, view
from .._core.pages import paged
from .._core.paging import Paged
from .._core.paging_cursor import ByCursor
from .._core.paging_link import ByLink
from .._core.paging_number import ByNumber
from .._core.query import query
from ..client import Options


class _Operations:
    @paged
    def paged_(
        self,
        *,
        resume_: str | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.Page, models.ByLinkModel]:
        """Call paged.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `paged`: `GET /cursor`.

        Args:
            resume_: `resume`.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="paged",
            method="GET",
            path="/cursor",
            query=query(("resume", resume_, True)),
            returns={"200": models.Page},
            items=("items",),
            way=ByCursor(query="resume", next=("next",)),
            resume=resume,
            options=options,
        )

    @paged
    def by_header(
        self, *, resume: str | None = None, options: Options | None = None
    ) -> Paged[models.ByHeaderResponse, models.PagedModel]:
        """Call byHeader.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `byHeader`: `GET /header`.

        Args:
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="byHeader",
            method="GET",
            path="/header",
            returns={"200": models.ByHeaderResponse},
            items=('it"e\\ms', "/"),
            way=ByLink(),
            resume=resume,
            options=options,
        )

    @paged
    def by_link(
        self, *, resume: str | None = None, options: Options | None = None
    ) -> Paged[models.Page, models.ByLinkModel]:
        """Call byLink.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `byLink`: `GET /link`.

        Args:
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="byLink",
            method="GET",
            path="/link",
            returns={"200": models.Page},
            items=("items",),
            way=ByLink(next=("links", "next")),
            resume=resume,
            options=options,
        )

    @paged
    def by_offset(
        self,
        *,
        skip: models.Count | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.Page, models.ByLinkModel]:
        """Call byOffset.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `byOffset`: `GET /offset`.

        Args:
            skip: `$skip`. At least 0.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="byOffset",
            method="GET",
            path="/offset",
            query=query(("$skip", limited("$skip", skip, ge=0), True)),
            returns={"200": models.Page},
            items=("items",),
            way=ByNumber(query="$skip", of_items=True, first=0),
            resume=resume,
            options=options,
        )

    @paged
    def by_page(
        self,
        *,
        page: int | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.Page, models.ByLinkModel]:
        """Call byPage.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `byPage`: `GET /page`.

        Args:
            page: `page`. Default: 1.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="byPage",
            method="GET",
            path="/page",
            query=query(("page", page, True)),
            returns={"200": models.Page},
            items=("items",),
            way=ByNumber(query="page", first=0),
            resume=resume,
            options=options,
        )


class PageRaw(_Operations, BlockingRaw):
    """`Page`, each method returning the answer as it came."""


class AsyncPageRaw(_Operations, AwaitedRaw):
    """`PageRaw`, to be awaited."""


class Page(_Operations, Blocking):
    """Operations tagged `Page`."""

    with_raw_response = view(PageRaw)


class AsyncPage(_Operations, Awaited):
    """`Page`, to be awaited."""

    with_raw_response = view(AsyncPageRaw)
