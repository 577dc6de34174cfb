"""Answers that come item by item: server-sent events, and JSON values in turn."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, Self, get_args, get_origin

from pydantic_core import from_json, to_json

from ..errors import ApiError, DecodeError, TransportError
from . import retry
from .answers import way
from .call import Call, Deviation, T, run
from .decoding import decode
from .engine import Engine
from .events import ServerSentEvent, parts
from .http import Response
from .opened import connected, pieces
from .response import RawResponse, declared, report


class Stream(Generic[T]):
    """Items as they come: `for item in stream`; of an async client, `async for`.

    It closes its connection at its end; `with` or `async with` also when left early. What is
    bounded by `timeout` is each wait for the next bytes. A part that cannot be read is a
    `DecodeError`, and the end.
    """

    def __init__(self, items: AsyncGenerator[T], engine: Engine, answer: Response):
        self._items, self._engine, self._answer = items, engine, answer

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        following: Any = self._items.__anext__()
        try:
            item: T = run(following)
        except StopAsyncIteration:
            raise StopIteration from None
        return item

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        return await self._items.__anext__()

    def close(self) -> None:
        """Close the connection."""
        run(self.aclose())

    async def aclose(self) -> None:
        """Close the connection of an async client."""
        await self._items.aclose()
        await self._engine.http.shut(self._answer)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()


@dataclass(frozen=True, kw_only=True)
class Streaming(Call[T]):
    """A call that is answered by a `Stream`, or by one of several types with it."""

    whole_events: Literal["", "text", "json"] = ""
    """Whether items are events as such, their data being text or JSON, and not only data."""

    async def perform(self, engine: Engine, raw: bool) -> Any:
        """The stream, whose connection is open."""
        response, kept = await connected(engine, self, self._stays)
        if kept is not None:
            items = self._items(engine, kept, response)
            vars(response)["_value"] = Stream(items, engine, kept)
        return response if raw else response.parse()

    def _stays(self, answer: Response) -> bool:
        return not answer.is_error and get_origin(self._kind(answer)) is Stream

    def _kind(self, answer: Response) -> Any:
        content_type = answer.headers.get("content-type", "")
        return way(declared(self.returns, answer.status_code), content_type)

    async def _items(
        self, engine: Engine, answer: Response, response: RawResponse[T]
    ) -> AsyncGenerator[Any]:
        """The items; a stream of events that breaks goes on after the last id that came.

        As WHATWG HTML section 9.2.3 says, but only where a repeat is safe, and not after an end
        that is no failure.
        """
        options, so_far = engine.settings(self), _SoFar()
        kept: Response | None = answer
        while kept is not None:
            try:
                async for item in self._of(kept, engine, options, so_far):
                    yield item
                return
            except ApiError as error:
                so_far.failures += 1
                broken = isinstance(error, TransportError) and so_far.last_id.isascii()
                if not (broken and self._may_repeat(options, so_far)):
                    about = response.request_id, response.attempts, response.seconds
                    raise error.of(self.operation, *about) from None
            finally:
                await engine.http.shut(kept)
            await engine.http.sleep(so_far.pause())
            headers = {**self.headers, "Last-Event-ID": so_far.last_id}
            again = replace(self, headers=headers)
            response, kept = await connected(engine, again, self._stays)
            if kept is None and response.status != 204:  # which says that no more comes
                response.parse()

    async def _of(
        self, answer: Response, engine: Engine, options: Any, so_far: _SoFar
    ) -> AsyncGenerator[Any]:
        """The items of one connection."""
        kind, body = get_args(self._kind(answer))[0], pieces(engine, answer)
        content_type = answer.headers.get("content-type", "").lower()
        limit = options.get("max_response_bytes", 1 << 28)
        async for at, part in parts(body, content_type, limit, so_far.last_id):
            if part == ServerSentEvent(data="[DONE]", id=so_far.last_id):
                return  # says no more than that the stream is over
            item, found = self._read(kind, at, part)
            place = f"/{so_far.count}"
            found = [replace(one, pointer=f"{place}{one.pointer}") for one in found]
            report(found, self.operation, options)
            so_far.note(part)
            yield item

    def _may_repeat(self, options: Any, so_far: _SoFar) -> bool:
        is_safe = self.repeatable or self.method in retry.SAFE_METHODS
        in_time = so_far.failures <= options.get("max_retries", 2)
        return bool(so_far.last_id) and is_safe and in_time

    def _read(self, kind: Any, at: str, part: Any) -> tuple[Any, list[Deviation]]:
        try:
            if isinstance(part, bytes):
                return decode(kind, part)
            if kind is ServerSentEvent:
                return part, []
            if self.whole_events:
                return decode(kind, _whole(part, self.whole_events))
            return (part.data, []) if kind is str else decode(kind, part.data.encode())
        except ValueError:
            shown = part if isinstance(part, bytes) else part.data
            raise DecodeError(f"{at} cannot be read: {shown[:80]!r}") from None


@dataclass
class _SoFar:
    """What came of a stream, over all of its connections."""

    count: int = 0
    failures: int = 0  # since the last event
    last_id: str = ""
    wait: float | None = None

    def note(self, part: Any) -> None:
        """Count an item, and take over what an event says of going on."""
        self.count += 1
        if isinstance(part, ServerSentEvent):
            self.last_id, self.failures = part.id, 0
            self.wait = self.wait if part.retry is None else part.retry / 1000

    def pause(self) -> float:
        """Seconds before the next connection."""
        wait = retry.backoff(self.failures) if self.wait is None else self.wait
        return min(wait, retry.LONGEST_PAUSE)


def _whole(event: ServerSentEvent, data: str) -> bytes:
    said = {"event": event.event, "id": event.id, "retry": event.retry}
    usual = {"event": "message", "id": "", "retry": None}
    given = {name: one for name, one in said.items() if one != usual[name]}
    return to_json(
        {"data": from_json(event.data) if data == "json" else event.data} | given
    )
