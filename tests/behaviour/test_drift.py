"""Answers that stray from the document, and are not lost for it."""

from __future__ import annotations

import logging
from typing import Any, cast

import pytest
from pydantic import ValidationError
from zuora_billing import DecodeError, Deviation
from zuora_billing.models import BulkPdfJob, FilesDeletionJob

from .caller import Caller, Thin
from .packages import package
from .server import Answer, Server, as_json
from .zuora import BULK, DELETION, JOB

LOGGER = "moored.drift.zuora_billing"
AT = f"{DELETION}/{JOB}"
ARCHIVED = as_json({"id": JOB, "status": "Archived", "success": True})


async def test_an_unknown_status(
    caller: Caller, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "moored.drift")
    found: list[Deviation] = []
    client = caller.client(base_url=server.url, on_drift=found.append)
    server.on("GET", AT, ARCHIVED)
    answer = await client.billing_documents.get_files_deletion_job(JOB)
    assert isinstance(answer, FilesDeletionJob)
    assert (answer.id, answer.status, answer.success) == (JOB, "Archived", True)
    (one,) = found
    assert one.operation == "GET_BillingDocumentFilesDeletionJob"
    assert one.pointer == "/status"
    assert all(word in one.expected for word in ("Pending", "Processing", "Completed", "Error"))
    assert one.got == "'Archived'"
    assert not one.undeclared
    (record,) = [record for record in caplog.records if record.name == LOGGER]
    assert record.levelno == logging.WARNING
    assert "Archived" in record.getMessage() and "/status" in record.getMessage()


async def test_strict(caller: Caller, server: Server) -> None:
    server.on("GET", AT, ARCHIVED)
    client = caller.client(base_url=server.url, strict_responses=True)
    with pytest.raises(DecodeError, match="Archived") as caught:
        await client.billing_documents.get_files_deletion_job(JOB)
    assert caught.value.operation == "GET_BillingDocumentFilesDeletionJob"
    relaxed = {"strict_responses": False}
    answer = await client.billing_documents.get_files_deletion_job(JOB, options=relaxed)
    assert answer.status == "Archived"


async def test_a_field_that_is_not_declared_is_no_fault(
    caller: Caller, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "moored.drift")
    found: list[Deviation] = []
    server.on("GET", AT, as_json({"id": JOB, "status": "Pending", "a/b~c": {"d": 1}}))
    client = caller.client(base_url=server.url, strict_responses=True, on_drift=found.append)
    answer = await client.billing_documents.get_files_deletion_job(JOB)
    assert answer.model_extra == {"a/b~c": {"d": 1}}
    (one,) = found
    assert (one.pointer, one.undeclared) == ("/a~1b~0c", True)
    assert [r.levelno for r in caplog.records if r.name == LOGGER] == [logging.INFO]


async def test_a_field_that_is_not_declared_deep_inside(caller: Caller, server: Server) -> None:
    found: list[Deviation] = []
    skipped = [{"docType": "Invoice"}, {"docType": "Invoice", "why": 1}]
    job = {"jobId": JOB, "status": "Pending", "skippedDocuments": skipped}
    server.on("GET", f"{BULK}/{JOB}", as_json(job))
    client = caller.client(base_url=server.url, on_drift=found.append)
    await client.operations.get_bulk_pdf_job(JOB)
    assert [(one.pointer, one.got) for one in found] == [("/skippedDocuments/1/why", "1")]


def test_a_context_of_somebody_elses_is_left_alone() -> None:
    context = {"who": "me"}
    made = FilesDeletionJob.model_validate(
        {"id": JOB, "status": "Pending", "more": 1}, context=context
    )
    assert made.model_extra == {"more": 1}
    assert context == {"who": "me"}


async def test_as_declared_there_is_nothing_to_tell(
    caller: Caller, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "moored.drift")
    found: list[Deviation] = []
    server.on("GET", AT, as_json({"id": JOB, "status": "Pending"}))
    client = caller.client(base_url=server.url, on_drift=found.append)
    answer = await client.billing_documents.get_files_deletion_job(JOB)
    assert "success" not in answer.model_fields_set
    assert found == []
    assert [r for r in caplog.records if r.name == LOGGER] == []


async def test_wrong_types_stay_as_they_came(caller: Caller, server: Server) -> None:
    body = {
        "jobId": 7,
        "status": "Completed",
        "skippedDocuments": [{"docType": "Statement", "objectIds": "one"}, 5],
        "fileUrls": ["a", 1],
        "success": True,
        "long": "x" * 500,
    }
    server.on("GET", f"{BULK}/{JOB}", as_json(body))
    found: list[Deviation] = []
    client = caller.client(base_url=server.url, on_drift=found.append)
    answer = await client.operations.get_bulk_pdf_job(JOB)
    assert type(answer) is BulkPdfJob
    answer = cast("Any", answer)
    assert answer.job_id == 7
    first, second = answer.skipped_documents
    assert (first.doc_type, first.object_ids, second) == ("Statement", "one", 5)
    assert answer.file_urls == ["a", 1]
    assert {one.pointer for one in found} == {
        "/jobId",
        "/skippedDocuments/0/docType",
        "/skippedDocuments/0/objectIds",
        "/skippedDocuments/1",
        "/fileUrls/1",
        "/long",
    }
    assert max(len(one.got) for one in found) <= 80


async def test_a_required_field_that_is_missing(caller: Caller, server: Server) -> None:
    server.on("GET", AT, as_json({"status": "Pending"}))
    found: list[Deviation] = []
    client = caller.client(base_url=server.url, on_drift=found.append)
    answer = await client.billing_documents.get_files_deletion_job(JOB)
    assert (answer.id, answer.status) == (None, "Pending")
    assert [(one.pointer, one.expected) for one in found] == [("/id", "a required field")]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-1e999"])
async def test_a_number_that_is_none_is_told_of(
    caller: Caller, server: Server, number: str
) -> None:
    shapes = package("discriminator_implicit")
    body = f'[{{"shape": "Circle", "size": {number}}}]'.encode()
    server.on("GET", "/shapes", Answer(body=body, headers={"Content-Type": "application/json"}))
    found: list[Any] = []
    client = caller.client(shapes, base_url=server.url, on_drift=found.append)
    (answer,) = await client.default.list_shapes()
    assert (type(answer).__name__, str(answer.size)) == ("Circle", str(float(number)))
    assert [(one.pointer, one.expected) for one in found] == [
        ("/0", "Input should be a finite number")
    ]
    with pytest.raises(ValidationError):
        type(answer)(shape="Circle", size=float(number))


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("https://s.example/1.zip", ["https://s.example/1.zip"]),
        (["https://s.example/1.zip"], ["https://s.example/1.zip"]),
        (["a", "b"], ["a", "b"]),
        ([], []),
        (None, None),
    ],
)
async def test_one_url_or_many(caller: Caller, server: Server, sent: object, read: object) -> None:
    server.on(
        "GET", f"{BULK}/{JOB}", as_json({"jobId": JOB, "status": "Completed", "fileUrls": sent})
    )
    client = caller.client(base_url=server.url, strict_responses=True)
    answer = await client.operations.get_bulk_pdf_job(JOB)
    assert answer.file_urls == read


async def test_one_call_can_have_a_listener_of_its_own(client: Thin, server: Server) -> None:
    server.on("GET", AT, ARCHIVED)
    found: list[Deviation] = []
    options = {"on_drift": found.append}
    await client.billing_documents.get_files_deletion_job(JOB, options=options)
    await client.billing_documents.get_files_deletion_job(JOB)
    assert len(found) == 1
