"""Each operation, all that goes out and what comes back."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs

import pytest
from zuora_billing import BearerAuth, Client
from zuora_billing.models import (
    BulkPdfJob,
    BulkPdfRequest,
    DocumentList,
    FilesDeletionJob,
    FilesDeletionJobStarted,
    FilesDeletionRequest,
    Token,
    TokenRequest,
)

from .caller import Caller, Thin
from .server import Seen, Server, as_json
from .zuora import BULK, CLIENT_ID, CLIENT_SECRET, DELETION, JOB, TOKEN, Zuora

ALWAYS = {"host", "user-agent", "accept", "accept-encoding"}


def sent(seen: Seen, *names: str) -> None:
    """Check what every request has, and that it has nothing else but `names`."""
    assert seen.names() == {*ALWAYS, *names}
    assert seen.header("accept") == "application/json"
    assert seen.header("accept-encoding") == "gzip"


async def test_start_of_a_deletion(client: Thin, server: Server) -> None:
    server.on("POST", DELETION, as_json({"id": JOB, "status": "Pending", "success": True}))
    body = FilesDeletionRequest(account_ids=["4028905558b483220158b48983dd0015", "é"])
    answer = await client.billing_documents.create_files_deletion_job(
        body, zuora_track_id="track-1"
    )
    assert answer == FilesDeletionJobStarted(id=JOB, status="Pending", success=True)
    seen = server.only()
    assert (seen.method, seen.target) == ("POST", DELETION)
    assert seen.body == '{"accountIds":["4028905558b483220158b48983dd0015","é"]}'.encode()
    extra = ("content-type", "content-length", "authorization", "idempotency-key", "zuora-track-id")
    sent(seen, *extra)
    assert seen.header("content-type") == "application/json"
    assert seen.header("content-length") == str(len(seen.body))
    assert seen.header("authorization") == "Bearer canary-bearer"
    assert seen.header("zuora-track-id") == "track-1"


async def test_state_of_a_deletion(client: Thin, server: Server) -> None:
    target = f"{DELETION}/{JOB}"
    server.on("GET", target, as_json({"id": JOB, "status": "Processing", "success": True}))
    answer = await client.billing_documents.get_files_deletion_job(JOB)
    assert answer == FilesDeletionJob(id=JOB, status="Processing", success=True)
    seen = server.only()
    assert (seen.method, seen.target, seen.body) == ("GET", target, b"")
    sent(seen, "authorization")


async def test_start_of_an_export(client: Thin, server: Server) -> None:
    server.on("POST", BULK, as_json({"jobId": JOB, "status": "Pending", "success": True}))
    body = BulkPdfRequest(
        documents=[DocumentList(doc_type="Invoice", object_ids=["a", "b"])],
        file_name="invoices",
        index_file_format="CSV",
        generate_missing_pdf=True,
        name="Job",
        persist_index_file=False,
    )
    answer = await client.operations.create_bulk_pdf_job(body)
    assert answer == BulkPdfJob(job_id=JOB, status="Pending", success=True)
    seen = server.only()
    assert (seen.method, seen.target) == ("POST", BULK)
    assert seen.json() == {
        "documents": [{"docType": "Invoice", "objectIds": ["a", "b"]}],
        "fileName": "invoices",
        "indexFileFormat": "CSV",
        "generateMissingPDF": True,
        "name": "Job",
        "persistIndexFile": False,
    }
    sent(seen, "content-type", "content-length", "authorization", "idempotency-key")


async def test_state_of_an_export(client: Thin, server: Server) -> None:
    sample = {
        "jobId": JOB,
        "jobName": "Job",
        "status": "Completed",
        "stepStatus": "PostProcessing",
        "fileUrls": ["https://storage.example/1.zip", "https://storage.example/2.zip"],
        "createdOn": "2024-01-08 12:52:05",
        "createdBy": "2c92c8955bd63cc1015bd7c151af02ef",
        "success": True,
    }
    server.on("GET", f"{BULK}/{JOB}", as_json(sample))
    answer = await client.operations.get_bulk_pdf_job(JOB)
    assert answer.created_on == "2024-01-08 12:52:05"
    assert answer.file_urls == sample["fileUrls"]
    assert answer.model_dump(by_alias=True, exclude_unset=True) == sample
    sent(server.only(), "authorization")


async def test_a_token_by_hand(client: Thin, server: Server) -> None:
    sample = {"access_token": "t", "expires_in": 3599, "token_type": "bearer"}
    server.on("POST", TOKEN, as_json(sample))
    answer = await client.oauth.create_token(
        TokenRequest(
            client_id=CLIENT_ID, client_secret="a&b=c d+é", grant_type="client_credentials"
        )
    )
    assert answer == Token(access_token="t", expires_in=3599, token_type="bearer")
    seen = server.only()
    assert seen.body == (
        f"client_id={CLIENT_ID}&client_secret=a%26b%3Dc+d%2B%C3%A9" "&grant_type=client_credentials"
    ).encode("ascii")
    sent(seen, "content-type", "content-length")
    assert seen.header("content-type") == "application/x-www-form-urlencoded"


async def test_the_whole_way_from_the_secret_to_the_file(
    user: Thin, zuora: Zuora, tmp_path: Path
) -> None:
    body = BulkPdfRequest(documents=[], file_name="x", index_file_format="JSON")
    started = await user.operations.create_bulk_pdf_job(body)
    done = await user.operations.wait_for_bulk_pdf_job(started.job_id)
    path = await user.download(done.file_urls[0], tmp_path)
    assert path.read_bytes() == zuora.archive
    wanted = [("POST", TOKEN), ("POST", BULK), *[("GET", f"{BULK}/{JOB}")] * 3]
    assert [(one.method, one.target) for one in zuora.api.seen] == wanted
    assert {one.header("authorization") for one in zuora.api.seen[1:]} == {"Bearer canary-token-1"}
    token = parse_qs(zuora.api.seen[0].body.decode())
    assert token == {
        "grant_type": ["client_credentials"],
        "client_id": [CLIENT_ID],
        "client_secret": [CLIENT_SECRET],
    }
    assert zuora.api.seen[0].header("authorization") is None


async def test_a_base_url_with_a_path(caller: Caller, server: Server) -> None:
    client = caller.client(base_url=f"{server.url}/gate/", auth=BearerAuth("t"))
    server.on("GET", f"/gate{BULK}/{JOB}", as_json({"jobId": JOB}))
    assert (await client.operations.get_bulk_pdf_job(JOB)).job_id == JOB
    assert server.only().target == f"/gate{BULK}/{JOB}"


def test_groups_are_made_once(server: Server) -> None:
    with Client(base_url=server.url) as client:
        assert client.operations is client.operations
        with pytest.raises(AttributeError, match="no attribute 'nothing'"):
            client.nothing  # type: ignore[attr-defined] # noqa: B018
