"""What only the server says is not told to it."""

from __future__ import annotations

import importlib

from .caller import Caller
from .packages import package
from .server import Server, as_json


async def test_a_received_object_is_sent_back_without_its_read_only_fields(
    caller: Caller, server: Server
) -> None:
    api = package("schemas_read_and_write_only")
    kept = {"id": "n1", "text": "hello", "related": [{"id": "n2", "text": "there"}], "new": 1}
    server.on("POST", "/notes", as_json(kept, 201))
    client = caller.client(api, base_url=server.url)
    note = importlib.import_module(f"{api.__name__}.models").Note(text="hello")

    received = await client.default.add_note(note)
    assert (received.id, received.related[0].id) == ("n1", "n2")
    received.text = "goodbye"
    await client.default.add_note(received)

    assert server.seen[-1].json() == {
        "text": "goodbye",
        "related": [{"text": "there"}],
        "new": 1,
    }
    assert received.model_dump(by_alias=True)["id"] == "n1"
