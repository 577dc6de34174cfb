"""The wire: the only file that imports the HTTP library.

The runtime is written once, as coroutines. Over a blocking client they never suspend, so that
`run` needs no event loop to drive them.
"""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Coroutine,
    Generator,
    Iterable,
    Mapping,
)
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

import anyio
import httpx2

from ..errors import ApiConnectionError, ApiTimeoutError

T = TypeVar("T")
HttpClient: TypeAlias = httpx2.Client
AsyncHttpClient: TypeAlias = httpx2.AsyncClient


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it goes out; what may hold credentials is kept out of its `repr`."""

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    content: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """A response, its body as it comes over the wire."""

    status: int
    headers: Mapping[str, str]
    chunks: AsyncIterator[bytes]


class Deadline:
    """The moment at which a call, with all of its attempts, has to be over."""

    def __init__(self, seconds: float) -> None:
        self._seconds, self._end = seconds, time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; an `ApiTimeoutError` if none are."""
        if (seconds := self._end - time.monotonic()) <= 0:
            raise ApiTimeoutError(f"no complete answer within {self._seconds:g} s")
        return seconds

    def before(self, pause: float) -> bool:
        """Whether so many seconds from now are too many."""
        return time.monotonic() + pause >= self._end


class Http:
    """A client of the HTTP library, blocking or not; one of its own if none is given."""

    def __init__(
        self, client: HttpClient | AsyncHttpClient | None, blocks: bool
    ) -> None:
        self._own, self._blocks = client is None, blocks
        self._client: Any = client or (HttpClient() if blocks else AsyncHttpClient())
        self._locks = threading.Lock(), anyio.Lock()

    @asynccontextmanager
    async def stream(self, request: Request, timeout: float) -> AsyncGenerator[Reply]:
        """Send a request; the reply is closed on the way out."""
        with _translated():
            sent = self._client.build_request(
                request.method,
                request.url,
                headers=dict(request.headers),
                content=request.content,
                timeout=timeout,
            )
            reply = self._client.send(sent, stream=True, follow_redirects=False)
            reply = reply if self._blocks else await reply
            try:
                chunks = _each(reply.iter_raw()) if self._blocks else reply.aiter_raw()
                yield Reply(reply.status_code, reply.headers, chunks)
            finally:
                await self._close(reply)

    async def _close(self, closing: Any) -> None:
        if self._blocks:
            closing.close()
        else:
            with anyio.CancelScope(shield=True):
                await closing.aclose()

    @asynccontextmanager
    async def lock(self) -> AsyncGenerator[None]:
        """One thread or one task at a time."""
        thread, task = self._locks
        if self._blocks:
            with thread:
                yield
        else:
            async with task:
                yield

    async def sleep(self, seconds: float) -> None:
        """Pause this thread or this task."""
        if self._blocks:
            time.sleep(seconds)
        else:
            await anyio.sleep(seconds)

    async def close(self) -> None:
        """Close the connections, unless the client is the user's own."""
        if self._own:
            await self._close(self._client)


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine over a blocking client."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    raise RuntimeError("a blocking client met something to await: use the async client")


async def _each(chunks: Iterable[bytes]) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except httpx2.TimeoutException as error:
        raise ApiTimeoutError(f"no answer in time ({type(error).__name__})") from None
    except (httpx2.RequestError, httpx2.InvalidURL) as error:
        failure = ApiConnectionError(str(error) or type(error).__name__)
        failure.sent = not isinstance(
            error, httpx2.ConnectError | httpx2.UnsupportedProtocol
        )
        raise failure from None


async def body(reply: Reply, deadline: Deadline, limit: float) -> AsyncIterator[bytes]:
    """The body of a reply, decompressed; an `ApiConnectionError` if it is too long or cut off."""
    encoding = reply.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "gzip", "deflate"):
        raise ApiConnectionError(f"the answer has the content encoding {encoding!r}")
    inflater = zlib.decompressobj(wbits=47) if encoding != "identity" else None
    size, complete = 0, True
    async for chunk in reply.chunks:
        deadline.left()
        for piece in (chunk,) if inflater is None else _inflated(inflater, chunk):
            if (size := size + len(piece)) > limit:
                raise ApiConnectionError(f"the answer is longer than {limit:g} bytes")
            yield piece
        complete = inflater is None or inflater.eof
    if not complete:
        raise ApiConnectionError("the compressed answer was cut off")


def _inflated(inflater: Any, chunk: bytes) -> Generator[bytes]:
    try:  # a megabyte at a time: a small chunk can hold a very large text
        while chunk:
            yield inflater.decompress(chunk, 1 << 20)
            chunk = inflater.unconsumed_tail
    except zlib.error as error:
        raise ApiConnectionError(f"the compressed answer is broken: {error}") from None
