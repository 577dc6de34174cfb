"""Carries out calls: builds requests, sends them, and tries again where that is safe."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from ..errors import TransportError
from . import retry
from .auth import Auth, origin
from .call import Call, CallOptions, header, limited
from .http import Deadline, Http, Reply, Request, body
from .response import Facts, RawResponse

T = TypeVar("T")
log = logging.getLogger("moored.http")


@dataclass(frozen=True, slots=True)
class Engine:
    """Carries out the calls of one client."""

    facts: Facts
    http: Http
    base_url: str
    auth: tuple[Auth, ...]
    options: CallOptions

    def __post_init__(self) -> None:
        self._options(self.options)

    async def respond(self, call: Call[T]) -> RawResponse[T]:
        """The answer to a call, whatever its status."""
        options = self._options(call.options)

        async def read(
            reply: Reply, attempts: int, deadline: Deadline
        ) -> RawResponse[T]:
            limit = options.get("max_response_bytes", 1 << 28)
            content = b"".join([piece async for piece in body(reply, deadline, limit)])
            status, headers = reply.status, reply.headers
            return RawResponse(
                status, headers, content, attempts, call, self.facts, options
            )

        return await self.deliver(call, read)

    async def deliver(
        self, call: Call[Any], read: Callable[[Reply, int, Deadline], Awaitable[T]]
    ) -> T:
        """Send a call as often as the contract allows, and `read` the last reply."""
        options, request = self._options(call.options), self._request(call)
        deadline = Deadline(options.get("timeout", 60.0))
        tries = options.get("max_retries", 2) + 1
        repeatable = call.repeatable or call.method in retry.SAFE_METHODS
        attempt, renewed, pause = 1, False, None
        while True:
            signed = await self._signed(request) if call.secured else request
            try:
                async with self.http.stream(signed, deadline.left()) as reply:
                    log.debug(
                        "%s: attempt %d: %d", call.operation, attempt, reply.status
                    )
                    pause = None
                    if (
                        repeatable
                        and attempt < tries
                        and reply.status in retry.STATUSES
                    ):
                        pause = retry.pause(reply.headers, attempt)
                    if reply.status == 401 and not renewed and self._refused(signed):
                        renewed, pause = True, 0.0
                    if pause is None or deadline.before(pause):
                        return await read(reply, attempt, deadline)
            except TransportError as error:
                pause = retry.backoff(attempt)
                final = attempt >= tries or (error.sent and not repeatable)
                if final or deadline.before(pause):
                    raise error.of(call.operation, None, attempt) from None
            await self.http.sleep(pause)
            attempt += 1

    def _options(self, own: CallOptions | None) -> Any:
        known = {*CallOptions.__annotations__, *self.facts.option_headers}
        if unknown := {**(own or {})}.keys() - known:
            raise TypeError(f"no such setting: {', '.join(sorted(unknown))}")
        return {**self.options, **(own or {})}

    def _refused(self, request: Request) -> bool:
        return any([auth.refused(request) for auth in self.auth])

    async def _signed(self, request: Request) -> Request:
        for auth in self.auth:
            request = await auth.apply(request, self)
        return request

    def _request(self, call: Call[Any]) -> Request:
        content = call.body.content if call.body is not None else None
        if content is not None and self._options(call.options).get("compress_requests"):
            content = gzip.compress(content, mtime=0)
        relative = call.path.startswith("/")
        url = self.base_url.rstrip("/") + call.path if relative else call.path
        origin(url)
        url += f"?{call.query}" if call.query else ""
        headers = {
            name.lower(): header(name, value)
            for name, value in self._headers(call)
            if value is not None
        }
        return Request(call.method, url, headers, content)

    def _headers(self, call: Call[Any]) -> Iterator[tuple[str, object]]:
        options, plain = self._options(call.options), bytes in call.returns.values()
        yield "Accept", "*/*" if plain else "application/json"
        yield "Accept-Encoding", "gzip"
        if call.body is not None:
            yield "Content-Type", call.body.media_type
            yield (
                "Content-Encoding",
                "gzip" if options.get("compress_requests") else None,
            )
        yield from self.options.get("headers", {}).items()
        for option, (name, limits) in self.facts.option_headers.items():
            if name in call.client_headers:
                yield name, limited(option, options.get(option), **limits)
        yield from call.headers.items()
        yield from options.get("headers", {}).items()
