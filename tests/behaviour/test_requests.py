"""What is sent and what is not: values, limits, headers, settings."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from zuora_billing import BearerAuth, Client
from zuora_billing.models import BulkPdfRequest, DocumentList, FilesDeletionRequest, TokenRequest

from .caller import Caller, Thin
from .server import Server, as_json
from .zuora import BULK, CLIENT_ID, DELETION, JOB, TOKEN

AT = f"{DELETION}/{JOB}"
DONE = as_json({"id": JOB, "jobId": JOB})
NEEDED: dict[str, Any] = {"documents": [], "file_name": "x", "index_file_format": "JSON"}


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ({}, b""),
        ({"name": None}, b""),
        ({"name": "é"}, ',"name":"é"'.encode()),
        ({"ignore_archived_files": None}, b""),
        ({"ignore_archived_files": False}, b',"ignoreArchivedFiles":false'),
        ({"generate_missing_pdf": False}, b',"generateMissingPDF":false'),
        ({"generateMissingPDF": True}, b',"generateMissingPDF":true'),
        ({"persist_index_file": True}, b',"persistIndexFile":true'),
        ({"new_field": None}, b',"new_field":null'),
    ],
)
async def test_what_is_not_given_is_not_sent(
    client: Thin, server: Server, given: dict[str, Any], sent: bytes
) -> None:
    server.on("POST", BULK, DONE)
    await client.operations.create_bulk_pdf_job(BulkPdfRequest(**NEEDED, **given))
    start = b'{"documents":[],"fileName":"x","indexFileFormat":"JSON"'
    assert server.only().body == start + sent + b"}"


async def test_changed_after_it_was_made(client: Thin, server: Server) -> None:
    server.on("POST", BULK, DONE)
    body = BulkPdfRequest(**NEEDED)
    body.name = "later"
    body.documents = [DocumentList(doc_type="DebitMemo", object_ids=["1"])]
    with pytest.raises(ValidationError):
        body.name = "x" * 33
    await client.operations.create_bulk_pdf_job(body)
    assert server.only().json()["name"] == "later"
    assert server.only().json()["documents"] == [{"docType": "DebitMemo", "objectIds": ["1"]}]


@pytest.mark.parametrize(
    "given",
    [
        {"file_name": "x" * 33},
        {"name": "x" * 33},
        {"index_file_format": "XML"},
        {"documents": [{"docType": "Statement"}]},
        {"generate_missing_pdf": None},
        {"documents": None},
    ],
)
def test_limits_of_a_body(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        BulkPdfRequest(**{**NEEDED, **given})


def test_limits_of_a_secret() -> None:
    for given in ({"client_id": "short"}, {"client_secret": "x" * 43}, {"grant_type": "password"}):
        fields = {"client_id": CLIENT_ID, "client_secret": "s", "grant_type": "client_credentials"}
        with pytest.raises(ValidationError) as caught:
            TokenRequest.model_validate({**fields, **given})
        assert "xxx" not in str(caught.value)


@pytest.mark.parametrize(("name", "limit"), [("idempotency_key", 255), ("zuora_track_id", 64)])
async def test_limits_of_headers(client: Thin, server: Server, name: str, limit: int) -> None:
    server.on("POST", DELETION, DONE)
    body = FilesDeletionRequest()
    call = client.billing_documents.create_files_deletion_job
    with pytest.raises(ValueError, match=name.replace("_", "-").title()):
        await call(body, **{name: "x" * (limit + 1)})
    assert server.seen == []
    await call(body, **{name: "x" * limit})
    assert server.only().header(name.replace("_", "-")) == "x" * limit
    assert server.only().body == b"{}"


async def test_settings_become_headers(caller: Caller, server: Server) -> None:
    server.on("GET", AT, DONE)
    server.on("GET", f"{BULK}/{JOB}", DONE)
    client = caller.client(
        base_url=server.url,
        zuora_entity_ids="e1",
        zuora_org_ids="o1,o2",
        zuora_version="2024-05-20",
    )
    names = ("zuora-entity-ids", "zuora-org-ids", "zuora-version")
    await client.billing_documents.get_files_deletion_job(JOB)
    assert [server.seen[-1].header(name) for name in names] == ["e1", "o1,o2", "2024-05-20"]
    await client.billing_documents.get_files_deletion_job(
        JOB, options={"zuora_version": "2025-01-01", "zuora_org_ids": None}
    )
    assert [server.seen[-1].header(name) for name in names] == ["e1", None, "2025-01-01"]
    await client.billing_documents.get_files_deletion_job(JOB)
    assert [server.seen[-1].header(name) for name in names] == ["e1", "o1,o2", "2024-05-20"]
    await client.operations.get_bulk_pdf_job(JOB)
    assert [server.seen[-1].header(name) for name in names] == ["e1", None, "2024-05-20"]


async def test_no_org_ids_on_the_start_of_an_export(caller: Caller, server: Server) -> None:
    server.on("POST", BULK, DONE)
    client = caller.client(base_url=server.url, zuora_org_ids="o1")
    await client.operations.create_bulk_pdf_job(BulkPdfRequest(**NEEDED))
    assert "zuora-org-ids" not in server.only().names()


async def test_a_setting_that_does_not_exist(caller: Caller, client: Thin, server: Server) -> None:
    with pytest.raises(TypeError, match="zuora_versoin"):
        caller.client(base_url=server.url, zuora_versoin="x")
    with pytest.raises(TypeError, match="tiemout"):
        await client.billing_documents.get_files_deletion_job(JOB, options={"tiemout": 5})
    assert server.seen == []


async def test_further_headers(caller: Caller, server: Server) -> None:
    server.on("GET", AT, DONE)
    client = caller.client(
        base_url=server.url,
        headers={"X-One": "client", "X-Two": "client", "zuora-track-id": "client"},
        auth=BearerAuth("t"),
    )
    names = ("x-one", "x-two", "zuora-track-id", "authorization")
    await client.billing_documents.get_files_deletion_job(JOB)
    assert [server.seen[-1].header(name) for name in names] == ["client"] * 3 + ["Bearer t"]
    await client.billing_documents.get_files_deletion_job(
        JOB, zuora_track_id="argument", options={"headers": {"x-TWO": "call"}}
    )
    found = [server.seen[-1].header(name) for name in names]
    assert found == ["client", "call", "argument", "Bearer t"]
    await client.billing_documents.get_files_deletion_job(JOB, zuora_track_id="argument")
    found = [server.seen[-1].header(name) for name in names]
    assert found == ["client", "client", "argument", "Bearer t"]


BAD = ["a\rb", "a\nb", "a\r\nX-Evil: 1", "a\0b", "a\n", "\x7f", "é", " a", "a "]


@pytest.mark.parametrize("bad", BAD)
async def test_headers_of_one_line(caller: Caller, client: Thin, server: Server, bad: str) -> None:
    call = client.billing_documents.get_files_deletion_job
    for arguments in (
        {"zuora_track_id": bad},
        {"options": {"zuora_version": bad}},
        {"options": {"headers": {"X-Mine": bad}}},
        {"options": {"headers": {f"X{bad}": "1"}}},
    ):
        with pytest.raises(ValueError):
            await call(JOB, **arguments)
    with pytest.raises(ValueError, match="Idempotency-Key"):
        await client.billing_documents.create_files_deletion_job(
            FilesDeletionRequest(), idempotency_key=bad
        )
    other = caller.client(base_url=server.url, zuora_version=bad)
    with pytest.raises(ValueError):
        await other.operations.get_bulk_pdf_job(JOB)
    assert server.seen == []


@pytest.mark.parametrize("name", ["", "a b", "a:b", "é", "a(b)"])
async def test_names_of_headers(client: Thin, server: Server, name: str) -> None:
    with pytest.raises(ValueError):
        await client.billing_documents.get_files_deletion_job(JOB, options={"headers": {name: "1"}})
    assert server.seen == []


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("a/b", "a%2Fb"),
        ("../../v1/accounts", "..%2F..%2Fv1%2Faccounts"),
        ("%2e%2e", "%252e%252e"),
        ("%2F", "%252F"),
        ("%", "%25"),
        ("a?b=c", "a%3Fb%3Dc"),
        ("a#b", "a%23b"),
        ("a b", "a%20b"),
        ("é", "%C3%A9"),
        ("a;b", "a%3Bb"),
        ("a\\b", "a%5Cb"),
        ("a\0b", "a%00b"),
        ("a\r\nb", "a%0D%0Ab"),
        ("...", "..."),
        ("a.b-c_d~e", "a.b-c_d~e"),
        ("@:", "%40%3A"),
    ],
)
async def test_path_parameters(client: Thin, server: Server, given: str, sent: str) -> None:
    server.on("GET", f"{BULK}/{sent}", DONE)
    await client.operations.get_bulk_pdf_job(given)
    assert server.only().target == f"{BULK}/{sent}"


@pytest.mark.parametrize(
    ("given", "said"),
    [("", "^job_id: "), (".", "^job_id: "), ("..", "^job_id: "), ("\ud800", "surrogates")],
)
async def test_path_parameters_that_lead_astray(
    client: Thin, server: Server, given: str, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        await client.operations.get_bulk_pdf_job(given)
    with pytest.raises(ValueError, match=said):
        await client.billing_documents.wait_for_files_deletion_job(given)
    assert server.seen == []


async def test_form_fields(client: Thin, server: Server) -> None:
    server.on("POST", TOKEN, as_json({"access_token": "t"}))
    body = TokenRequest(
        client_id=CLIENT_ID, client_secret="\r\n&x=1", grant_type="client_credentials"
    )
    await client.oauth.create_token(body)
    assert server.only().body.endswith(
        b"client_secret=%0D%0A%26x%3D1&grant_type=client_credentials"
    )


@pytest.mark.parametrize(
    "base_url",
    [
        "http://rest.example.com",
        "http://127.0.0.2:1",
        "http://localhost.example.com",
        "https://user:pass@rest.example.com",
        "ftp://rest.example.com",
        "rest.example.com",
        "https://",
        "",
    ],
)
async def test_places_that_get_no_credentials(caller: Caller, base_url: str) -> None:
    with pytest.raises(ValueError):
        caller.client(base_url=base_url, auth=BearerAuth("canary"))


@pytest.mark.parametrize("end", ["/#", "/?x=", "?", "#/a", "\\@evil.example", "/a b", " "])
async def test_base_urls_that_would_swallow_the_path(
    caller: Caller, server: Server, end: str
) -> None:
    with pytest.raises(ValueError, match="base_url"):
        caller.client(base_url=server.url + end)


def test_plain_http_to_other_machines_by_consent_or_without_credentials() -> None:
    Client(base_url="http://rest.example.com").close()
    auth = BearerAuth("canary")
    Client(base_url="http://rest.example.com", auth=auth, allow_plain_http=True).close()


def test_plain_http_is_for_this_machine() -> None:
    for host in ("localhost", "127.0.0.1", "[::1]"):
        Client(base_url=f"http://{host}:1", auth=BearerAuth("t")).close()
