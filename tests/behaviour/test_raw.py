"""Answers as they came, and redirects that are nobody's to follow."""

from __future__ import annotations

import httpx2
import pytest
from zuora_billing import BearerAuth
from zuora_billing.errors import NotFoundError, RejectedError, StatusError
from zuora_billing.models import FilesDeletionRequest

from .caller import Caller, Thin
from .clock import Clock
from .server import Answer, Server, as_json
from .zuora import DELETION, JOB, REQUEST_ID, failure

AT = f"{DELETION}/{JOB}"


async def test_a_good_answer(client: Thin, server: Server, clock: Clock) -> None:
    answer = as_json({"id": JOB}, Zuora_Request_Id=REQUEST_ID, Zuora_Track_Id="track")
    server.on("GET", AT, Answer(status=503), answer)
    raw = await client.billing_documents.with_raw_response.get_files_deletion_job(JOB)
    assert (raw.status, raw.content, raw.attempts) == (200, answer.body, 2)
    assert raw.headers["zuora-track-id"] == raw.headers["Zuora-Track-Id"] == "track"
    assert raw.request_id == REQUEST_ID
    assert raw.operation == "GET_BillingDocumentFilesDeletionJob"
    assert raw.parse() is raw.parse()
    assert raw.parse().id == JOB


@pytest.mark.parametrize(
    ("status", "kind"), [(404, NotFoundError), (200, RejectedError), (302, StatusError)]
)
async def test_a_failure_is_an_answer(
    client: Thin, server: Server, status: int, kind: type[Exception]
) -> None:
    server.on("GET", AT, as_json(failure(1, "no"), status))
    raw = await client.billing_documents.with_raw_response.get_files_deletion_job(JOB)
    assert (raw.status, raw.attempts, raw.request_id) == (status, 1, None)
    for _ in range(2):
        with pytest.raises(kind, match=r"no .1."):
            raw.parse()


async def test_a_post(client: Thin, server: Server) -> None:
    server.on("POST", DELETION, Answer(status=500, body=b"oops"))
    body = FilesDeletionRequest(account_ids=["a"])
    raw = await client.billing_documents.with_raw_response.create_files_deletion_job(body)
    assert (raw.status, raw.content) == (500, b"oops")
    assert server.only().body == b'{"accountIds":["a"]}'


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
async def test_a_redirect_is_not_followed(
    client: Thin, server: Server, other: Server, status: int
) -> None:
    moved = Answer(status=status, headers={"Location": f"{other.url}/trap"})
    server.on("GET", AT, moved)
    server.on("POST", DELETION, moved)
    with pytest.raises(StatusError, match=str(status)) as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    assert caught.value.headers["location"] == f"{other.url}/trap"
    with pytest.raises(StatusError):
        await client.billing_documents.create_files_deletion_job(FilesDeletionRequest())
    assert other.seen == []
    assert len(server.seen) == 2


async def test_nor_by_a_given_client_that_would(
    caller: Caller, server: Server, other: Server
) -> None:
    server.on("GET", AT, Answer(status=307, headers={"Location": f"{other.url}/trap"}))
    make = httpx2.Client if caller.blocks else httpx2.AsyncClient
    given = make(follow_redirects=True)
    client = caller.client(base_url=server.url, http_client=given, auth=BearerAuth("canary"))
    with pytest.raises(StatusError, match="307"):
        await client.billing_documents.get_files_deletion_job(JOB)
    assert other.seen == []
    if isinstance(given, httpx2.Client):
        given.close()
    else:
        await given.aclose()
