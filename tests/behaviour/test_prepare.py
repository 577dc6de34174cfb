"""Calls in hand."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from .caller import Caller
from .packages import package
from .server import Server, as_json

TARGET = "/things/a%20b?api_key=canary"


async def test_shown_and_sent_later(caller: Caller, server: Server) -> None:
    extras: Any = package("runtime_extras")
    thing = import_module("runtime_extras.models").Thing(name="it's")
    server.on("PUT", TARGET, as_json({"name": "x"}))
    auth = extras.Token("canary")
    client = caller.client(extras, base_url=server.url, auth=auth, headers={"X-Secret": "canary"})
    call = extras.prepare(client.target.default.put_thing, "a b", thing, api_key="canary")
    assert server.seen == []
    assert (call.method, call.url, call.content) == (
        "PUT",
        server.url + TARGET,
        b'{"name":"it\'s"}',
    )
    assert "canary" not in f"{call!r} {call.curl()}"
    assert call.curl().startswith(f"curl -X PUT '{server.url}/things/a%20b?api_key=…'")
    assert call.curl().endswith(""" --data-raw '{"name":"it'"'"'s"}'""")
    key = call.headers["idempotency-key"]
    for _ in range(2):
        sent = call.send()
        answer = sent if caller.blocks else await sent
        assert answer.name == "x"
    assert [one.header("idempotency-key") for one in server.seen] == [key, key]
    assert server.seen[0].header("authorization") == "Bearer canary"


def test_what_is_no_call() -> None:
    extras: Any = package("runtime_extras")
    with extras.Client() as client, pytest.raises(TypeError, match="not an operation"):
        extras.prepare(client.close)
