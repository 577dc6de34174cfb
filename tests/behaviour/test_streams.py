"""Answers that come item by item, whole and broken."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

from .caller import Caller
from .clock import Clock
from .packages import package
from .server import Answer, Server, as_json

EVENTS = {"Content-Type": "text/event-stream; charset=utf-8"}
LINES = {"Content-Type": "application/x-ndjson"}


@pytest.fixture(scope="module")
def streams() -> Any:
    return package("streams")


async def each(caller: Caller, stream: Any) -> AsyncIterator[Any]:
    """The items, as a blocking program or one with an event loop gets them."""
    if caller.blocks:
        for item in stream:
            yield item
    else:
        async for item in stream:
            yield item


async def all_of(caller: Caller, stream: Any) -> list[Any]:
    return [item async for item in each(caller, stream)]


async def test_events_are_typed_by_their_data(caller: Caller, server: Server, streams: Any) -> None:
    told: list[Any] = []
    client = caller.client(streams, base_url=server.url, on_drift=told.append)
    body = b'\xef\xbb\xbfdata: {"amount":\r\ndata: 1}\r\n\r\n: still there\r\n\r\ndata:{"amount":"x"}\r\n\r\n'
    server.on("GET", "/prices", Answer(headers=EVENTS, body=body))

    items = await all_of(caller, await client.default.watch_prices())

    assert [item.amount for item in items] == [1.0, "x"]
    assert type(items[0]) is streams.models.Price
    assert [(one.pointer, one.operation) for one in told] == [("/1/amount", "watchPrices")]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("drip", [0.0, 0.0005])
async def test_events_as_such(
    caller: Caller, server: Server, streams: Any, end: str, drip: float
) -> None:
    client = caller.client(streams, base_url=server.url)
    told = "id: 7|event: add|data: é|data|retry: 50|other: x||event: none||data:  b|id: \0||data: cut off"
    body = told.replace("|", end).encode()
    server.on("GET", "/noise", Answer(headers=EVENTS, body=body, drip=drip))

    items = await all_of(caller, await client.default.watch_noise())

    event = streams.ServerSentEvent
    assert items == [
        event(data="é\n", event="add", id="7", retry=50),
        event(data=" b", id="7"),
    ]


async def test_a_schema_of_whole_events(caller: Caller, server: Server, streams: Any) -> None:
    client = caller.client(streams, base_url=server.url)
    server.on(
        "GET", "/news", Answer(headers=EVENTS, body=b"event: new\ndata: [DONE] it\nid: 1\n\n")
    )
    server.on(
        "GET", "/updates", Answer(headers=EVENTS, body=b'event: new\ndata: {"amount": 2}\n\n')
    )
    server.on(
        "GET", "/words", Answer(headers=EVENTS, body=b"data: a\n\ndata: [DONE]\n\ndata: b\n\n")
    )

    news = await all_of(caller, await client.default.watch_news())
    updates = await all_of(caller, await client.default.watch_updates())
    words = await all_of(caller, await client.default.watch_words())

    assert news == [streams.models.NewsEvent(data="[DONE] it", event="new", id="1")]
    assert [(one.event, one.data.amount) for one in updates] == [("new", 2.0)]
    assert words == ["a"]


async def test_json_in_turn(caller: Caller, server: Server, streams: Any) -> None:
    client = caller.client(streams, base_url=server.url)
    server.on("GET", "/log", Answer(headers=LINES, body=b'{"amount": 1}\r\n\n{"amount": 2}'))
    records = b'\x1e{"amount":\n 1}\n\x1e{"amount": 2}\n'
    sequence = {"Content-Type": "application/json-seq"}
    server.on("GET", "/records", Answer(headers=sequence, body=records))
    server.on("GET", "/values", Answer(headers=LINES, body=b'1\n"a"\nnull\n[2]\n'))

    for read in (client.default.read_log, client.default.read_records):
        assert [one.amount for one in await all_of(caller, await read())] == [1.0, 2.0]
    assert await all_of(caller, await client.default.read_values()) == [1, "a", None, [2]]


async def test_a_broken_line_ends_it(caller: Caller, server: Server, streams: Any) -> None:
    client = caller.client(streams, base_url=server.url)
    body = b'{"amount": 1}\n\n{"amount": \n{"amount": 3}\n'
    server.on("GET", "/log", Answer(headers=LINES, body=body))
    came = []

    with pytest.raises(streams.DecodeError, match="readLog: line 3 cannot be read") as caught:
        async for item in each(caller, await client.default.read_log()):
            came.append(item)

    assert [one.amount for one in came] == [1.0]
    assert caught.value.attempts == 1


async def test_a_cut_connection_is_told(caller: Caller, server: Server, streams: Any) -> None:
    client = caller.client(streams, base_url=server.url)
    body = b'data: {"amount": 1}\n\ndata: {"am'
    server.on("GET", "/prices", Answer(headers=EVENTS, body=body, length=500))
    stream = await client.default.watch_prices()
    came = []

    with pytest.raises(streams.errors.ApiConnectionError, match="watchPrices"):
        async for item in each(caller, stream):
            came.append(item)

    assert [one.amount for one in came] == [1.0]
    assert await all_of(caller, stream) == []


async def test_each_wait_is_bounded_and_not_the_whole(
    caller: Caller, server: Server, streams: Any
) -> None:
    client = caller.client(streams, base_url=server.url, timeout=0.4)
    server.on("GET", "/values", Answer(headers=LINES, body=b"1\n" * 12, drip=0.05))
    server.on("GET", "/log", Answer(headers=LINES, body=b"{}", drip=5.0))

    began = time.monotonic()
    assert await all_of(caller, await client.default.read_values()) == [1] * 12
    assert time.monotonic() - began > 1.0
    with pytest.raises(streams.errors.ApiTimeoutError, match="readLog"):
        await all_of(caller, await client.default.read_log())


async def test_left_early_it_lets_go(caller: Caller, server: Server, streams: Any) -> None:
    client = caller.client(streams, base_url=server.url)
    server.on("GET", "/values", Answer(headers=LINES, body=b"1\n" * 1_000, drip=0.01))

    stream = await client.default.read_values()
    if caller.blocks:
        with stream:
            assert next(stream) == 1
    else:
        async with stream:
            assert await anext(stream) == 1

    assert stream._answer.is_closed
    assert await all_of(caller, stream) == []


async def test_errors_and_retries_are_as_usual(
    caller: Caller, server: Server, streams: Any
) -> None:
    client = caller.client(streams, base_url=server.url)
    again = Answer(status=503, headers={"Retry-After": "0"})
    server.on("GET", "/prices", again, as_json({"message": "no"}, 404))

    with pytest.raises(streams.StatusError) as caught:
        await client.default.watch_prices()

    assert caught.value.body == streams.models.Failure(message="no")
    assert len(server.seen) == 2
    assert server.seen[0].header("Accept") == "text/event-stream, application/json"


async def test_one_call_for_both(caller: Caller, server: Server, streams: Any) -> None:
    client = caller.client(streams, base_url=server.url)
    models = streams.models
    pieces = Answer(headers=EVENTS, body=b'data: {"delta": "a"}\n\ndata: [DONE]\n\n')
    server.on("POST", "/answers", as_json({"text": "ab"}), pieces)

    whole = await client.default.ask(models.Question(text="?"))
    stream = await client.default.ask(
        models.Question(text="?", stream=True), accept="text/event-stream"
    )

    assert whole == models.Answer(text="ab")
    assert await all_of(caller, stream) == [models.Piece(delta="a")]


async def test_an_item_has_a_limit_and_the_whole_none(
    caller: Caller, server: Server, streams: Any
) -> None:
    client = caller.client(streams, base_url=server.url, max_response_bytes=100)
    body = b'"' + b"x" * 90 + b'"\n'
    server.on("GET", "/values", Answer(headers=LINES, body=body * 9 + b'"' + b"y" * 200))
    came = []

    with pytest.raises(streams.DecodeError, match="longer than 100 bytes"):
        async for item in each(caller, await client.default.read_values()):
            came.append(item)

    assert len(came) == 9


async def test_a_raw_answer_tells_its_headers_first(
    caller: Caller, server: Server, streams: Any
) -> None:
    client = caller.client(streams, base_url=server.url, strict_responses=True)
    headers = {**LINES, "X-Left": "9"}
    server.on("GET", "/log", Answer(headers=headers, body=b'{"amount": 1}\n{"amount": "x"}\n'))

    answer = await client.default.with_raw_response.read_log()

    assert (answer.status, answer.headers["X-Left"]) == (200, "9")
    with pytest.raises(streams.DecodeError, match="strays"):
        await all_of(caller, answer.parse())


def event(number: int, **fields: object) -> bytes:
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f'{lines}data: {{"amount": {number}}}\n\n'.encode()


def broken(*events: bytes) -> Answer:
    """A stream whose connection ends too early."""
    body = b"".join(events)
    return Answer(headers=EVENTS, body=body, length=len(body) + 99)


async def test_events_go_on_after_the_last_id(
    caller: Caller, server: Server, streams: Any, clock: Clock
) -> None:
    client = caller.client(streams, base_url=server.url)
    first = broken(event(1, id="a"), event(2, id="b", retry=1500), b"data: cut")
    second, third = broken(event(3)), Answer(headers=EVENTS, body=event(4, id="c"))
    server.on("GET", "/prices", first, second, third)

    items = await all_of(caller, await client.default.watch_prices())

    assert [item.amount for item in items] == [1.0, 2.0, 3.0, 4.0]
    assert [one.header("last-event-id") for one in server.seen] == [None, "b", "b"]
    assert clock.slept == [1.5, 1.5]


@pytest.mark.parametrize("ending", [Answer(status=204), Answer(status=403)])
async def test_there_may_be_no_more(
    caller: Caller, server: Server, streams: Any, clock: Clock, ending: Answer
) -> None:
    client = caller.client(streams, base_url=server.url)
    server.on("GET", "/prices", broken(event(1, id="a")), ending)
    stream, came = await client.default.watch_prices(), []

    try:
        async for item in each(caller, stream):
            came.append(item.amount)
        assert ending.status == 204
    except streams.StatusError as error:
        assert error.status == ending.status == 403

    assert came == [1.0]


async def test_only_so_often_without_news(
    caller: Caller, server: Server, streams: Any, clock: Clock
) -> None:
    client = caller.client(streams, base_url=server.url, max_retries=1)
    server.on("GET", "/prices", broken(event(1, id="a")), broken())

    with pytest.raises(streams.errors.ApiConnectionError, match="watchPrices"):
        await all_of(caller, await client.default.watch_prices())

    assert len(server.seen) == 2


async def test_what_is_not_safe_is_not_repeated(
    caller: Caller, server: Server, streams: Any
) -> None:
    client = caller.client(streams, base_url=server.url)
    body = b'id: a\ndata: {"delta": "a"}\n\n'
    server.on("POST", "/answers", Answer(headers=EVENTS, body=body, length=500))
    question = streams.models.Question(text="?", stream=True)

    with pytest.raises(streams.errors.ApiConnectionError):
        await all_of(caller, await client.default.ask(question, accept="text/event-stream"))

    assert len(server.seen) == 1
