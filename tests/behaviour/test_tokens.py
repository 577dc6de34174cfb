"""Tokens: fetched once, renewed in time, never shown."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from time import perf_counter

import pytest
from zuora_billing import BearerAuth, OAuth2ClientCredentials
from zuora_billing.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    DecodeError,
    TooManyRequestsError,
    UnauthorizedError,
)
from zuora_billing.models import FilesDeletionRequest

from .caller import Caller, Thin
from .clock import Clock
from .server import Answer, Server, as_json
from .zuora import BULK, CLIENT_ID, CLIENT_SECRET, DELETION, JOB, TOKEN, Zuora

BODY = FilesDeletionRequest(account_ids=["a"])
AT = f"{DELETION}/{JOB}"


async def started(user: Thin) -> None:
    await user.billing_documents.create_files_deletion_job(BODY)


async def test_one_token_for_fifty_at_once(user: Thin, zuora: Zuora, caller: Caller) -> None:
    async def one(_: int) -> str:
        answer = await user.billing_documents.create_files_deletion_job(BODY)
        return str(answer.id)

    assert await caller.together(50, one) == [JOB] * 50
    assert len(zuora.tokens()) == 1
    calls = zuora.api.of("POST", DELETION)
    assert {one.header("authorization") for one in calls} == {"Bearer canary-token-1"}
    assert len({one.header("idempotency-key") for one in calls}) == 50


async def test_one_renewal_for_fifty_refusals(user: Thin, zuora: Zuora, caller: Caller) -> None:
    async def one(_: int) -> None:
        await started(user)

    await started(user)
    zuora.revoke()
    await caller.together(50, one)
    assert len(zuora.tokens()) == 2


async def test_renewed_before_it_expires(user: Thin, zuora: Zuora, clock: Clock) -> None:
    await started(user)
    clock.advance(3500)
    await started(user)
    assert len(zuora.tokens()) == 1
    clock.advance(50)  # 49 seconds are left
    await started(user)
    assert len(zuora.tokens()) == 2
    calls = zuora.api.of("POST", DELETION)
    assert [one.header("authorization") for one in calls] == [
        "Bearer canary-token-1",
        "Bearer canary-token-1",
        "Bearer canary-token-2",
    ]


async def test_a_short_life_is_used_too(user: Thin, zuora: Zuora, clock: Clock) -> None:
    zuora.lifetime = 20
    await started(user)
    clock.advance(15)
    await started(user)
    assert len(zuora.tokens()) == 1
    clock.advance(4)
    await started(user)
    assert len(zuora.tokens()) == 2


async def test_a_refused_post_is_repeated_once(user: Thin, zuora: Zuora, clock: Clock) -> None:
    await started(user)
    zuora.revoke()
    await started(user)
    _, first, second = zuora.api.of("POST", DELETION)
    assert first.body == second.body
    assert first.header("idempotency-key") == second.header("idempotency-key")
    assert first.header("authorization") == "Bearer canary-token-1"
    assert second.header("authorization") == "Bearer canary-token-2"
    assert len(zuora.tokens()) == 2
    assert sum(clock.slept) == 0


async def test_a_refused_get_is_repeated_without_retries_too(user: Thin, zuora: Zuora) -> None:
    await started(user)
    zuora.revoke()
    answer = await user.billing_documents.get_files_deletion_job(JOB, options={"max_retries": 0})
    assert answer.id == JOB
    assert len(zuora.tokens()) == 2


async def test_refused_for_good(user: Thin, zuora: Zuora) -> None:
    zuora.api.on("GET", AT, as_json({"success": False}, 401))
    with pytest.raises(UnauthorizedError) as caught:
        await user.billing_documents.get_files_deletion_job(JOB)
    assert caught.value.attempts == 2
    assert len(zuora.api.of("GET")) == 2
    assert len(zuora.tokens()) == 2


async def test_a_plain_token_is_not_tried_again(client: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(status=401))
    with pytest.raises(UnauthorizedError):
        await client.billing_documents.get_files_deletion_job(JOB)
    server.only()


async def test_a_function_is_asked_for_each_request(caller: Caller, server: Server) -> None:
    server.on("GET", AT, as_json({"id": JOB}))
    tokens: Iterator[str] = iter(["one", "two"])
    client = caller.client(base_url=server.url, auth=BearerAuth(lambda: next(tokens)))
    for _ in range(2):
        await client.billing_documents.get_files_deletion_job(JOB)
    assert [one.header("authorization") for one in server.seen] == ["Bearer one", "Bearer two"]


async def test_the_token_request_is_tried_again(user: Thin, zuora: Zuora, clock: Clock) -> None:
    token = as_json({"access_token": "t", "expires_in": 60})
    zuora.api.on("POST", TOKEN, as_json({}, 429, Retry_After="3"), Answer(reset=True), token)
    zuora.api.on("GET", AT, as_json({"id": JOB}))
    await user.billing_documents.get_files_deletion_job(JOB)
    assert len(zuora.tokens()) == 3
    assert 3 <= clock.slept[0] <= 3.5


async def test_a_failure_does_not_last(user: Thin, zuora: Zuora) -> None:
    token = as_json({"access_token": "t", "expires_in": 60})
    zuora.api.on("POST", TOKEN, as_json({}, 429, Retry_After="100"), token)
    zuora.api.on("GET", AT, as_json({"id": JOB}))
    with pytest.raises(TooManyRequestsError) as caught:
        await user.billing_documents.get_files_deletion_job(JOB)
    assert caught.value.operation == "token"
    assert zuora.api.of("GET") == []
    await user.billing_documents.get_files_deletion_job(JOB)
    assert zuora.api.of("GET")[0].header("authorization") == "Bearer t"


@pytest.mark.parametrize(
    "answer",
    [
        Answer(body=b"<html>Log in</html>", headers={"Content-Type": "text/html"}),
        Answer(),
        as_json({"access_token": ""}),
        as_json({"access_token": None}),
        as_json(["t"]),
        as_json({"access_token": "t\r\nX-Evil: 1"}),
        as_json({"access_token": "t é"}),
    ],
)
async def test_no_token_in_the_answer(user: Thin, zuora: Zuora, answer: Answer) -> None:
    zuora.api.on("POST", TOKEN, answer)
    with pytest.raises(DecodeError):
        await user.billing_documents.get_files_deletion_job(JOB)
    assert zuora.api.of("GET") == []


async def test_the_time_of_a_call_holds_for_its_token(caller: Caller, server: Server) -> None:
    server.on("POST", TOKEN, Answer(wait=5))
    auth = OAuth2ClientCredentials(CLIENT_ID, CLIENT_SECRET)
    client = caller.client(base_url=server.url, auth=auth)
    with pytest.raises(ApiTimeoutError):
        await client.billing_documents.get_files_deletion_job(JOB, options={"timeout": 0.2})


async def test_nobody_waits_longer_for_another_ones_token(caller: Caller, server: Server) -> None:
    server.on("POST", TOKEN, Answer(wait=5))
    auth = OAuth2ClientCredentials(CLIENT_ID, CLIENT_SECRET)
    client = caller.client(base_url=server.url, auth=auth, timeout=0.4)

    async def one(_: int) -> float:
        start = perf_counter()
        with pytest.raises(ApiTimeoutError):
            await client.billing_documents.get_files_deletion_job(JOB)
        return perf_counter() - start

    assert max(await caller.together(5, one)) < 1.0


async def test_the_token_request_is_plain(caller: Caller, zuora: Zuora) -> None:
    client = caller.client(
        base_url=zuora.api.url,
        auth=OAuth2ClientCredentials(CLIENT_ID, CLIENT_SECRET, scope="a b"),
        compress_requests=True,
        zuora_version="2024-05-20",
    )
    await started(client)
    (seen,) = zuora.tokens()
    assert seen.body == (
        f"grant_type=client_credentials&scope=a+b&client_id={CLIENT_ID}"
        f"&client_secret={CLIENT_SECRET}"
    ).encode("ascii")
    assert seen.header("content-type") == "application/x-www-form-urlencoded"
    assert not seen.names() & {"authorization", "content-encoding", "zuora-version"}


async def test_credentials_stay_out_of_sight(
    caller: Caller, zuora: Zuora, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    auth = OAuth2ClientCredentials(CLIENT_ID, CLIENT_SECRET)
    user = caller.client(base_url=zuora.api.url, auth=auth)
    raw = await user.billing_documents.with_raw_response.create_files_deletion_job(BODY)
    shown = [repr(raw), str(raw), repr(auth), str(auth), repr(user.target), str(user.target)]
    shown.append(repr(user.target.operations))
    zuora.api.on("GET", AT, as_json({"id": JOB, "more": 1}))
    await user.billing_documents.get_files_deletion_job(JOB)
    for answer in (as_json({"success": False}, 401), Answer(reset=True), Answer(status=500)):
        zuora.api.on("GET", f"{BULK}/x", answer)
        with pytest.raises(ApiError) as caught:
            await user.operations.get_bulk_pdf_job("x", options={"max_retries": 0})
        shown += ["".join(traceback.format_exception(caught.value)), repr(caught.value)]
        shown.append(repr(vars(caught.value)))
    zuora.api.on("GET", f"{BULK}/x", Answer(status=401))
    zuora.api.on("POST", TOKEN, as_json({"error": "invalid_client"}, 401))
    with pytest.raises(UnauthorizedError) as refused:
        await user.operations.get_bulk_pdf_job("x")
    shown += ["".join(traceback.format_exception(refused.value)), repr(vars(refused.value))]
    shown += [f"{one.getMessage()} {one.args} {one.exc_text}" for one in caplog.records]
    assert len(caplog.records) > 5
    assert [text for text in shown if "canary" in text] == []


@pytest.mark.parametrize("token", ["canary\n", "canary\r\nX-Evil: 1", "canary\0", "canaryé"])
async def test_a_token_that_is_no_header(caller: Caller, server: Server, token: str) -> None:
    client = caller.client(base_url=server.url, auth=BearerAuth(token))
    with pytest.raises(ValueError, match="Authorization: ") as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    assert "canary" not in "".join(traceback.format_exception(caught.value))
    assert server.seen == []


async def test_two_clients_keep_their_own(caller: Caller, server: Server) -> None:
    server.on("GET", AT, as_json({"id": JOB}))
    for name in ("one", "two"):
        client = caller.client(base_url=server.url, auth=BearerAuth(name))
        await client.billing_documents.get_files_deletion_job(JOB)
    assert [one.header("authorization") for one in server.seen] == ["Bearer one", "Bearer two"]


async def test_one_connection_error_has_no_secret(caller: Caller) -> None:
    nobody = Server()
    nobody.stop()
    auth = OAuth2ClientCredentials(CLIENT_ID, CLIENT_SECRET)
    client = caller.client(base_url=nobody.url, auth=auth, max_retries=0)
    with pytest.raises(ApiConnectionError) as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    assert "canary" not in "".join(traceback.format_exception(caught.value))
