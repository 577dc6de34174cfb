"""events: `Client.events`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, view
from .._core.pages import paged
from .._core.paging import Paged
from .._core.paging_number import ByNumber
from .._core.query import query
from ..client import Options


class _Operations:
    @paged
    def list_events(
        self,
        *,
        page: int | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.EventPage, models.Event]:
        """Call listEvents.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `listEvents`: `GET /events`.

        Args:
            page: `page`. Default: 0.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="listEvents",
            method="GET",
            path="/events",
            query=query(("page", page, True)),
            returns={"200": models.EventPage},
            items=("items",),
            way=ByNumber(query="page", first=0, pages=("pages",)),
            resume=resume,
            options=options,
        )

    @paged
    def search_events(
        self,
        body: models.SearchEventsRequest,
        *,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.EventPage, models.Event]:
        """Call searchEvents.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `searchEvents`: `POST /events/search`.

        Args:
            body: What to send.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="searchEvents",
            method="POST",
            path="/events/search",
            body=json_body(body),
            returns={"200": models.EventPage},
            items=("items",),
            way=ByNumber(body=("offset",), of_items=True, first=0, total=("total",)),
            resume=resume,
            options=options,
        )

    @paged
    def list_events_of_year(
        self,
        year: int,
        *,
        page: int | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.EventPage, models.Event]:
        """Call listEventsOfYear.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `listEventsOfYear`: `GET /events/{year}`.

        Args:
            year: `year`.
            page: `page`.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="listEventsOfYear",
            method="GET",
            path=path("/events/{year}", year=year),
            query=query(("page", page, True)),
            returns={"200": models.EventPage},
            items=("items",),
            way=ByNumber(query="page", total=("total",), more=("more",)),
            resume=resume,
            options=options,
        )


class EventsRaw(_Operations, BlockingRaw):
    """`Events`, each method returning the answer as it came."""


class AsyncEventsRaw(_Operations, AwaitedRaw):
    """`EventsRaw`, to be awaited."""


class Events(_Operations, Blocking):
    """Operations tagged `events`."""

    with_raw_response = view(EventsRaw)


class AsyncEvents(_Operations, Awaited):
    """`Events`, to be awaited."""

    with_raw_response = view(AsyncEventsRaw)
