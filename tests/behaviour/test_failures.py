"""The two ways in which a call fails, and bodies that are not what they should be."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from zuora_billing import DecodeError, RejectedError, StatusError
from zuora_billing.errors import (
    BadRequestError,
    ClientError,
    ForbiddenError,
    InternalServerError,
    NotFoundError,
    ServerError,
)
from zuora_billing.models import BulkPdfRequest, Failure, FilesDeletionRequest

from .caller import Thin
from .server import Answer, Server, as_json
from .zuora import BULK, DELETION, JOB, REQUEST_ID, failure

AT = f"{DELETION}/{JOB}"
HTML = Answer(body=b"<html>Please log in</html>", headers={"Content-Type": "text/html"})
JSON = {"Content-Type": "application/json"}
Call = Callable[[Thin], Awaitable[object]]


def get(client: Thin) -> Awaitable[object]:
    found: Awaitable[object] = client.billing_documents.get_files_deletion_job(JOB)
    return found


def delete(client: Thin) -> Awaitable[object]:
    body = FilesDeletionRequest(account_ids=["a"])
    found: Awaitable[object] = client.billing_documents.create_files_deletion_job(body)
    return found


def export(client: Thin) -> Awaitable[object]:
    body = BulkPdfRequest(documents=[], file_name="x", index_file_format="JSON")
    found: Awaitable[object] = client.operations.create_bulk_pdf_job(body)
    return found


@pytest.mark.parametrize(
    ("call", "method", "target"),
    [(get, "GET", AT), (delete, "POST", DELETION), (export, "POST", BULK)],
)
async def test_rejected_with_status_200(
    client: Thin, server: Server, call: Call, method: str, target: str
) -> None:
    body = failure(53100320, "Invoice cannot be found.")
    server.on(method, target, as_json(body, Zuora_Request_Id=REQUEST_ID))
    with pytest.raises(RejectedError) as caught:
        await call(client)
    error = caught.value
    assert error.reasons == ((53100320, "Invoice cannot be found."),)
    assert isinstance(error.body, Failure)
    assert error.body.process_id == "31F9E23FCF4B1C5B"
    assert error.body.reasons and error.body.reasons[0].code == 53100320
    assert (error.request_id, error.attempts) == (REQUEST_ID, 1)
    for part in ("53100320", "Invoice cannot be found.", REQUEST_ID, error.operation):
        assert part in str(error)
    server.only()


@pytest.mark.parametrize(
    "body",
    [
        {"success": False},
        {"success": False, "reasons": None},
        {"success": False, "reasons": []},
        {"success": False, "reasons": "no"},
        {"success": False, "reasons": [1, None, "x"]},
    ],
)
async def test_rejected_without_a_reason(client: Thin, server: Server, body: object) -> None:
    server.on("GET", AT, as_json(body))
    with pytest.raises(RejectedError, match="no reason") as caught:
        await get(client)
    assert caught.value.reasons == ()
    assert caught.value.body is not None


@pytest.mark.parametrize("flag", [0, "false", None, [], True])
async def test_only_false_is_failure(client: Thin, server: Server, flag: object) -> None:
    server.on("GET", AT, as_json({"id": JOB, "success": flag}))
    answer = await client.billing_documents.get_files_deletion_job(JOB)
    assert answer.id == JOB


class Unprocessable(ClientError):
    """A caller's own: no answer becomes one, though no class of the client has its status."""

    status = 422


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (403, ForbiddenError),
        (404, NotFoundError),
        (422, ClientError),
        (500, InternalServerError),
        (501, ServerError),
        (302, StatusError),
    ],
)
@pytest.mark.parametrize(
    ("call", "method", "target"),
    [(get, "GET", AT), (delete, "POST", DELETION), (export, "POST", BULK)],
)
async def test_statuses(
    client: Thin,
    server: Server,
    call: Call,
    method: str,
    target: str,
    status: int,
    kind: type[StatusError],
) -> None:
    answer = as_json(failure(50000040, "Not here."), status, Zuora_Request_Id=REQUEST_ID)
    server.on(method, target, answer)
    with pytest.raises(StatusError, match=f"{status} Not here. .50000040.") as caught:
        await call(client)
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.content, error.request_id) == (status, answer.body, REQUEST_ID)
    assert error.headers["Content-Type"] == "application/json"
    if status // 100 == 4 or status == 500:  # those that the document declares
        assert isinstance(error.body, Failure)
        assert error.body.reasons and error.body.reasons[0].message == "Not here."
    server.only()


