"""What a first reader of the client stumbled over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import zuora_billing
from zuora_billing import Client, Deviation
from zuora_billing.errors import ForbiddenError
from zuora_billing.models import BulkPdfJob

from .caller import Caller
from .server import Answer, Server, as_json
from .zuora import BULK, DELETION, JOB, packed

AT = f"{BULK}/{JOB}"


@pytest.mark.parametrize("name", ["job_id", "cls", "_fields_set", "self", "model_config"])
async def test_fields_named_like_pythons_own_are_kept(
    caller: Caller, server: Server, name: str
) -> None:
    found: list[Deviation] = []
    client = caller.client(base_url=server.url, on_drift=found.append)
    server.on("GET", AT, as_json({"jobId": 5, "status": "Completed", name: "v"}))

    job: Any = await client.operations.get_bulk_pdf_job(JOB)

    assert isinstance(job, BulkPdfJob)
    assert (job.job_id, job.status, job.model_extra) == (5, "Completed", {name: "v"})
    assert {one.pointer for one in found} == {"/jobId", f"/{name}"}


async def test_a_python_name_is_no_name_on_the_wire(caller: Caller, server: Server) -> None:
    found: list[Deviation] = []
    client = caller.client(base_url=server.url, on_drift=found.append)
    server.on("GET", AT, as_json({"job_id": "j", "status": "Completed"}))

    job: Any = await client.operations.get_bulk_pdf_job(JOB)

    assert job.job_id is None
    assert ("/jobId", False) in {(one.pointer, one.undeclared) for one in found}


async def test_none_is_no_path_parameter(caller: Caller, server: Server) -> None:
    client: Any = caller.client(base_url=server.url)

    with pytest.raises(ValueError):
        await client.operations.get_bulk_pdf_job(None)

    assert not server.seen


async def test_an_empty_key_is_not_replaced(caller: Caller, server: Server) -> None:
    client = caller.client(base_url=server.url)
    server.on("POST", DELETION, as_json({"id": JOB, "status": "Pending"}))
    body = zuora_billing.models.FilesDeletionRequest(account_ids=["1"])

    await client.billing_documents.create_files_deletion_job(body, idempotency_key="")

    assert server.only().header("idempotency-key") == ""


async def test_a_refused_download_says_why(caller: Caller, server: Server, tmp_path: Path) -> None:
    refusal = b"<Error><Code>ExpiredToken</Code></Error>"
    server.on("GET", "/a.zip", Answer(status=403, body=refusal, headers={"X-Amz-Id": "7"}))
    client = caller.client(base_url=server.url)

    with pytest.raises(ForbiddenError, match="ExpiredToken") as caught:
        await client.download(f"{server.url}/a.zip", tmp_path)

    assert caught.value.content == refusal
    assert caught.value.headers["X-Amz-Id"] == "7"


async def test_a_folder_is_made_where_one_is_meant(
    caller: Caller, server: Server, tmp_path: Path
) -> None:
    server.on("GET", "/a.zip", Answer(body=packed()))
    client = caller.client(base_url=server.url)

    path = await client.download(f"{server.url}/a.zip", f"{tmp_path}/new/folder/")

    assert path == tmp_path / "new" / "folder" / "a.zip"
    assert path.read_bytes() == packed()


def test_secrets_stay_out_of_sight() -> None:
    models = zuora_billing.models
    request = models.TokenRequest(
        client_id="i" * 36, client_secret="canary", grant_type="client_credentials"
    )
    shown = f"{request!r} {request} {models.Token(access_token='canary')!r}"
    assert "canary" not in shown


def test_a_token_alone_is_no_scheme() -> None:
    wrong: Any = "token"
    with pytest.raises(TypeError, match="str"):
        Client(auth=wrong)


def test_groups_are_listed() -> None:
    with Client() as client:
        assert {"billing_documents", "oauth", "operations"} <= set(dir(client))
