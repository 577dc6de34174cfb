"""The wire: the only file of a client that imports the HTTP library.

The runtime is written once, as coroutines. Over a blocking client they never suspend, so that
`call.run` needs no event loop to drive them.
"""

from __future__ import annotations

import os
import re
import threading
import time
import zlib
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, TypeAlias

import anyio
import anyio.lowlevel
import httpx2

from ..errors import ApiConnectionError, ApiTimeoutError, DecodeError

_SECRET = re.compile(r"(?i)([?&][^=&]*(?:key|token|secret|pass|sig|auth)[^=]*=)[^&]*")
AsyncHttpClient: TypeAlias = httpx2.AsyncClient
HttpClient: TypeAlias = httpx2.Client
Request: TypeAlias = httpx2.Request
Response: TypeAlias = httpx2.Response


class Deadline:
    """The moment at which a call, with all of its attempts, has to be over."""

    def __init__(self, seconds: float, now: Callable[[], float]) -> None:
        self.seconds, self._now, self._start = seconds, now, now()

    def spent(self) -> float:
        """Seconds since the start."""
        return self._now() - self._start

    def left(self) -> float:
        """Seconds that are left; an `ApiTimeoutError` if none are."""
        if (seconds := self.seconds - self.spent()) <= 0:
            raise self.missed()
        return seconds

    def missed(self) -> ApiTimeoutError:
        """What there is to say when it is over."""
        return ApiTimeoutError(f"no complete answer within {self.seconds:g} s")


class _Left(float):
    """What is left of a deadline when a request goes out; a read asks again."""

    deadline: Deadline


