"""Servers that break the rules of HTTP: each call ends in time, with an error of the client."""

from __future__ import annotations

import pytest
from zuora_billing import ApiError, DecodeError, StatusError
from zuora_billing.errors import ApiConnectionError

from .caller import Caller, Thin
from .clock import Clock
from .server import Answer, Server, as_json
from .zuora import DELETION, JOB

AT = f"{DELETION}/{JOB}"
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def once(caller: Caller, server: Server) -> Thin:
    return caller.client(base_url=server.url, max_retries=0)


async def test_a_header_of_a_megabyte(once: Thin, server: Server) -> None:
    server.on("GET", AT, as_json({"id": JOB}, X_Long="x" * (1 << 20)))
    with pytest.raises(ApiConnectionError) as caught:
        await once.billing_documents.get_files_deletion_job(JOB)
    assert len(str(caught.value)) < 500


async def test_ten_thousand_headers(once: Thin, server: Server) -> None:
    headers = {f"X-{number}": "y" * 20 for number in range(10_000)}
    server.on("GET", AT, Answer(headers=headers, body=b"{}"))
    with pytest.raises(ApiConnectionError):
        await once.billing_documents.get_files_deletion_job(JOB)


@pytest.mark.parametrize("target", [AT, "//evil.example/x", "https://evil.example/", ""])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_not_followed(
    once: Thin, server: Server, target: str, status: int
) -> None:
    server.on("GET", AT, Answer(status=status, headers={"Location": target}))
    with pytest.raises(StatusError) as caught:
        await once.billing_documents.get_files_deletion_job(JOB)
    assert caught.value.status == status
    assert len(server.seen) == 1


async def test_a_body_longer_than_it_says(once: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(headers=JSON, body=b'{"id": "7", "status": "x"}', length=9))
    with pytest.raises(DecodeError):
        await once.billing_documents.get_files_deletion_job(JOB)


async def test_a_body_shorter_than_it_says(once: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(headers=JSON, body=b'{"id": "7"}', length=900))
    with pytest.raises(ApiConnectionError):
        await once.billing_documents.get_files_deletion_job(JOB)


@pytest.mark.parametrize(
    "headers",
    [
        {"Transfer-Encoding": "chunked"},
        {"Transfer-Encoding": "chunked, nonsense"},
        {"Content-Length": "-5"},
        {"Content-Length": "many"},
        {"Content-Encoding": "br"},
        {"Content-Type": 'application/json; charset="\\'},
        {"Retry-After": "9" * 400},
    ],
)
async def test_headers_that_lie(
    caller: Caller, server: Server, clock: Clock, headers: dict[str, str]
) -> None:
    client = caller.client(base_url=server.url, max_retries=1, timeout=5.0)
    server.on("GET", AT, Answer(headers={**JSON, **headers}, body=b'{"id": "7"}', length=-1))
    try:
        answer = await client.billing_documents.get_files_deletion_job(JOB)
    except ApiError as error:
        assert len(str(error)) < 500
    else:
        assert answer.id == "7"


async def test_a_connection_that_is_reset(once: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(reset=True))
    with pytest.raises(ApiConnectionError):
        await once.billing_documents.get_files_deletion_job(JOB)
