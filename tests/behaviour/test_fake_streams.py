"""Operations of a fake that answer item by item."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from .caller import Caller
from .fakes import client_of
from .packages import package
from .test_streams import all_of, each


@pytest.fixture(scope="module")
def streams() -> Any:
    return package("streams")


@pytest.fixture
def fake(streams: Any) -> Any:
    return import_module(f"{streams.__name__}.testing").Fake()


def items(streams: Any) -> Iterator[tuple[str, list[Any]]]:
    """Operations, with what they can answer."""
    models = streams.models
    prices = [models.Price(amount=1.5), models.Price(amount=2)]
    yield "watch_prices", prices
    yield "watch_news", [models.NewsEvent(data="a\nb", event="add", id="7")]
    yield "watch_updates", [models.WatchUpdatesResponseItemSchema(data=prices[0], event="add")]
    yield "watch_noise", [streams.ServerSentEvent(data="é\nb", event="add", id="7", retry=50)]
    yield "watch_words", ["a", "{", "b\nc"]
    yield "read_log", prices
    yield "read_records", prices
    yield "read_values", [1, {"a": None}, "b"]


async def test_items_come_as_they_are_given(caller: Caller, streams: Any, fake: Any) -> None:
    told: list[Any] = []
    client = client_of(caller, fake, on_drift=told.append)
    for name, given in items(streams):
        getattr(fake.default, name).streams(*given)
        assert await all_of(caller, await getattr(client.default, name)()) == given, name
    assert told == []


async def test_every_example_can_be_read(caller: Caller, streams: Any, fake: Any) -> None:
    told: list[Any] = []
    client = client_of(caller, fake, on_drift=told.append)
    for name, _ in items(streams):
        assert len(await all_of(caller, await getattr(client.default, name)())) == 1, name
    assert told == []


async def test_one_that_breaks_off(caller: Caller, streams: Any, fake: Any) -> None:
    client = client_of(caller, fake)
    price = streams.models.Price(amount=1)
    fake.default.watch_prices.streams(price, price, drops=True)
    came = []
    with pytest.raises(import_module(f"{streams.__name__}.errors").ApiConnectionError):
        async for item in each(caller, await client.default.watch_prices()):
            came.append(item)
    assert came == [price, price]


async def test_whole_or_in_pieces(caller: Caller, streams: Any, fake: Any) -> None:
    client, models = client_of(caller, fake), streams.models
    body = models.Question(text="?")
    fake.default.ask.returns(models.Answer(text="!"))
    assert await client.default.ask(body) == models.Answer(text="!")
    fake.default.ask.streams(models.Piece(delta="!"))
    stream = await client.default.ask(body, accept="text/event-stream")
    assert await all_of(caller, stream) == [models.Piece(delta="!")]
    assert [call.body for call in fake.default.ask.calls] == [body, body]


async def test_an_error_instead(caller: Caller, streams: Any, fake: Any) -> None:
    fake.default.watch_prices.fails(404)
    with pytest.raises(import_module(f"{streams.__name__}.errors").NotFoundError):
        await client_of(caller, fake).default.watch_prices()
