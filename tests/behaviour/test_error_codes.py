"""Codes of errors, named by the document or not."""

from __future__ import annotations

from typing import Any

import pytest

from .caller import Caller
from .packages import package
from .server import Server, as_json


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (404, {"code": "kiln_gone", "message": "Gone."}, "kiln_gone"),
        (409, {"error": {"code": 17, "detail": "Busy."}}, 17),
        (400, {"errors": [{"code": "unheard_of", "detail": "New."}]}, "unheard_of"),
        (500, {}, None),
    ],
)
async def test_a_code_is_read(
    caller: Caller, server: Server, status: int, body: Any, code: str | int | None
) -> None:
    kilns = package("error_codes")
    server.on("GET", "/kilns/1", as_json(body, status))
    with pytest.raises(kilns.StatusError) as caught:
        await caller.client(kilns, base_url=server.url, max_retries=0).default.read_kiln("1")
    assert caught.value.code == code
