"""What is told of each attempt, what a client spends on retries, and how it goes slower in time."""

from __future__ import annotations

import copy
import logging
import pickle
import time
from time import perf_counter
from typing import Any

import pytest
from zuora_billing import BearerAuth, RejectedError
from zuora_billing.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    ServerError,
    StatusError,
    TooManyRequestsError,
)

from .caller import Caller, Thin
from .clock import Clock
from .packages import package
from .server import Answer, Server, as_json
from .zuora import DELETION, JOB, REQUEST_ID, failure

AT = f"{DELETION}/{JOB}"
DONE = as_json({"id": JOB, "status": "Pending", "success": True})


async def test_every_attempt_is_told(caller: Caller, server: Server, clock: Clock) -> None:
    told: list[Any] = []
    client = caller.client(base_url=server.url, on_attempt=told.append)
    server.on("GET", AT, Answer(status=503), Answer(reset=True), DONE)
    await client.billing_documents.get_files_deletion_job(JOB)
    first, second, third = told
    assert [one.number for one in told] == [1, 2, 3]
    assert {one.operation for one in told} == {"GET_BillingDocumentFilesDeletionJob"}
    assert {(one.method, one.url) for one in told} == {("GET", server.url + AT)}
    assert (first.status, first.error, second.status) == (503, None, None)
    assert isinstance(second.error, ApiConnectionError)
    assert [first.retry_in, second.retry_in] == clock.slept
    assert (third.status, third.error, third.retry_in) == (200, None, None)
    assert all(0 <= one.seconds < 5 for one in told)


async def test_the_last_failure_is_told_too(caller: Caller, server: Server, clock: Clock) -> None:
    told: list[Any] = []
    client = caller.client(base_url=server.url, max_retries=1)
    server.on("GET", AT, Answer(status=503))
    with pytest.raises(ServerError) as caught:
        await client.billing_documents.get_files_deletion_job(
            JOB, options={"on_attempt": told.append}
        )
    assert [(one.status, one.retry_in is None) for one in told] == [(503, False), (503, True)]
    assert caught.value.seconds >= sum(clock.slept)


async def test_a_key_in_the_query_is_in_no_log(
    caller: Caller, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    told: list[Any] = []
    minimal = package("minimal")
    auth = minimal.ApiKeyAuth("canary/=é", name="a key", place="query")
    target = "/ping?a+key=canary%2F%3D%C3%A9"
    client = caller.client(minimal, base_url=server.url, auth=auth, on_attempt=told.append)
    server.on("GET", target, Answer(reset=True), as_json(1))
    await client.default.get_ping()
    assert server.seen[-1].target == target
    shown = [f"{one.getMessage()} {one.args}" for one in caplog.records] + [repr(told)]
    assert len(shown) > 3
    assert any("a+key=…" in one for one in shown)
    assert [one for one in shown if "canary" in one] == []


async def test_an_outage_is_not_made_worse(caller: Caller, server: Server, clock: Clock) -> None:
    """A client stops trying again once most of its calls fail, and takes it up as they succeed."""
    client = caller.client(base_url=server.url, max_retries=3)
    server.on("GET", AT, Answer(status=503))
    for _ in range(60):
        with pytest.raises(ServerError):
            await client.billing_documents.get_files_deletion_job(JOB)
    assert len(server.seen) == 60 + 100
    server.on("GET", AT, DONE)
    for _ in range(5):
        await client.billing_documents.get_files_deletion_job(JOB)
    server.on("GET", AT, Answer(status=503), DONE)
    assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({"retry_after_ms": "1500", "retry_after": "30"}, 1.5, 2.0),
        ({"x_ratelimit_reset": "7"}, 7, 7.5),
        ({"X_Rate_Limit_Reset": "7"}, 7, 7.5),
        ({"x_ratelimit_reset": "epoch"}, 18, 20.5),
    ],
)
async def test_how_long_a_server_asks_to_wait(
    caller: Caller,
    server: Server,
    clock: Clock,
    headers: dict[str, str],
    least: float,
    most: float,
) -> None:
    sent = {
        name: text.replace("epoch", str(int(time.time()) + 20)) for name, text in headers.items()
    }
    client = caller.client(base_url=server.url, timeout=600)
    refusal = as_json(failure(1, "slow"), 429, **sent)
    server.on("GET", AT, refusal, DONE)
    await client.billing_documents.get_files_deletion_job(JOB)
    assert least <= clock.slept[0] <= most
    server.on("GET", AT, refusal)
    with pytest.raises(TooManyRequestsError) as caught:
        await client.billing_documents.get_files_deletion_job(JOB, options={"max_retries": 0})
    assert caught.value.retry_after == pytest.approx(least, abs=2)
    server.on("GET", AT, Answer(status=429))
    with pytest.raises(TooManyRequestsError) as caught:
        await client.billing_documents.get_files_deletion_job(JOB, options={"max_retries": 0})
    assert caught.value.retry_after is None


