"""default: `Client.default`."""

from __future__ import annotations

from typing import Any, Literal

from .. import models
from .._core.answers import read_answer
from .._core.body import json_body
from .._core.call import Call
from .._core.choice import text_body
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.files import FileContent, file_body
from .._core.form import form_body
from .._core.streamed import AsyncStreamedGroup, StreamedGroup, streamed
from ..client import Options


class _Operations:
    @operation
    def put_blob(
        self, body: FileContent | None = None, *, options: Options | None = None
    ) -> Call[bytes]:
        """Call putBlob.

        Operation `putBlob`: `PUT /blob`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="putBlob",
            method="PUT",
            path="/blob",
            body=(
                None if body is None else file_body(body, "application/octet-stream")
            ),
            accept="application/octet-stream",
            returns={"200": bytes},
            options=options,
        )

    @operation
    def get_health(self, *, options: Options | None = None) -> Call[Any]:
        """Call getHealth.

        Operation `getHealth`: `GET /health`.

        Args:
            options: Settings for this call.

        Raises `StatusError` with `Any` in `body` (default).
        """
        return Call(
            operation="getHealth",
            method="GET",
            path="/health",
            returns={"2XX": Any},
            errors={"default": Any},
            options=options,
        )

    @operation
    def add_lines(
        self, body: list[models.Line], *, options: Options | None = None
    ) -> Call[Any]:
        """Call addLines.

        Operation `addLines`: `POST /lines`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="addLines",
            method="POST",
            path="/lines",
            body=json_body(body),
            returns={"2XX": Any},
            options=options,
        )

    @operation
    def log_in(
        self, body: models.Login, *, options: Options | None = None
    ) -> Call[str]:
        """Call logIn.

        Operation `logIn`: `POST /login`.

        Args:
            body: The credentials.
            options: Settings for this call.
        """
        return Call(
            operation="logIn",
            method="POST",
            path="/login",
            body=form_body(body),
            accept="text/plain",
            returns={"200": str},
            read=read_answer,
            options=options,
        )

    @operation
    def log_in_again(
        self, body: dict[str, str] | None = None, *, options: Options | None = None
    ) -> Call[None]:
        """Call logInAgain.

        Operation `logInAgain`: `PUT /login`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="logInAgain",
            method="PUT",
            path="/login",
            body=(None if body is None else form_body(body)),
            returns={"204": None},
            options=options,
        )

    @operation
    def follow(self, *, options: Options | None = None) -> Call[None]:
        """Call follow.

        Operation `follow`: `GET /moved`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="follow", method="GET", path="/moved", returns={}, options=options
        )

    @operation
    def put_note(
        self,
        body: str,
        *,
        content_type: Literal[
            "text/markdown; charset=utf-8", "text/plain"
        ] = "text/markdown; charset=utf-8",
        options: Options | None = None,
    ) -> Call[None]:
        """Call putNote.

        Operation `putNote`: `PUT /notes`.

        Args:
            body: What to send.
            content_type: How to write the body.
            options: Settings for this call.
        """
        return Call(
            operation="putNote",
            method="PUT",
            path="/notes",
            body=text_body(body, content_type),
            returns={"204": None},
            options=options,
        )

    @operation
    def patch_settings(
        self, body: dict[str, int] | None = None, *, options: Options | None = None
    ) -> Call[dict[str, int]]:
        """Call patchSettings.

        Operation `patchSettings`: `PATCH /settings`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="patchSettings",
            method="PATCH",
            path="/settings",
            body=(
                None
                if body is None
                else json_body(body, "application/merge-patch+json")
            ),
            returns={"200": dict[str, int]},
            read=read_answer,
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class _Streamed:
    put_blob = streamed(_Operations.put_blob)


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
