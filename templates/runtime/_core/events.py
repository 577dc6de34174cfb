"""Server-sent events, and JSON values in turn: from bytes to the parts of a stream."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass
from typing import Any

from ..errors import DecodeError

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


async def parts(
    body: AsyncIterator[bytes], content_type: str, limit: float, last_id: str
) -> AsyncGenerator[tuple[str, Any]]:
    """Where each part begins, and the part: an event, or the bytes of a JSON value."""
    if "event-stream" in content_type:
        async for line, event in _events(_split(body, _EVENT_LINE, limit), last_id):
            yield f"the event at line {line}", event
        return
    number, in_records = 0, "json-seq" in content_type  # RFC 7464
    async for part in _split(body, _RECORD if in_records else _LINE, limit):
        number += 1
        if part.strip():
            name = f"record {number - 1}" if in_records else f"line {number}"
            yield name, part


async def _events(
    lines: AsyncIterator[bytes], last_id: str
) -> AsyncGenerator[tuple[int, ServerSentEvent]]:
    """The events of a stream, as WHATWG HTML section 9.2.6 reads them."""
    number, first = 0, 0
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
        elif name == "retry" and re.fullmatch("[0-9]{1,18}", value):
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
