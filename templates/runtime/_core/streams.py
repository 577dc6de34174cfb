"""Answers that come item by item: server-sent events, and JSON values in turn."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, Self, get_args, get_origin

from pydantic_core import from_json, to_json

from ..errors import ApiError, DecodeError, TransportError
from . import retry
from .answers import way
from .call import Call, T, run
from .decoding import Deviation, decode
from .engine import Engine
from .events import ServerSentEvent, parts
from .http import Deadline, Response
from .opened import opened, pieces, shut
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
        await shut(self._engine, self._answer)

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
        response, kept = await self._connect(engine)
        if kept is not None:
            items = self._items(engine, kept, response)
            vars(response)["_value"] = Stream(items, engine, kept)
        return response if raw else response.parse()

    async def _connect(self, engine: Engine) -> tuple[RawResponse[T], Response | None]:
        """The answer, and its open connection if it is a stream."""

        async def read(
            answer: Response, tries: int, end: Deadline
        ) -> tuple[RawResponse[T], Response | None]:
            is_stream = get_origin(self._kind(answer)) is Stream
            kept = None
            if is_stream and not answer.is_error:
                kept = opened(answer, end.seconds)
            return await engine.read(self, answer, tries, end), kept

        return await engine.deliver(self, read)

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
        options: Any = {**engine.options, **(self.options or {})}
        limit = options.get("max_response_bytes", 1 << 28)
        kind, count = get_args(self._kind(answer))[0], 0
        last_id, wait, failures = "", None, 0
        while True:
            content_type = answer.headers.get("content-type", "").lower()
            body = pieces(engine, answer)
            try:
                async for at, part in parts(body, content_type, limit, last_id):
                    if part == ServerSentEvent(data="[DONE]", id=last_id):
                        return  # says no more than that the stream is over
                    item, found = self._read(kind, at, part)
                    found = [
                        replace(one, pointer=f"/{count}{one.pointer}") for one in found
                    ]
                    report(found, self.operation, options)
                    count += 1
                    if isinstance(part, ServerSentEvent):
                        last_id, failures = part.id, 0
                        wait = wait if part.retry is None else part.retry / 1000
                    yield item
                return
            except ApiError as error:
                failures += 1
                is_broken = isinstance(error, TransportError) and last_id.isascii()
                if not (is_broken and last_id and self._may_repeat(options, failures)):
                    about = response.request_id, response.attempts, response.seconds
                    raise error.of(self.operation, *about) from None
            finally:
                await shut(engine, answer)
            pause = retry.backoff(failures) if wait is None else wait
            await engine.http.sleep(min(pause, retry.LONGEST_PAUSE))
            headers = {**self.headers, "Last-Event-ID": last_id}
            response, kept = await replace(self, headers=headers)._connect(engine)
            if kept is None:
                if response.status != 204:  # which says that there is no more
                    response.parse()
                return
            answer = kept

    def _may_repeat(self, options: Any, failures: int) -> bool:
        is_safe = self.repeatable or self.method in retry.SAFE_METHODS
        return is_safe and failures <= options.get("max_retries", 2)

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


def _whole(event: ServerSentEvent, data: str) -> bytes:
    said = {"event": event.event, "id": event.id, "retry": event.retry}
    usual = {"event": "message", "id": "", "retry": None}
    given = {name: one for name, one in said.items() if one != usual[name]}
    return to_json(
        {"data": from_json(event.data) if data == "json" else event.data} | given
    )
