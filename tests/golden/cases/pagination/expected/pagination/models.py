"""The models of Pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, TypeAlias

from pydantic import Field

from ._core.model import Model, OmitNone


class Account(Model):
    """`Account` of the document."""

    id: str
    opened: date | None = None


class Counted(Model):
    """`Counted` of the document."""

    more: bool | None = None
    pages: int | None = None
    total: int | None = None


class Event(Model):
    """`Event` of the document."""

    at: datetime | None = None


class EventPage(Counted):
    """`EventPage` of the document."""

    items: list[Event] | None = None


class ListAccountsResponse(Model):
    """`listAccounts.response.200` of the document."""

    data: list[Account]
    has_more: bool


class ListFilesResponse(Model):
    """`listFiles.response.200` of the document."""

    odata_next_link: Annotated[str | None, Field(alias="@odata.nextLink")] = None
    value: list[ListFilesResponseValueItem | None] | None = None


class ListFilesResponseValueItem(Model):
    """`listFiles.response.200.value.items` of the document."""

    name: str | None = None


class ListLogsResponse(Model):
    """`listLogs.response.200` of the document."""

    resources: Annotated[list[Log] | None, Field(alias="Resources")] = None
    total_results: Annotated[int | None, Field(alias="totalResults")] = None


class Log(Model):
    """`Log` of the document."""

    line: str | None = None


class Problem(Model):
    """`Problem` of the document."""

    message: str | None = None


class Result(Model):
    """`Result` of the document."""

    found: ResultFoundOption1 | None = None


class ResultFoundOption1(Model):
    """`Result.found.oneOf.0` of the document."""

    after: str | int | None = None
    hits: list[Account] | None = None


class Search(Model):
    """`Search` of the document."""

    page: Annotated[SearchPage | None, OmitNone] = None
    text: Annotated[str | None, OmitNone] = None


class SearchEventsRequest(Model):
    """`searchEvents.request` of the document."""

    offset: Annotated[int | None, OmitNone] = None
    text: Annotated[str | None, OmitNone] = None


class SearchPage(Model):
    """`Search.page` of the document."""

    after: Annotated[str | None, OmitNone] = None
    size: Annotated[int | None, OmitNone] = None


Logs: TypeAlias = list[Log]
