"""A client without a network and a clock: all it asks is answered in process."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from dataclasses import fields
from typing import Any, TypeAlias, TypeVar

import anyio.lowlevel
import httpx2

from .call import Call
from .client import AwaitedClient, BlockingClient
from .engine import Engine
from .fake_answers import Answer
from .http import AsyncHttpClient, Http, HttpClient, Request, Response

C = TypeVar("C", bound=BlockingClient | AwaitedClient)
Answering: TypeAlias = Callable[[Request, bytes], Answer]


class Clock:
    """Time that passes only where somebody would wait."""

    def __init__(self) -> None:
        self.now = 0.0
        self.pauses: list[float] = []


class FakeHttp(Http):
    """Sleeps by a clock of its own, which takes no time."""

    def __init__(self, client: Any, blocks: bool, clock: Clock) -> None:
        super().__init__(blocks, client)
        self._clock = clock

    def now(self) -> float:
        """Seconds of the clock by which calls are timed."""
        return self._clock.now

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self._clock.pauses += [seconds] if seconds else []
        self._clock.now += seconds
        if not self.blocks:
            await anyio.lowlevel.checkpoint()


class FakeEngine(Engine):
    """Says of each request which call it is for."""

    def request(self, call: Call[Any]) -> Request:
        """What a call sends, but for the credentials."""
        made = super().request(call)
        made.extensions["call"] = call
        return made


class _Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    def __init__(self, answer: Answer, request: Request) -> None:
        self._answer, self._request = answer, request

    def __iter__(self) -> Generator[bytes]:
        yield from self._answer.pieces
        if self._answer.fault:
            said = "the fake breaks the connection"
            raise httpx2.ReadError(said, request=self._request)

    async def __aiter__(self) -> AsyncGenerator[bytes]:
        for piece in self:
            await anyio.lowlevel.checkpoint()
            yield piece


class FakeTransport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Answers requests of the HTTP library."""

    def __init__(self, answering: Answering, clock: Clock) -> None:
        self._answering, self._clock = answering, clock

    def handle_request(self, request: Request) -> Response:
        """The answer, or the error that a broken connection makes."""
        return self._respond(request, request.read())

    async def handle_async_request(self, request: Request) -> Response:
        """The same, to be awaited."""
        content = await request.aread()
        await anyio.lowlevel.checkpoint()
        return self._respond(request, content)

    def _respond(self, request: Request, content: bytes) -> Response:
        answer = self._answering(request, content)
        if answer.fault == "refused":
            raise httpx2.ConnectError("the fake is refusing", request=request)
        limit = request.extensions["timeout"]["read"]
        self._clock.now += min(answer.after, limit)
        if answer.after >= limit:
            raise httpx2.ReadTimeout("the fake is late", request=request)
        if answer.fault == "dropped":
            raise httpx2.ReadError("the fake breaks the connection", request=request)
        said = {"content-type": answer.media_type} if answer.media_type else {}
        return Response(
            answer.status,
            headers={**said, **answer.headers},
            stream=_Body(answer, request),
        )


def blocking(transport: FakeTransport) -> HttpClient:
    """A blocking client of the HTTP library."""
    return httpx2.Client(transport=transport, trust_env=False)


def awaited(transport: FakeTransport) -> AsyncHttpClient:
    """The same, to be awaited."""
    return httpx2.AsyncClient(transport=transport, trust_env=False)


def timeless(client: C, http: HttpClient | AsyncHttpClient, clock: Clock) -> C:
    """The client, which from now on waits by that clock."""
    engine: Engine = vars(client)["_engine"]
    parts = {one.name: getattr(engine, one.name) for one in fields(engine)}
    parts["http"] = made = FakeHttp(http, engine.http.blocks, clock)
    parts["pace"] = engine.facts.pace and engine.facts.pace(made.now)
    vars(client)["_engine"] = FakeEngine(**parts)
    return client
