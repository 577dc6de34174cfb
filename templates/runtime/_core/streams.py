"""Answers that come item by item: server-sent events, and JSON values in turn."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Generic, Literal, Self, TypeVar, get_args, get_origin

from pydantic_core import from_json, to_json

from ..errors import ApiError, DecodeError
from .answers import way
from .call import Call
from .decoding import Deviation, decode
from .engine import Engine
from .http import Deadline, Response, run
from .opened import opened, pieces, shut
from .response import RawResponse, declared, report

T = TypeVar("T")
_LINE, _EVENT_LINE, _RECORD = (
    re.compile(end) for end in (b"\n", b"\r\n|\n|\r", b"\x1e")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSentEvent:
    """An event of a stream whose document does not say what the data is."""

    data: str
    """Its lines of data, joined by line feeds."""
    event: str = "message"
    """What kind of event it is."""
    id: str = ""
    """The last id that came, to go on from."""
    retry: int | None = None
    """Milliseconds to wait before connecting again, where the event asks for it."""


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

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()


@dataclass(frozen=True, kw_only=True)
class Streaming(Call[T]):
    """A call that is answered by a `Stream`, or by one of several types with it."""

    whole_events: Literal["", "text", "json"] = ""
    """Whether items are events as such, their data being text or JSON, and not only data."""

    async def perform(self, engine: Engine, raw: bool) -> Any:
        """The stream, whose connection is open."""

        async def read(answer: Response, tries: int, end: Deadline) -> RawResponse[T]:
            kind = way(
                declared(self.returns, answer.status_code),
                answer.headers.get("content-type", ""),
            )
            if answer.is_error or get_origin(kind) is not Stream:
                return await engine.read(self, answer, tries, end)
            kept = opened(answer, end.seconds)
            response = await engine.read(self, answer, tries, end)
            items = self._items(engine, kept, get_args(kind)[0], response)
            vars(response)["_value"] = Stream(items, engine, kept)
            return response

        response = await engine.deliver(self, read)
        return response if raw else response.parse()

    async def _items(
        self, engine: Engine, answer: Response, kind: Any, response: RawResponse[T]
    ) -> AsyncGenerator[Any]:
        options: Any = {**engine.options, **(self.options or {})}
        parts = _parts(
            pieces(engine, answer),
            answer.headers.get("content-type", "").lower(),
            options.get("max_response_bytes", 1 << 28),
        )
        count = 0
        try:
            async for at, part in parts:
                if part == ServerSentEvent(data="[DONE]"):
                    break  # says no more than that the stream is over
                item, found = self._read(kind, at, part)
                found = [
                    replace(one, pointer=f"/{count}{one.pointer}") for one in found
                ]
                report(found, self.operation, options)
                count += 1
                yield item
        except ApiError as error:
            about = response.request_id, response.attempts, response.seconds
            raise error.of(self.operation, *about) from None
        finally:
            await shut(engine, answer)

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


async def _parts(
    body: AsyncIterator[bytes], content_type: str, limit: float
) -> AsyncGenerator[tuple[str, Any]]:
    """Where each part begins, and the part: an event, or the bytes of a JSON value."""
    if "event-stream" in content_type:
        async for line, event in _events(_split(body, _EVENT_LINE, limit)):
            yield f"the event at line {line}", event
        return
    number, in_records = 0, "json-seq" in content_type  # RFC 7464
    async for part in _split(body, _RECORD if in_records else _LINE, limit):
        number += 1
        if part.strip():
            name = f"record {number - 1}" if in_records else f"line {number}"
            yield name, part


async def _events(
    lines: AsyncIterator[bytes],
) -> AsyncGenerator[tuple[int, ServerSentEvent]]:
    """The events of a stream, as WHATWG HTML section 9.2.6 reads them."""
    number, first, last_id = 0, 0, ""
    fields, data = dict[str, Any](), list[str]()
    async for line in lines:
        number += 1
        text = line.decode("utf-8-sig" if number == 1 else "utf-8", errors="replace")
        name, _, value = text.partition(":")
        value = value.removeprefix(" ")
        first = first or number
        if name == "data":
            data.append(value)
        elif name == "event" and value:
            fields["event"] = value
        elif name == "id" and "\0" not in value:
            last_id = value
        elif name == "retry" and value.isascii() and value.isdecimal():
            fields["retry"] = int(value)
        elif not text:
            if data:
                said = "\n".join(data)
                yield first, ServerSentEvent(data=said, id=last_id, **fields)
            fields, data, first = {}, [], 0


async def _split(
    body: AsyncIterator[bytes], end: re.Pattern[bytes], limit: float
) -> AsyncGenerator[bytes]:
    """What stands between the ends of lines, wherever the pieces of the body are cut."""
    begun, size, after_cr = list[bytes](), 0, False
    async for piece in body:
        if after_cr and piece.startswith(
            b"\n"
        ):  # the rest of an end that was cut in two
            piece = piece[1:]
            after_cr = False
        if not piece:
            continue
        after_cr = end is _EVENT_LINE and piece.endswith(b"\r")
        head, *others = end.split(piece)
        begun.append(head)
        if others:
            yield b"".join(begun)
            for other in others[:-1]:
                yield other
            begun, size = [others[-1]], 0
        if (size := size + len(begun[-1])) > limit:
            raise DecodeError(f"a line is longer than {limit:g} bytes")
    if rest := b"".join(begun):
        yield rest
