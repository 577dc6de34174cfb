"""What a client brings for the wire, and what a client of the HTTP library that is given does."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from zuora_billing import BearerAuth

from .caller import Caller, closed
from .server import Server, as_json
from .zuora import DELETION, JOB

AT = f"{DELETION}/{JOB}"


def given(caller: Caller, **settings: Any) -> Any:
    """A client of the HTTP library, of the caller's flavour."""
    return (httpx2.Client if caller.blocks else httpx2.AsyncClient)(**settings)


async def test_hooks_of_a_given_client(caller: Caller, server: Server) -> None:
    server.on("GET", AT, as_json({"id": JOB}))
    told: list[str] = []

    def note(one: Any) -> Any:
        told.append(type(one).__name__)

    async def awaited(one: Any) -> None:
        note(one)

    hook = note if caller.blocks else awaited
    own = given(caller, event_hooks={"request": [hook], "response": [hook]})
    client = caller.client(base_url=server.url, http_client=own)
    await client.billing_documents.get_files_deletion_job(JOB)
    await closed(own)

    assert told == ["Request", "Response"]


async def test_a_proxy_of_a_given_client(caller: Caller, server: Server) -> None:
    server.on("GET", f"http://api.example{AT}", as_json({"id": JOB}))
    own = given(caller, proxy=server.url)
    client = caller.client(base_url="http://api.example", http_client=own)

    assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
    await closed(own)
    assert server.only().header("host") == "api.example"


async def test_what_is_set_without_being_asked(
    caller: Caller, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.on("GET", AT, as_json({"id": JOB}))
    client = caller.client(base_url=server.url, auth=BearerAuth("t"))
    http = client.target._engine.http
    limits: list[Any] = []
    monkeypatch.setattr(type(http), "now", lambda _: 0.0)
    send = http._client.send

    def watched(request: Any, **how: Any) -> Any:
        limits.append(request.extensions["timeout"])
        return send(request, **how)

    monkeypatch.setattr(http._client, "send", watched)
    await client.billing_documents.get_files_deletion_job(JOB)

    assert limits == [dict.fromkeys(("connect", "read", "write", "pool"), 60.0)]
    pool = http._client._transport._pool
    assert (pool._max_connections, pool._max_keepalive_connections) == (100, 100)