@pytest.mark.parametrize(
    ("headers", "slept"),
    [
        (
            {
                "ratelimit_limit": "100, 100;w=60",
                "ratelimit_remaining": "5",
                "ratelimit_reset": "20",
            },
            4,
        ),
        ({"x_ratelimit_remaining": "2", "x_ratelimit_reset": "10"}, 5),
        ({"x_ratelimit_remaining": "0", "x_ratelimit_reset": "10"}, 10),
        ({"ratelimit": '"default";r=4;t=8'}, 2),
        ({"ratelimit": "limit=100, remaining=4, reset=8"}, 2),
        ({"ratelimit_limit": "100", "ratelimit_remaining": "50", "ratelimit_reset": "20"}, 0),
        ({"ratelimit_remaining": "none", "ratelimit_reset": "20"}, 0),
        ({"ratelimit_remaining": "1"}, 0),
        ({}, 0),
    ],
)
async def test_slower_before_the_server_refuses(
    caller: Caller, server: Server, clock: Clock, extras: Any, headers: dict[str, str], slept: float
) -> None:
    server.on("PUT", "/things/1", as_json({}, **headers))
    client = caller.client(extras, base_url=server.url, timeout=600)
    for _ in range(3):
        await client.default.put_thing("1", {})
    assert [one for one in clock.slept if one] == pytest.approx(
        [slept] * 2 if slept else [], abs=0.5
    )


async def test_the_turns_of_many_at_once(
    caller: Caller, server: Server, clock: Clock, extras: Any
) -> None:
    few = as_json({}, x_ratelimit_remaining="5", x_ratelimit_reset="10")
    server.on("PUT", "/things/1", few)
    client = caller.client(extras, base_url=server.url, timeout=600)
    await client.default.put_thing("1", {})
    start = clock.now()

    async def one(_: int) -> None:
        await client.default.put_thing("1", {})

    await caller.together(5, one)
    assert clock.now() - start >= 2


@pytest.mark.parametrize(
    "slow",
    [
        Answer(slow_head=0.05, body=b"{}"),
        Answer(body=b"{" + b" " * 1000, drip=0.05),
        Answer(wait=0.4, slow_head=0.05, body=b"{}"),
        Answer(wait=5),
        Answer(wait=0.3, body=b"{}", drip=5),
    ],
)
@pytest.mark.parametrize("warm", [False, True])
async def test_one_deadline(client: Thin, server: Server, slow: Answer, warm: bool) -> None:
    """However the bytes come: on a new connection or an old one, in the head or in the body."""
    if warm:
        server.on("GET", AT, DONE)
        await client.billing_documents.get_files_deletion_job(JOB)
    server.on("GET", AT, slow)
    start = perf_counter()
    with pytest.raises(ApiTimeoutError):
        await client.billing_documents.get_files_deletion_job(JOB, options={"timeout": 0.6})
    assert 0.5 < perf_counter() - start < 0.85


@pytest.mark.parametrize(
    ("body", "said", "code"),
    [
        (
            {"type": "t", "title": "Out of credit", "detail": "30 are left"},
            "Out of credit: 30 are left",
            "t",
        ),
        ({"error": {"message": "No such user", "code": 17}}, "No such user (17)", 17),
        (
            {"error": "invalid_grant", "error_description": "used"},
            "invalid_grant: used",
            "invalid_grant",
        ),
        ({"message": "No", "code": "E1"}, "No (E1)", "E1"),
        ({"errors": [{"message": "a", "code": "A"}, {"message": "b"}]}, "a; b (A)", "A"),
        ({"errors": ["a", "b"]}, "a; b", None),
        ({"detail": [{"msg": "field required", "type": "missing"}]}, "field required", None),
        (["x"], "x", None),
        ({"a": 1}, '{"a": 1}', None),
    ],
)
async def test_what_the_server_said(
    caller: Caller, server: Server, body: Any, said: str, code: object
) -> None:
    minimal = package("minimal")
    server.on("GET", "/ping", as_json(body, 400))
    client = caller.client(minimal, base_url=server.url)
    with pytest.raises(minimal.StatusError) as caught:
        await client.default.get_ping()
    assert str(caught.value) == f"GET /ping: 400 {said}"
    assert caught.value.code == code


async def test_errors_can_be_pickled_and_copied(
    caller: Caller, server: Server, clock: Clock
) -> None:
    client = caller.client(base_url=server.url, auth=BearerAuth("canary"))
    rejected = as_json(failure(53, "No."), Zuora_Request_Id=REQUEST_ID)
    for answer in (as_json(failure(53, "No."), 404), rejected, Answer(reset=True), Answer()):
        server.on("GET", AT, answer)
        with pytest.raises(ApiError) as caught:
            await client.billing_documents.get_files_deletion_job(JOB)
        error = caught.value
        for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            assert (type(twin), str(twin)) == (type(error), str(error))
            assert (twin.operation, twin.attempts) == (error.operation, error.attempts)
            if isinstance(error, StatusError | RejectedError):
                assert (twin.code, twin.body) == (53, error.body)
        assert b"canary" not in pickle.dumps(error)
