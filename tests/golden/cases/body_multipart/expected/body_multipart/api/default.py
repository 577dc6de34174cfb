"""default: `Client.default`."""

from __future__ import annotations

from typing import Any, Literal

from .. import models
from .._core.body import json_body
from .._core.call import Call
from .._core.choice import chosen
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.multipart import multipart_body
from .._core.multipart_styles import styled_parts
from .._core.streamed import AsyncStreamedGroup, StreamedGroup, streamed
from ..client import Options


class _Operations:
    @operation
    def add_anything(
        self, body: dict[str, Any] | None = None, *, options: Options | None = None
    ) -> Call[None]:
        """Call addAnything.

        Operation `addAnything`: `POST /anything`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addAnything",
            method="POST",
            path="/anything",
            body=(None if body is None else multipart_body(body)),
            returns={"204": None},
            options=options,
        )

    @operation
    def add_document(
        self, body: models.NewDocument, *, options: Options | None = None
    ) -> Call[models.Kept]:
        """Call addDocument.

        Operation `addDocument`: `POST /documents`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addDocument",
            method="POST",
            path="/documents",
            body=multipart_body(body, types={"note": "text/markdown"}),
            returns={"201": models.Kept},
            options=options,
        )

    @operation
    def add_or_import(
        self,
        body: models.Kept | models.NewDocument,
        *,
        content_type: Literal[
            "application/json", "multipart/form-data"
        ] = "application/json",
        options: Options | None = None,
    ) -> Call[None]:
        """Call addOrImport.

        Operation `addOrImport`: `PUT /documents`.

        Args:
            body: What to send.
            content_type: How to write the body.
            options: Settings for this call.
        """
        return Call(
            operation="addOrImport",
            method="PUT",
            path="/documents",
            body=chosen(
                body,
                content_type,
                {"application/json": json_body, "multipart/form-data": multipart_body},
            ),
            returns={"204": None},
            options=options,
        )

    @operation
    def relate(
        self, body: models.RelateRequest, *, options: Options | None = None
    ) -> Call[bytes]:
        """Call relate.

        Operation `relate`: `POST /related`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="relate",
            method="POST",
            path="/related",
            body=multipart_body(
                styled_parts(body, {"filter": "deepObject", "tags": "comma"}),
                "multipart/related",
            ),
            accept="multipart/mixed",
            returns={"200": bytes},
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class _Streamed:
    relate = streamed(_Operations.relate)


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
