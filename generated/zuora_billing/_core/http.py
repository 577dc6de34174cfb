"""The wire: the only file that imports the HTTP library.

The runtime is written once, as coroutines. Over a blocking client they never suspend, so that
`run` needs no event loop to drive them.
"""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from contextlib import asynccontextmanager, contextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, TypeAlias, TypeVar

import anyio
import httpx2

from ..errors import ApiConnectionError, ApiTimeoutError, DecodeError

T = TypeVar("T")
AsyncHttpClient: TypeAlias = httpx2.AsyncClient
HttpClient: TypeAlias = httpx2.Client
Request: TypeAlias = httpx2.Request
Response: TypeAlias = httpx2.Response


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

    def __init__(self, client: Any, blocks: bool) -> None:
        self._own, self._blocks = client is None, blocks
        make = HttpClient if blocks else AsyncHttpClient
        none = CookieJar(DefaultCookiePolicy(allowed_domains=()))
        self._client: Any = client or make(cookies=none)
        self._locks = threading.Lock(), anyio.Lock()

    def request(self, *method_and_url: str, headers: Any, content: Any) -> Request:
        """A request with the defaults of the client."""
        build: Callable[..., Request] = self._client.build_request
        return build(*method_and_url, headers=headers, content=content)

    @asynccontextmanager
    async def stream(self, request: Request, wait: float) -> AsyncGenerator[Response]:
        """Send a request; the response is closed on the way out."""
        request.extensions["timeout"] = httpx2.Timeout(wait).as_dict()
        with _translated():
            sending = self._client.send(request, stream=True, follow_redirects=False)
            response: Response = sending if self._blocks else await sending
            try:
                yield response
            finally:
                if self._blocks:
                    response.close()
                else:
                    with anyio.CancelScope(shield=True):
                        await response.aclose()

    async def body(
        self, response: Response, deadline: Deadline, limit: float
    ) -> AsyncGenerator[bytes]:
        """The decompressed body, piece by piece, in time and up to `limit` bytes."""
        coded = response.headers.get("Content-Encoding", "identity") != "identity"
        inflater, size, complete = zlib.decompressobj(wbits=47), 0, True
        async for chunk in _each(response) if self._blocks else response.aiter_raw():
            deadline.left()
            while chunk:  # may hold a very large text: a megabyte at a time
                piece = inflater.decompress(chunk, 1 << 20) if coded else chunk
                chunk, complete = inflater.unconsumed_tail, inflater.eof or not coded
                if (size := size + len(piece)) > limit:
                    raise DecodeError(f"the answer is longer than {limit:g} bytes")
                yield piece
        if not complete:
            raise ApiConnectionError("the compressed answer was cut off")

    @asynccontextmanager
    async def lock(self, timeout: float) -> AsyncGenerator[None]:
        """One thread or one task at a time."""
        (thread, task), taken = self._locks, False
        if self._blocks:
            taken = thread.acquire(timeout=timeout)
        else:
            with anyio.move_on_after(timeout):
                await task.acquire()
                taken = True
        if not taken:
            raise ApiTimeoutError(f"another call held the lock for {timeout:g} s")
        try:
            yield
        finally:
            (thread if self._blocks else task).release()

    async def sleep(self, seconds: float) -> None:
        """Pause this thread or this task."""
        if self._blocks:
            time.sleep(seconds)
        else:
            await anyio.sleep(seconds)

    async def close(self) -> None:
        """Close the connections, unless the client is the user's own."""
        if self._own and self._blocks:
            self._client.close()
        elif self._own:
            await self._client.aclose()


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine over a blocking client."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    raise RuntimeError("a blocking client met something to await: use the async client")


async def _each(response: Response) -> AsyncGenerator[bytes]:
    for chunk in response.iter_raw():
        yield chunk


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except httpx2.TimeoutException as error:
        raise ApiTimeoutError(f"no answer in time ({type(error).__name__})") from None
    except zlib.error as error:
        raise DecodeError(f"the compressed answer is broken: {error}") from None
    except (httpx2.RequestError, httpx2.InvalidURL) as error:
        failure = ApiConnectionError(str(error) or type(error).__name__)
        unsent = (httpx2.ConnectError, httpx2.UnsupportedProtocol)
        failure.sent = not isinstance(error, unsent)
        raise failure from None
