"""Carries out calls: builds requests, sends them, and tries again where that is safe."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from ..errors import ApiError
from . import retry
from .auth import Auth, chosen, origin
from .call import Call, CallOptions, Facts, Security, T, header, limited
from .http import Deadline, Http, Request, Response, redacted
from .response import RawResponse

# Of this copy alone; `moored.http` is the parent of all copies in a process.
log = logging.getLogger(f"moored.http.{__name__.rpartition('._core.')[0]}")


@dataclass(frozen=True, slots=True)
class Engine:
    """Carries out the calls of one client."""

    facts: Facts
    http: Http
    base_url: str
    auth: tuple[Auth, ...]
    options: CallOptions
    quota: retry.Quota = field(default_factory=retry.Quota)
    pace: Any = None

    def __post_init__(self) -> None:
        """A `TypeError` for a setting that does not exist, a `ValueError` for a bad base URL."""
        self._known(self.options)
        if {*"?#\\ "} & {*self.base_url}:  # a path behind one of them would be none
            raise ValueError("base_url: holds a query, a fragment, a space or a \\")
        self.is_home(self.base_url)

    def is_home(self, url: str) -> bool:
        """Whether a URL has the API's own origin; a `ValueError` if it is no place to go."""
        plain = self.options.get("allow_plain_http", not self.auth)
        return origin(url, plain) == origin(self.base_url, plain)

    async def respond(self, call: Call[T]) -> RawResponse[T]:
        """The answer to a call, whatever its status."""
        return await self.deliver(call, partial(self.read, call))

    async def read(
        self, call: Call[T], answer: Response, tries: int, end: Deadline
    ) -> RawResponse[T]:
        """An answer with its whole body."""
        limit = self.settings(call).get("max_response_bytes", 1 << 28)
        pieces = [piece async for piece in self.http.body(answer, end, limit)]
        about = tries, end.spent(), call, self
        return RawResponse(answer.status_code, answer.headers, b"".join(pieces), *about)

    async def deliver(
        self, call: Call[Any], read: Callable[[Response, int, Deadline], Awaitable[T]]
    ) -> T:
        """Send a call as often as the contract allows, and `read` the last answer."""
        options = self.settings(call)
        held = chosen(self.auth, self._needed(call), call.operation)
        request = self.request(call)
        end = Deadline(options.get("timeout", 60.0), self.http.now)
        request.extensions["deadline"] = end
        replays = getattr(call.body and call.body.content, "replays", True)
        safe = replays and (call.repeatable or call.method in retry.SAFE_METHODS)
        most, renewable = options.get("max_retries", 2) + 1, held if replays else ()
        tries = retry.Tries(safe, renewable, most, end, self.quota)
        while True:
            if self.pace:
                await self.http.sleep(min(self.pace.turn(), end.left()))
            for auth in held:
                await auth.apply(request, self)
            began, status, failure, wait = end.spent(), None, None, None
            try:
                async with self.http.stream(request) as answer:
                    status = answer.status_code
                    if self.pace:
                        self.pace.heard(answer.headers)
                    if (wait := tries.answered(answer)) is None:
                        result = await read(answer, tries.number, end)
                        if status not in retry.STATUSES:
                            self.quota.give(tries.number)
                        return result
            except ApiError as error:
                failure = error.of(call.operation, None, tries.number, end.spent())
                if (wait := tries.failed(error)) is None:
                    raise failure from None
            finally:
                outcome = tries.number, end.spent() - began, status, failure, wait
                self._tell(call, request, *outcome)
            await self.http.sleep(wait or 0.0)
            tries.number += 1

    def _tell(self, call: Call[Any], request: Request, *outcome: Any) -> None:
        """Tell whoever listens what came of an attempt."""
        tell = self.settings(call).get("on_attempt")
        if tell or log.isEnabledFor(logging.DEBUG):
            about = call.operation, call.method, redacted(request.url)
            log.debug("%s", attempt := retry.Attempt(*about, *outcome))
            _ = tell and tell(attempt)

    def lacks_auth(self, call: Call[Any]) -> bool:
        """Whether a call needs credentials, and the client was given none at all."""
        return bool(self._needed(call)) and not self.auth

    def _needed(self, call: Call[Any]) -> Security:
        return self.facts.security if call.security is None else call.security

    def settings(self, call: Call[Any]) -> Any:
        """The settings of a call: its own, and those of the client."""
        own = call.options
        return self._known({**self.options, **own}) if own else self.options

    def _known(self, options: Any) -> Any:
        known = {*CallOptions.__annotations__, *self.facts.option_headers}
        if unknown := options.keys() - known:
            raise TypeError(f"no setting {sorted(unknown)}; there are {sorted(known)}")
        for name in ("timeout", "max_retries", "max_response_bytes"):
            if not isinstance(value := options.get(name, 0), int | float):
                raise TypeError(f"{name} is a number, and not {value!r}")
        return options

    def request(self, call: Call[Any]) -> Request:
        """What a call sends, but for the credentials."""
        url, content = call.path, call.body and call.body.content
        if within := url.startswith("/"):
            url = self.base_url.rstrip("/") + url
        headers = {"accept": call.accept, "accept-encoding": "gzip"}
        if isinstance(content, bytes) and self.settings(call).get("compress_requests"):
            headers["content-encoding"] = "gzip"
        for name, value in self._headers(call, within or self.is_home(url)):
            value = value(name) if callable(value) else value
            if value not in (None, []):
                headers[name.lower()] = header(name, value)
        if isinstance(content, bytes) and headers.get("content-encoding") == "gzip":
            content = gzip.compress(content, mtime=0)
        url += ("&" if "?" in url else "?") + call.query if call.query else ""
        return self.http.request(call.method, url, headers=headers, content=content)

    def _headers(self, call: Call[Any], home: bool) -> Iterator[tuple[str, object]]:
        options = self.settings(call)
        if call.body is not None:
            yield "Content-Type", call.body.media_type
        yield from self.options.get("headers", {}).items() if home else ()
        for option, (name, limits) in self.facts.option_headers.items():
            if name in call.client_headers:
                yield name, limited(option, options.get(option), **limits)
        yield from call.headers.items()
        yield from (call.options or {}).get("headers", {}).items()