@pytest.mark.parametrize("status", [400, 500])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'[{"code": 1}]',
        b'"no"',
        b"0",
        b'{"success": false, "reas',
        b"<html>no</html>",
        b"\xff\xfe\x00",
        '{"success": "é"}'.encode("latin-1"),
        b"[" * 100_000,
        b"x" * 100_000,
        b'{"code": ' + b"9" * 100_000 + b"}",
        b'{"a": "\\ud800"}',
    ],
    ids=lambda body: repr(body[:12]),
)
async def test_error_bodies_of_any_kind(
    client: Thin, server: Server, status: int, body: bytes
) -> None:
    server.on("GET", AT, Answer(status=status, body=body, headers=JSON))
    with pytest.raises(StatusError, match=str(status)) as caught:
        await get(client)
    assert caught.value.status == status
    assert caught.value.content == body
    assert caught.value.body is None or isinstance(caught.value.body, Failure)
    assert len(str(caught.value)) < 400


async def test_a_failure_that_strays(client: Thin, server: Server) -> None:
    body = {"success": "no", "reasons": [{"code": "E1", "message": None}], "more": 1}
    server.on("GET", AT, as_json(body, 404))
    with pytest.raises(NotFoundError) as caught:
        await get(client)
    assert isinstance(caught.value.body, Failure)
    assert caught.value.body.reasons and caught.value.body.reasons[0].code == "E1"  # type: ignore[comparison-overlap]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b'"text"',
        b'{"id": "x"',
        b"{'id': 1}",
        '{"id": "é"}'.encode("latin-1"),
        b"[" * 100_000,
        b'{"id": "\\ud800"}',
        b'{"\\ud800": 1}',
        b'{"new": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"new": ' + b"9" * 100_000 + b"}",
        HTML.body,
    ],
    ids=lambda body: repr(body[:12]),
)
async def test_an_answer_that_cannot_be_read(client: Thin, server: Server, body: bytes) -> None:
    server.on("GET", AT, Answer(body=body, headers={**JSON, "Zuora-Request-Id": REQUEST_ID}))
    with pytest.raises(DecodeError) as caught:
        await get(client)
    assert caught.value.operation == "GET_BillingDocumentFilesDeletionJob"
    assert caught.value.request_id == REQUEST_ID
    assert len(str(caught.value)) < 400
    with pytest.raises(DecodeError):
        await client.billing_documents.wait_for_files_deletion_job(JOB)


async def test_a_page_with_status_200(client: Thin, server: Server) -> None:
    server.on("GET", AT, HTML)
    with pytest.raises(DecodeError, match=r"text/html: .*Please log in"):
        await get(client)


async def test_an_answer_without_a_body(client: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(status=204))
    with pytest.raises(DecodeError):
        await get(client)


async def test_the_last_of_two_keys_counts(client: Thin, server: Server) -> None:
    server.on("GET", AT, Answer(body=b'{"id": "a", "new": 1, "id": "b", "new": 2}', headers=JSON))
    answer = await client.billing_documents.get_files_deletion_job(JOB)
    assert (answer.id, answer.model_extra) == ("b", {"new": 2})


async def test_names_of_python_are_fields_like_any_other(client: Thin, server: Server) -> None:
    body = {"id": "a", "__class__": 1, "__dict__": {}, "model_fields": 2, "model_dump": 3, "_x": 4}
    server.on("GET", AT, as_json(body))
    answer = await client.billing_documents.get_files_deletion_job(JOB)
    assert answer.model_dump(exclude_unset=True) == body
    assert type(answer).__name__ == "FilesDeletionJob"
