"""When a request is sent again, and after how many seconds."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from time import perf_counter

import pytest
from zuora_billing import BearerAuth
from zuora_billing.errors import (
    ApiConnectionError,
    ApiTimeoutError,
    InternalServerError,
    ServerError,
    StatusError,
    TooManyRequestsError,
    TransportError,
)
from zuora_billing.models import FilesDeletionRequest, TokenRequest

from .caller import Caller, Thin
from .clock import Clock
from .server import Answer, Server, as_json
from .zuora import CLIENT_ID, CLIENT_SECRET, DELETION, JOB, TOKEN, failure

AT = f"{DELETION}/{JOB}"
DONE = as_json({"id": JOB, "status": "Pending", "success": True})
BODY = FilesDeletionRequest(account_keys=["A00000001"])
ZUORA_429 = {
    "ratelimit_limit": "2250000, 50000;w=60, 2250000;w=3600, 27000000;w=86400",
    "ratelimit_remaining": "0",
}


@pytest.mark.parametrize("name", ["Retry_After", "ratelimit_reset"])
@pytest.mark.parametrize(
    ("asked", "least", "most"),
    [("17", 17, 17.5), ("60", 60, 60.5), ("0.25", 0.25, 0.75), ("0", 0, 0.5), ("-5", 0, 0.5)],
)
async def test_seconds_that_the_server_asks_for(
    caller: Caller,
    server: Server,
    clock: Clock,
    name: str,
    asked: str,
    least: float,
    most: float,
) -> None:
    client = caller.client(base_url=server.url, timeout=600)
    server.on("GET", AT, as_json(failure(1, "x"), 429, **ZUORA_429, **{name: asked}), DONE)
    assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
    assert len(server.of("GET", AT)) == 2
    (slept,) = clock.slept
    assert least <= slept <= most


async def test_a_date_by_the_clock_of_the_server(
    client: Thin, server: Server, clock: Clock
) -> None:
    now = datetime(2011, 5, 5, 12, tzinfo=UTC)
    until = format_datetime(now + timedelta(seconds=20), usegmt=True)
    headers = {"Date": format_datetime(now, usegmt=True), "Retry_After": until}
    server.on("GET", AT, as_json({}, 503, **headers), DONE)
    await client.billing_documents.get_files_deletion_job(JOB)
    (slept,) = clock.slept
    assert 20 <= slept <= 20.5


@pytest.mark.parametrize("asked", ["nan", "garbage", "", "1, 2", "Mon, 99 Foo 99999 25:61:61 GMT"])
async def test_nonsense_is_passed_over(
    client: Thin, server: Server, clock: Clock, asked: str
) -> None:
    server.on("GET", AT, as_json({}, 503, Retry_After=asked), DONE)
    await client.billing_documents.get_files_deletion_job(JOB)
    (slept,) = clock.slept
    assert 0 <= slept <= 1


@pytest.mark.parametrize(
    "asked", ["61", "3600", "inf", "1" + "0" * 35, "Fri, 31 Dec 9999 23:59:59 GMT"]
)
@pytest.mark.parametrize("name", ["Retry_After", "ratelimit_reset"])
async def test_above_the_cap_there_is_no_waiting(
    caller: Caller, server: Server, clock: Clock, asked: str, name: str
) -> None:
    client = caller.client(base_url=server.url, timeout=1e6)
    server.on("GET", AT, as_json(failure(53100320, "slow down"), 429, **{name: asked}))
    with pytest.raises(TooManyRequestsError, match="slow down") as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    assert clock.slept == []
    assert caught.value.attempts == 1
    server.only()


async def test_the_limit_of_a_window_says_nothing_of_a_503(
    client: Thin, server: Server, clock: Clock
) -> None:
    server.on("GET", AT, as_json({}, 503, ratelimit_reset="3000"), DONE)
    assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
    assert clock.slept[0] <= 1


async def test_beyond_the_deadline_there_is_no_waiting(
    client: Thin, server: Server, clock: Clock
) -> None:
    server.on("GET", AT, as_json({}, 429, Retry_After="30"))
    with pytest.raises(TooManyRequestsError):
        await client.billing_documents.get_files_deletion_job(JOB, options={"timeout": 20})
    assert clock.slept == []
    server.only()


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
async def test_statuses_that_pass(client: Thin, server: Server, clock: Clock, status: int) -> None:
    server.on("GET", AT, Answer(status=status), Answer(status=status), DONE)
    raw = await client.billing_documents.with_raw_response.get_files_deletion_job(JOB)
    assert (raw.status, raw.attempts) == (200, 3)
    assert len(clock.slept) == 2
    assert 0 <= clock.slept[0] <= 1 and 0 <= clock.slept[1] <= 2


@pytest.mark.parametrize("status", [400, 403, 404, 409, 422, 500, 501])
async def test_statuses_that_stay(client: Thin, server: Server, clock: Clock, status: int) -> None:
    server.on("GET", AT, Answer(status=status))
    with pytest.raises(StatusError):
        await client.billing_documents.get_files_deletion_job(JOB)
    assert clock.slept == []
    server.only()


@pytest.mark.parametrize("status", [502, 503])
async def test_a_page_of_a_gateway(client: Thin, server: Server, clock: Clock, status: int) -> None:
    page = b"<html><body>Bad gateway \xff" + b"x" * 5000
    server.on("GET", AT, Answer(status=status, body=page, headers={"Content-Type": "text/html"}))
    with pytest.raises(ServerError, match=f"{status} <html><body>Bad gateway") as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    error = caught.value
    assert len(str(error)) < 400
    assert (error.status, error.body, error.content, error.attempts) == (status, None, page, 3)
    assert not isinstance(error, InternalServerError)
    assert len(server.seen) == 3
    assert len(clock.slept) == 2


async def test_a_server_that_is_not_there(caller: Caller, clock: Clock) -> None:
    nobody = Server()
    nobody.stop()
    client = caller.client(base_url=nobody.url)
    with pytest.raises(ApiConnectionError) as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    assert isinstance(caught.value, ConnectionError)
    assert (caught.value.attempts, caught.value.sent) == (3, False)
    assert caught.value.operation == "GET_BillingDocumentFilesDeletionJob"
    assert len(clock.slept) == 2


async def test_even_a_token_is_asked_for_again_where_nobody_was(
    caller: Caller, clock: Clock
) -> None:
    nobody = Server()
    nobody.stop()
    client = caller.client(base_url=nobody.url)
    body = TokenRequest(
        client_id=CLIENT_ID, client_secret=CLIENT_SECRET, grant_type="client_credentials"
    )
    with pytest.raises(ApiConnectionError) as caught:
        await client.oauth.create_token(body)
    assert caught.value.attempts == 3


@pytest.mark.parametrize("broken", [Answer(reset=True), Answer(body=b'{"id": ', length=50)])
async def test_a_broken_connection(
    client: Thin, server: Server, clock: Clock, broken: Answer
) -> None:
    server.on("GET", AT, broken, broken, DONE)
    assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
    server.on("GET", AT, broken)
    with pytest.raises(ApiConnectionError) as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    assert caught.value.sent
    assert len(server.seen) == 6


async def test_a_key_stays_over_the_attempts_of_one_call(
    client: Thin, server: Server, clock: Clock
) -> None:
    server.on("POST", DELETION, Answer(reset=True), Answer(status=503), DONE)
    for _ in range(2):
        await client.billing_documents.create_files_deletion_job(BODY)
    first, second, third, fourth = (one.header("idempotency-key") for one in server.seen)
    assert first == second == third != fourth
    assert uuid.UUID(str(first)).version == uuid.UUID(str(fourth)).version == 4
    assert {one.body for one in server.seen} == {b'{"accountKeys":["A00000001"]}'}


async def test_a_given_key_is_kept(client: Thin, server: Server, clock: Clock) -> None:
    server.on("POST", DELETION, Answer(status=502), DONE)
    for _ in range(2):
        await client.billing_documents.create_files_deletion_job(BODY, idempotency_key="mine")
    assert [one.header("idempotency-key") for one in server.seen] == ["mine"] * 3


@pytest.mark.parametrize("bad", [Answer(status=503), Answer(status=429), Answer(reset=True)])
async def test_a_post_without_a_key_is_sent_once(
    client: Thin, server: Server, clock: Clock, bad: Answer
) -> None:
    server.on("POST", TOKEN, bad)
    body = TokenRequest(
        client_id=CLIENT_ID, client_secret=CLIENT_SECRET, grant_type="client_credentials"
    )
    with pytest.raises((StatusError, TransportError)):
        await client.oauth.create_token(body)
    assert server.only().header("idempotency-key") is None
    assert clock.slept == []


@pytest.mark.parametrize("bad", [Answer(status=503), Answer(reset=True)])
async def test_no_retries(caller: Caller, server: Server, clock: Clock, bad: Answer) -> None:
    server.on("GET", AT, bad, DONE, bad)
    client = caller.client(base_url=server.url, auth=BearerAuth("t"), max_retries=0)
    with pytest.raises((StatusError, TransportError)) as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    assert caught.value.attempts == 1
    server.only()
    assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
    with pytest.raises((StatusError, TransportError)):
        await client.billing_documents.get_files_deletion_job(JOB, options={"max_retries": 5})
    assert len(server.seen) == 8


async def test_the_deadline_of_a_silent_server(client: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(wait=5))
    start = perf_counter()
    with pytest.raises(ApiTimeoutError) as caught:
        await client.billing_documents.get_files_deletion_job(JOB, options={"timeout": 0.3})
    assert perf_counter() - start < 1
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.operation == "GET_BillingDocumentFilesDeletionJob"


async def test_the_deadline_of_a_body_that_drips(client: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(body=b" " * 100 + DONE.body, drip=0.05))
    start = perf_counter()
    with pytest.raises(ApiTimeoutError):
        await client.billing_documents.get_files_deletion_job(JOB, options={"timeout": 0.3})
    assert perf_counter() - start < 1


async def test_the_deadline_of_a_body_that_stalls(client: Thin, server: Server) -> None:
    """The time that the head took counts."""
    server.on("GET", AT, Answer(wait=0.5, body=b"{}", drip=5))
    start = perf_counter()
    with pytest.raises(ApiTimeoutError):
        await client.billing_documents.get_files_deletion_job(JOB, options={"timeout": 0.7})
    assert perf_counter() - start < 1.5


async def test_the_deadline_is_one_for_all_attempts(client: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(wait=0.2, status=503, headers={"Retry-After": "0"}))
    start = perf_counter()
    with pytest.raises((ApiTimeoutError, ServerError)):
        options = {"timeout": 1.0, "max_retries": 50}
        await client.billing_documents.get_files_deletion_job(JOB, options=options)
    assert perf_counter() - start < 1.5
    assert 1 < len(server.seen) < 6


async def test_a_real_pause(client: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(status=503, headers={"Retry-After": "0.2"}), DONE)
    start = perf_counter()
    await client.billing_documents.get_files_deletion_job(JOB)
    assert perf_counter() - start >= 0.2
