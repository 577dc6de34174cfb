"""Decimal numbers are `Decimal` in Python and text on the wire, digit by digit."""

from __future__ import annotations

import importlib
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest

from .caller import Caller
from .packages import package
from .server import Server, as_json


async def test_they_are_written_in_full_wherever_they_stand(caller: Caller, server: Server) -> None:
    api = package("schemas_formats")
    models: Any = importlib.import_module("schemas_formats.models")
    target = "/prices/0.0000001?most=2.50&steps=0.10&steps=3&by[a]=0.5"
    server.on("POST", target, as_json({"a": "12.50"}))

    answer = await caller.client(api, base_url=server.url).default.find_prices(
        Decimal("1E-7"),
        models.FindPricesRequest(price=Decimal("1E+3"), day=date(2030, 1, 31)),
        most=Decimal("2.50"),
        steps=[Decimal("0.10"), Decimal(3)],
        by={"a": Decimal("0.5")},
        x_limit=Decimal("1.00"),
    )

    seen = server.only()
    assert answer == {"a": Decimal("12.50")}
    assert seen.header("X-Limit") == "1.00"
    assert dict(parse_qsl(seen.body.decode())) == {"price": "1000", "day": "2030-01-31"}


@pytest.mark.parametrize("stray", [12.5, "12,50", "1e3", "NaN", " 1", "007", {"value": "1"}])
async def test_what_is_none_is_kept_reported_and_sent_back_as_it_came(
    caller: Caller, server: Server, stray: Any
) -> None:
    api = package("schemas_formats")
    models: Any = importlib.import_module("schemas_formats.models")
    server.on("PUT", "/all", as_json({"price": stray, "amount": "0.10"}))
    found: list[Any] = []
    client = caller.client(api, base_url=server.url, on_drift=found.append)

    received = await client.default.put_all(models.All(price=Decimal("1E-7")))
    await client.default.put_all(received)

    assert (received.price, received.amount) == (stray, Decimal("0.10"))
    assert {one.pointer for one in found} == {"/price"}
    sent, back = server.seen
    assert sent.json() == {"price": "0.0000001"}
    assert back.json() == {"price": stray, "amount": "0.10"}
