"""Methods beyond the usual ones on the wire: QUERY (OpenAPI 3.2) and any other token."""

from __future__ import annotations

from importlib import import_module

import pytest

from .caller import Caller, Thin
from .clock import Clock
from .packages import package
from .server import Server, as_json

FILE = {"id": "a", "kind": "text"}


@pytest.fixture
def files(caller: Caller, server: Server) -> Thin:
    return caller.client(package("openapi_3_2"), base_url=server.url)


async def test_query_is_safe_and_so_tried_again(files: Thin, server: Server, clock: Clock) -> None:
    server.on("QUERY", "/files", as_json({}, 503), as_json([FILE]))
    query = import_module("openapi_3_2.models").Query(text="a")
    (found,) = await files.files.find_files(query)
    assert found.id == "a"
    first, second = server.of("QUERY", "/files")
    assert first.json() == second.json() == {"text": "a"}
    assert len(clock.slept) == 1


async def test_another_method_is_sent_once_and_as_it_is_spelled(
    files: Thin, server: Server
) -> None:
    server.on("COPY", "/files/a", as_json({}, 503))
    errors = import_module("openapi_3_2.errors")
    with pytest.raises(errors.ServerError):
        await files.copies.copy_file("a", destination="/b")
    assert server.only().header("Destination") == "/b"
