"""A fake of an API, in process: it is scripted, and the client calls it as it would the API."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, Self, TypeVar, overload

from .call import Plan, T
from .fake_answers import Example
from .fake_calls import B, Received
from .fake_http import C, Clock, FakeTransport, awaited, blocking, timeless
from .fake_known import Known
from .fake_operation import FakeOperation
from .fake_routes import Place
from .fake_server import Entry, FakeServer
from .http import AsyncHttpClient, HttpClient, Request

A = TypeVar("A")


class Declared(Protocol[A]):
    """An operation, however it is called."""

    @property
    def declare(self) -> Callable[..., Plan[A]]:
        """Makes what it sends."""
        ...


class Route(Generic[T, B]):
    """Makes the attribute of a group that fakes an operation."""

    def __init__(
        self,
        declared: Declared[T],
        place: str,
        example: Example,
        body: type[B] | None = None,
        operation_id: str = "",
    ) -> None:
        self._place, self._example = Place(place, operation_id), example
        self._body: Any = Any if body is None else body

    @overload
    def __get__(self, group: None, kind: object) -> Self: ...
    @overload
    def __get__(self, group: FakeGroup, kind: object) -> FakeOperation[T, B]: ...
    def __get__(self, group: FakeGroup | None, kind: object) -> Any:
        return self  # of a group that has been made, the attribute is its own

    def added(self, server: FakeServer) -> FakeOperation[T, B]:
        """The operation of one fake."""
        made = self._made(Known(self._example, server.errors))
        server.entries.append(Entry(self._place, self._body, made))
        return made

    def _made(self, known: Known) -> FakeOperation[T, B]:
        return FakeOperation(known)


class FakeGroup:
    """The operations of one tag."""

    def __init__(self, server: FakeServer) -> None:
        routes: dict[str, Any] = dict(vars(type(self)))
        for name, route in routes.items():
            if isinstance(route, Route):
                vars(self)[name] = route.added(server)


class FakeApi:
    """What the fakes of all APIs have in common."""

    def __init__(self, errors: Sequence[tuple[Any, Any]]) -> None:
        self._server, self._clock = FakeServer(errors), Clock()

    @property
    def calls(self) -> list[Received[Any]]:
        """All calls, in order."""
        return self._server.calls

    @property
    def pauses(self) -> list[float]:
        """The seconds that clients would have waited, between attempts or for a job."""
        return self._clock.pauses

    def serves(self, url: str, content: bytes) -> None:
        """Let there be a file behind a link, for `download`."""
        self._server.files[url] = content

    def _blocking(self, base_url: str) -> HttpClient:
        return blocking(self._transport(base_url))

    def _awaited(self, base_url: str) -> AsyncHttpClient:
        return awaited(self._transport(base_url))

    def _transport(self, base_url: str) -> FakeTransport:
        def answering(request: Request, content: bytes) -> Any:
            return self._server.respond(base_url, request, content)

        return FakeTransport(answering, self._clock)

    def _timeless(self, client: C, http: HttpClient | AsyncHttpClient) -> C:
        return timeless(client, http, self._clock)
