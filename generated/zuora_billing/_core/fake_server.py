"""Which operation of a fake a request is for."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from .call import Call
from .fake_answers import JSON, Answer
from .fake_calls import Received, body_of
from .fake_operation import FakeOperation
from .fake_routes import Place
from .http import Request, redacted

_TOKEN = b'{"access_token": "fake", "token_type": "bearer", "expires_in": 3600}'


class Entry(NamedTuple):
    """Where an operation is, and the type of the JSON that it takes."""

    place: Place
    body: Any
    operation: FakeOperation[Any, Any]


class FakeServer:
    """Finds the operation that a request is for, and lets it answer."""

    def __init__(self, errors: Sequence[tuple[Any, Any]]) -> None:
        self.errors = errors
        self.entries: list[Entry] = []
        self.files: dict[str, bytes] = {}
        self.calls: list[Received[Any]] = []
        self._guard = threading.Lock()

    def respond(self, base_url: str, request: Request, content: bytes) -> Answer:
        """The answer to a request.

        Raises:
            LookupError: Neither an operation nor a file is meant.
        """
        url = str(request.url)
        call: Call[Any] = request.extensions["call"]
        if url in self.files:
            return Answer(pieces=(self.files[url],))
        query = parse_qs(urlsplit(url).query, keep_blank_values=True)
        found = list(self._found(base_url, request, query))
        if not found:
            return _token(request, content)
        entry, slots = max(found, key=lambda one: one[0].place.weight(call.operation))
        got = _received(request, content, call.operation, entry.body, slots, query)
        with self._guard:
            entry.operation.calls.append(got)
            self.calls.append(got)
            return entry.operation.answer(got, call)

    def _found(
        self, base_url: str, request: Request, query: dict[str, list[str]]
    ) -> Iterator[tuple[Entry, dict[str, str]]]:
        url, base = urlsplit(str(request.url)), urlsplit(base_url)
        if (url.scheme, url.netloc) == (base.scheme, base.netloc):
            path = url.path.removeprefix(base.path.rstrip("/"))
            for entry in self.entries:
                slots = entry.place.match(request.method, path, query)
                if slots is not None:
                    yield entry, slots


def _received(
    request: Request,
    content: bytes,
    operation: str,
    kind: Any,
    path: dict[str, str],
    query: dict[str, list[str]],
) -> Received[Any]:
    if request.headers.get("content-encoding") == "gzip":
        content = gzip.decompress(content)
    return Received(
        operation=operation,
        method=request.method,
        url=str(request.url),
        path=path,
        query=query,
        headers=request.headers,
        content=content,
        body=body_of(content, request.headers.get("content-type", ""), kind),
    )


def _token(request: Request, content: bytes) -> Answer:
    """A token, if one is asked for (RFC 6749 section 4)."""
    if request.method == "POST" and b"grant_type=" in content:
        return Answer(pieces=(_TOKEN,), media_type=JSON)
    said = f"{request.method} {redacted(request.url)}"
    raise LookupError(f"no operation of the fake is at {said}; see `serves` for files")
