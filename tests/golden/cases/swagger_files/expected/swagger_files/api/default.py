"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.multipart import multipart_body
from .._core.streamed import AsyncStreamedGroup, StreamedGroup, streamed
from ..client import Options


class _Operations:
    @operation
    def read_file(self, id: str, *, options: Options | None = None) -> Call[bytes]:
        """Call readFile.

        Operation `readFile`: `GET /{id}/content`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="readFile",
            method="GET",
            path=path("/{id}/content", id=id),
            accept="application/octet-stream",
            returns={"200": bytes},
            options=options,
        )

    @operation
    def write_file(
        self, id: str, body: models.WriteFileRequest, *, options: Options | None = None
    ) -> Call[None]:
        """Call writeFile.

        Operation `writeFile`: `POST /{id}/content`.

        Args:
            id: `id`.
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="writeFile",
            method="POST",
            path=path("/{id}/content", id=id),
            body=multipart_body(body),
            returns={"204": None},
            options=options,
        )


class DefaultRaw(_Operations, BlockingRaw):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AwaitedRaw):
    """`DefaultRaw`, to be awaited."""


class _Streamed:
    read_file = streamed(_Operations.read_file)


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
