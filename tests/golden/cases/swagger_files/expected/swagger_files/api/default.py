"""default: `Client.default`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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
            path=path("/", id, "/content"),
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
            path=path("/", id, "/content"),
            body=multipart_body(body),
            returns={"204": None},
            options=options,
        )


class DefaultRaw(_Operations, RawGroup):
    """`Default`, each method returning the answer as it came."""


class AsyncDefaultRaw(_Operations, AsyncRawGroup):
    """`DefaultRaw`, to be awaited."""


class _Streamed:
    read_file = streamed(_Operations.read_file)


class DefaultStreamed(_Streamed, StreamedGroup):
    """`Default`, each answer read as it comes."""


class AsyncDefaultStreamed(_Streamed, AsyncStreamedGroup):
    """`DefaultStreamed`, to be awaited."""


class Default(_Operations, Group[DefaultRaw]):
    """Operations tagged `default`."""

    _raw_group = DefaultRaw

    @property
    def with_streaming_response(self) -> DefaultStreamed:
        """Operations that answer with bytes, to be read as they come, inside of `with`."""
        return DefaultStreamed(self._engine)


class AsyncDefault(_Operations, AsyncGroup[AsyncDefaultRaw]):
    """`Default`, to be awaited."""

    _raw_group = AsyncDefaultRaw

    @property
    def with_streaming_response(self) -> AsyncDefaultStreamed:
        """Operations that answer with bytes, to be read as they come: `async with`."""
        return AsyncDefaultStreamed(self._engine)
