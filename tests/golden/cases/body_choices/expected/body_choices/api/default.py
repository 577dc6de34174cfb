"""default: `Client.default`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._core.answers import read_answer
from .._core.body import json_body
from .._core.call import Call
from .._core.choice import chosen, text_body
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.files import FileContent, file_body
from .._core.form_styles import styled_form_body
from .._core.streamed import AsyncStreamedGroup, StreamedGroup, streamed
from ..client import Options


class _Operations:
    @operation
    def put_anything(
        self, body: models.Order | None = None, *, options: Options | None = None
    ) -> Call[models.Order | bytes]:
        """Call putAnything.

        Operation `putAnything`: `PUT /anything`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="putAnything",
            method="PUT",
            path="/anything",
            body=(None if body is None else json_body(body)),
            accept="*/*",
            returns={"200": models.Order, "203": bytes},
            options=options,
        )

    @operation
    def misspell(
        self, body: models.Order | None = None, *, options: Options | None = None
    ) -> Call[models.Order | bytes]:
        """Call misspell.

        Operation `misspell`: `POST /misspelled`.

        Args:
            body: What to send.
            options: Settings for this call.

        Raises `StatusError` with `bytes` in `body` (500).
        """
        return Call(
            operation="misspell",
            method="POST",
            path="/misspelled",
            body=(
                None
                if body is None
                else json_body(body, "application/json; version=2018-01-01")
            ),
            accept="application/json, application/pdf",
            returns={"200": models.Order, "2XX": bytes},
            errors={"500": bytes},
            options=options,
        )

    @operation
    def change_order(
        self,
        body: list[models.Change] | models.Order | str,
        *,
        content_type: Literal[
            "application/json-patch+json", "application/merge-patch+json", "text/csv"
        ] = "application/json-patch+json",
        options: Options | None = None,
    ) -> Call[models.Order]:
        """Call changeOrder.

        Operation `changeOrder`: `PATCH /orders`.

        Args:
            body: What to send.
            content_type: How to write the body.
            options: Settings for this call.
        """
        return Call(
            operation="changeOrder",
            method="PATCH",
            path="/orders",
            body=chosen(
                body,
                content_type,
                {
                    "application/json-patch+json": json_body,
                    "application/merge-patch+json": json_body,
                    "text/csv": text_body,
                },
            ),
            accept="application/json; version=2018-01-01",
            returns={"200": models.Order},
            options=options,
        )

    @operation
    def add_order(
        self, body: models.Order, *, options: Options | None = None
    ) -> Call[models.Order | None]:
        """All of these mean the same.

        Operation `addOrder`: `POST /orders`.

        Args:
            body: What to send.
            options: Settings for this call.

        Raises `StatusError` with `Failure` in `body` (default).
        """
        return Call(
            operation="addOrder",
            method="POST",
            path="/orders",
            body=json_body(body),
            returns={"201": models.Order, "202": None},
            errors={"default": models.Failure},
            options=options,
        )

    @operation
    def has_picture(self, *, options: Options | None = None) -> Call[None]:
        """Call hasPicture.

        Operation `hasPicture`: `HEAD /picture`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="hasPicture",
            method="HEAD",
            path="/picture",
            returns={"200": None},
            options=options,
        )

    @operation
    def put_picture(
        self,
        body: FileContent | None = None,
        *,
        content_type: Literal["image/jpeg", "image/png"] = "image/jpeg",
        options: Options | None = None,
    ) -> Call[bytes]:
        """Call putPicture.

        Operation `putPicture`: `PUT /picture`.

        Args:
            body: What to send.
            content_type: How to write the body.
            options: Settings for this call.
        """
        return Call(
            operation="putPicture",
            method="PUT",
            path="/picture",
            body=(None if body is None else file_body(body, content_type)),
            accept="image/*",
            returns={"200": bytes},
            options=options,
        )

    @operation
    def get_report(
        self,
        *,
        accept: Literal[
            "application/json", "text/csv", "application/pdf"
        ] = "application/json",
        options: Options | None = None,
    ) -> Call[models.Order | str | bytes]:
        """Call getReport.

        Operation `getReport`: `GET /report`.

        Args:
            accept: What to ask for; the type of the answer goes by what comes.
            options: Settings for this call.

        Raises `StatusError` with `Failure` in `body` (4XX).
        """
        return Call(
            operation="getReport",
            method="GET",
            path="/report",
            accept=accept,
            returns={
                "200": {
                    "application/json": models.Order,
                    "text/csv": str,
                    "application/pdf": bytes,
                }
            },
            errors={"4XX": models.Failure},
            read=read_answer,
            options=options,
        )

    @operation
    def search(
        self, body: models.Search, *, options: Options | None = None
    ) -> Call[None]:
        """Call search.

        Operation `search`: `POST /search`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="search",
            method="POST",
            path="/search",
            body=styled_form_body(
                body, styles={"sort": "comma", "where": "deepObject"}
            ),
            returns={"204": None},
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class _Streamed:
    put_anything = streamed(_Operations.put_anything)
    misspell = streamed(_Operations.misspell)
    put_picture = streamed(_Operations.put_picture)
    get_report = streamed(_Operations.get_report)


class DefaultStreamed(_Streamed, StreamedGroup):
    """`Default`, each answer read as it comes."""


class AsyncDefaultStreamed(_Streamed, AsyncStreamedGroup):
    """`DefaultStreamed`, to be awaited."""


class Default(_Operations, Blocking):
    """Operations tagged `default`."""

    with_raw_response = view(DefaultRaw)
    with_streaming_response = view(DefaultStreamed)


class AsyncDefault(_Operations, Awaited):
    """`Default`, to be awaited."""

    with_raw_response = view(AsyncDefaultRaw)
    with_streaming_response = view(AsyncDefaultStreamed)