class Http:
    """A client of the HTTP library, blocking or not; one of its own if none is given."""

    def __init__(self, blocks: bool, client: Any, http2: bool = False) -> None:
        self._kind = kind = HttpClient if blocks else AsyncHttpClient
        if not isinstance(client, kind | None):
            raise TypeError(f"http_client: {type(client)} is no {kind}")
        if client is not None and http2:
            raise TypeError("http2: your http_client decides on it")
        self._own, self.blocks, self._http2 = client is None, blocks, http2
        self._client: Any = client
        self._here: Any = None
        self._make()

    def _make(self) -> None:
        self._lock: Any = threading.Lock() if self.blocks else anyio.Lock()
        if self._own:
            none = CookieJar(DefaultCookiePolicy(allowed_domains=()))
            limits = httpx2.Limits(max_connections=100, max_keepalive_connections=100)
            self._client = self._kind(cookies=none, limits=limits, http2=self._http2)

    def _settle(self) -> None:
        """After a fork, or in another event loop: an own client is made anew."""
        here: Any = os.getpid() if self.blocks else anyio.lowlevel.current_token()
        if self._here not in (None, here) and not self._client.is_closed:
            self._make()
        self._here = here

    def __del__(self) -> None:
        if getattr(self, "_own", False) and self.blocks and self._client:
            self._client.close()

    def request(self, *method_and_url: str, headers: Any, content: Any) -> Request:
        """A request with the defaults of the client."""
        build: Callable[..., Request] = self._client.build_request
        if hasattr(content, "pieces"):
            content = content.pieces(headers, self.blocks)
        if self._own:  # has no defaults but this one
            headers = {"user-agent": self._client.headers["user-agent"], **headers}
            build = Request
        return build(*method_and_url, headers=headers, content=content)

    @asynccontextmanager
    async def stream(self, request: Request) -> AsyncGenerator[Response]:
        """Send a request; the response is closed on the way out, at the latest in time.

        With the extension `stays` it is not: then whoever has it is to `shut` it.
        """
        self._settle()
        end: Deadline = request.extensions["deadline"]
        left = _Left(end.left())
        left.deadline = end
        request.extensions["timeout"] = httpx2.Timeout(left).as_dict()
        if self.blocks:
            request.extensions["trace"] = _watch
        scope = nullcontext() if self.blocks else anyio.move_on_after(left)
        with translated(request), scope:
            sent: Any = self._client.send(request, stream=True, follow_redirects=False)
            response: Response = sent if self.blocks else await sent
            try:
                yield response
                return
            finally:
                if "stays" not in request.extensions:
                    await self.shut(response)
        raise end.missed()

    async def shut(self, response: Response) -> None:
        """Let go of the connection."""
        if self.blocks:
            response.close()
        else:
            with anyio.CancelScope(shield=True):
                await response.aclose()

    async def body(
        self, response: Response, deadline: Deadline, limit: float
    ) -> AsyncGenerator[bytes]:
        """The decompressed body, piece by piece, in time and up to `limit` bytes."""
        if response.is_stream_consumed:  # a transport of the user's has it all
            yield response.content
            return
        coded = response.headers.get("Content-Encoding", "identity") != "identity"
        inflate = zlib.decompressobj(wbits=47) if coded else None
        size, complete = 0, True
        async for chunk in _each(response) if self.blocks else response.aiter_raw():
            deadline.left()
            while chunk:  # may hold a very large text: a megabyte at a time
                if inflate and inflate.eof:  # more members (RFC 1952 section 2.2)
                    inflate = zlib.decompressobj(wbits=47)
                piece = inflate.decompress(chunk, 1 << 20) if inflate else chunk
                complete = inflate.eof if inflate else True
                rest = inflate and (inflate.unconsumed_tail or inflate.unused_data)
                chunk = rest or b""
                if (size := size + len(piece)) > limit:
                    raise DecodeError(f"the answer is longer than {limit:g} bytes")
                yield piece
        if not complete:
            raise ApiConnectionError("the compressed answer was cut off")

    @asynccontextmanager
    async def lock(self, end: Deadline) -> AsyncGenerator[None]:
        """One thread or one task at a time."""
        self._settle()
        lock = self._lock
        if self.blocks:
            taken = lock.acquire(timeout=end.left())
        else:
            with anyio.move_on_after(end.left()) as waiting:
                await lock.acquire()
            taken = not waiting.cancelled_caught
        if not taken:
            raise end.missed()
        try:
            yield
        finally:
            lock.release()

    def now(self) -> float:
        """Seconds of the clock by which calls are timed."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Pause this thread or this task."""
        if self.blocks:
            time.sleep(seconds)
        else:
            await anyio.sleep(seconds)

    async def close(self) -> None:
        """Close the connections, unless the client is the user's own."""
        if self._own and self.blocks:
            self._client.close()
        elif self._own:
            await self._client.aclose()


def redacted(url: object) -> str:
    """A URL without the values of query keys that look like secrets."""
    return _SECRET.sub(r"\1…", str(url))


def _watch(event: str, info: dict[str, Any]) -> None:
    """Let each read of a new connection ask the deadline of its call, not only the first."""
    if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
        stream = info["return_value"]
        read = stream.read

        def timely(size: int, timeout: float | None = None) -> Any:
            if isinstance(timeout, _Left):
                timeout = timeout.deadline.left()
            return read(size, timeout)

        stream.read = timely


async def _each(response: Response) -> AsyncGenerator[bytes]:
    for chunk in response.iter_raw():
        yield chunk


@contextmanager
def translated(request: Request) -> Generator[None]:
    """Errors of the HTTP library become errors of the client."""
    try:
        yield
    except httpx2.TimeoutException as error:
        raise ApiTimeoutError(f"no answer in time ({type(error).__name__})") from None
    except zlib.error as error:
        raise DecodeError(f"the compressed answer is broken: {error}") from None
    except (httpx2.RequestError, httpx2.InvalidURL) as error:
        said = str(error) or type(error).__name__
        failure = ApiConnectionError(f"{said} ({request.url.host})")
        unsent = httpx2.ConnectError | httpx2.UnsupportedProtocol
        failure.sent = not isinstance(error, unsent)
        raise failure from None
