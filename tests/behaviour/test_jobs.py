"""Waiting for jobs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from zuora_billing.errors import (
    InternalServerError,
    JobError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    RejectedError,
)
from zuora_billing.models import BulkPdfRequest, FilesDeletionRequest

from .caller import Caller, Thin
from .clock import Clock
from .server import Answer, Seen, Server, as_json
from .zuora import BULK, DELETION, JOB, REQUEST_ID, Zuora, failure

KINDS = {"deletion": (DELETION, "id"), "export": (BULK, "jobId")}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def waiter(client: Thin, kind: str) -> Callable[..., object]:
    """The waiter for one kind of job."""
    group = client.billing_documents if kind == "deletion" else client.operations
    name = "wait_for_files_deletion_job" if kind == "deletion" else "wait_for_bulk_pdf_job"
    found: Callable[..., object] = getattr(group, name)
    return found


def states(server: Server, kind: str, *names: object) -> str:
    """Let the job go through some states."""
    path, key = KINDS[kind]
    target = f"{path}/{JOB}"
    answers = [
        as_json({key: JOB, "status": name, "success": True}, Zuora_Request_Id=REQUEST_ID)
        for name in names
    ]
    server.on("GET", target, *answers)
    return target


async def test_until_it_is_completed(client: Thin, server: Server, clock: Clock, kind: str) -> None:
    target = states(server, kind, "Pending", "Processing", "Processing", "Completed")
    told: list[str] = []
    wait = waiter(client, kind)
    job = await wait(JOB, on_progress=lambda job: told.append(job.status))  # type: ignore[misc]
    assert job.status == "Completed"
    assert told == ["Pending", "Processing", "Processing", "Completed"]
    assert [(one.method, one.target, one.body) for one in server.seen] == [("GET", target, b"")] * 4
    assert len(clock.slept) == 3
    assert all(low <= s <= high for s, (low, high) in zip(clock.slept, PAUSES, strict=True))


PAUSES = [(0.8, 1.2), (1.2, 1.8), (1.8, 2.7)]


async def test_from_the_start_to_the_end(user: Thin, zuora: Zuora, kind: str) -> None:
    if kind == "deletion":
        body = FilesDeletionRequest(account_ids=["a"])
        started = await user.billing_documents.create_files_deletion_job(body)
        done = await waiter(user, kind)(started.id)  # type: ignore[misc]
    else:
        export = BulkPdfRequest(documents=[], file_name="x", index_file_format="JSON")
        started = await user.operations.create_bulk_pdf_job(export)
        done = await waiter(user, kind)(started.job_id)  # type: ignore[misc]
    assert done.status == "Completed"
    assert len(zuora.api.of("GET")) == 3
    assert len(zuora.tokens()) == 1


async def test_a_token_that_expires_meanwhile(user: Thin, zuora: Zuora) -> None:
    zuora.lifetime = 3
    zuora.states = ["Pending"] * 8 + ["Completed"]
    started = await user.billing_documents.create_files_deletion_job(FilesDeletionRequest())
    job = await user.billing_documents.wait_for_files_deletion_job(started.id)
    assert job.status == "Completed"
    assert len(zuora.tokens()) > 2


async def test_failed(client: Thin, server: Server, clock: Clock, kind: str) -> None:
    states(server, kind, "Pending", "Error")
    with pytest.raises(JobFailedError, match="Error") as caught:
        await waiter(client, kind)(JOB)  # type: ignore[misc]
    assert isinstance(caught.value, JobError)
    assert caught.value.job.status == "Error"
    assert caught.value.request_id == REQUEST_ID
    assert caught.value.operation in str(caught.value)
    assert len(server.seen) == 2


async def test_not_in_time(client: Thin, server: Server, clock: Clock, kind: str) -> None:
    states(server, kind, "Pending", "Processing")
    with pytest.raises(JobTimeoutError, match=r"Processing.* 100 s") as caught:
        await waiter(client, kind)(JOB, timeout=100)  # type: ignore[misc]
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.job.status == "Processing"
    assert sum(clock.slept) == pytest.approx(100, abs=1)
    assert len(server.seen) == len(clock.slept) + 1


async def test_pauses_grow_to_half_a_minute(
    client: Thin, server: Server, clock: Clock, kind: str
) -> None:
    states(server, kind, *["Processing"] * 20, "Completed")
    await waiter(client, kind)(JOB)  # type: ignore[misc]
    assert all(24 <= pause <= 36 for pause in clock.slept[10:])


@pytest.mark.parametrize("state", ["Archived", "", None, "completed", 7])
async def test_an_unknown_state_is_no_end(
    client: Thin, server: Server, clock: Clock, kind: str, state: object
) -> None:
    states(server, kind, state, "Completed")
    job = await waiter(client, kind)(JOB)  # type: ignore[misc]
    assert job.status == "Completed"
    assert len(server.seen) == 2


async def test_a_failing_call_ends_it(
    client: Thin, server: Server, clock: Clock, kind: str
) -> None:
    path, _ = KINDS[kind]
    pending = as_json({"status": "Pending"})
    for answer, error in (
        (as_json(failure(1, "gone"), 404), NotFoundError),
        (as_json(failure(1, "gone")), RejectedError),
        (as_json({}, 500), InternalServerError),
    ):
        server.on("GET", f"{path}/{JOB}", pending, answer)
        with pytest.raises(error):
            await waiter(client, kind)(JOB)  # type: ignore[misc]


async def test_a_hiccup_does_not_end_it(
    client: Thin, server: Server, clock: Clock, kind: str
) -> None:
    path, _ = KINDS[kind]
    done = as_json({"status": "Completed"})
    server.on("GET", f"{path}/{JOB}", Answer(status=503), Answer(reset=True), done)
    assert (await waiter(client, kind)(JOB)).status == "Completed"  # type: ignore[misc]


async def test_settings_of_each_call(client: Thin, server: Server, clock: Clock) -> None:
    states(server, "deletion", "Pending", "Completed")
    await client.billing_documents.wait_for_files_deletion_job(
        JOB, options={"zuora_version": "2024-05-20"}
    )
    assert [one.header("zuora-version") for one in server.seen] == ["2024-05-20"] * 2


async def test_as_a_raw_response(client: Thin, server: Server, clock: Clock) -> None:
    states(server, "deletion", "Pending", "Completed")
    raw = await client.billing_documents.with_raw_response.wait_for_files_deletion_job(JOB)
    assert (raw.status, raw.request_id) == (200, REQUEST_ID)
    assert raw.parse().status == "Completed"


async def test_a_slow_server_does_not_stretch_the_time(client: Thin, server: Server) -> None:
    def slow(_: Seen) -> Answer:
        return Answer(wait=0.3, body=b'{"status": "Pending"}')

    server.on("GET", f"{DELETION}/{JOB}", slow)
    with pytest.raises(JobTimeoutError):
        await client.billing_documents.wait_for_files_deletion_job(JOB, timeout=0.1)
    server.only()


async def test_start_and_wait(caller: Caller, server: Server, clock: Clock, extras: Any) -> None:
    server.on("POST", "/exports", as_json({"id": "7", "state": "new"}))
    server.on("GET", "/exports/7", *[as_json({"id": "7", "state": s}) for s in ("new", "done")])
    client = caller.client(extras, base_url=server.url)
    assert (await client.exports.start_export_and_wait()).state == "done"
    raw = await client.exports.with_raw_response.start_export_and_wait(options={"timeout": 5})
    assert raw.parse().state == "done"
    server.on("GET", "/exports/7", as_json({"id": "7", "state": "broken"}))
    with pytest.raises(extras.JobError) as caught:
        await client.exports.start_export_and_wait()
    assert caught.value.job.state == "broken"


async def test_a_server_that_asks_to_be_asked_later(
    client: Thin, server: Server, clock: Clock
) -> None:
    pending = as_json({"id": JOB, "status": "Pending"}, Retry_After="25")
    server.on("GET", f"{DELETION}/{JOB}", pending, as_json({"id": JOB, "status": "Completed"}))
    await client.billing_documents.wait_for_files_deletion_job(JOB)
    assert clock.slept == [25]
