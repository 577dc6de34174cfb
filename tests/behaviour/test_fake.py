"""The fake of an API: what it answers, what it was asked, and how it fails."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from zuora_billing import BearerAuth, OAuth2ClientCredentials
from zuora_billing.errors import (
    ApiConnectionError,
    ApiTimeoutError,
    DecodeError,
    InternalServerError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    RejectedError,
    TooManyRequestsError,
)
from zuora_billing.models import (
    BulkPdfJob,
    Failure,
    FailureReason,
    FilesDeletionJob,
    FilesDeletionRequest,
)
from zuora_billing.testing import Fake

from .caller import Caller
from .fakes import client_of
from .packages import package


@pytest.fixture(scope="module")
def pets() -> Any:
    return package("testing_pets")


@pytest.fixture
def fake() -> Fake:
    return Fake()


def faked(package: Any) -> Any:
    return import_module(f"{package.__name__}.testing").Fake()


async def test_an_operation_answers_with_the_example(caller: Caller, fake: Fake) -> None:
    told: list[Any] = []
    client = client_of(caller, fake, on_drift=told.append)
    started = await client.billing_documents.create_files_deletion_job(
        FilesDeletionRequest(account_ids=["a"])
    )
    assert (started.id, started.status) == ("2c92c8f83dc4f752013dc72c24ee016c", "Pending")
    assert told == []


async def test_a_call_is_recorded(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake, auth=BearerAuth("secret"), compress_requests=True)
    asked = FilesDeletionRequest(account_ids=["a"])
    await client.billing_documents.create_files_deletion_job(asked, zuora_track_id="me")
    await client.operations.get_bulk_pdf_job("a/b ä")
    (first,) = fake.billing_documents.create_files_deletion_job.calls
    (second,) = fake.operations.get_bulk_pdf_job.calls
    assert first.body == asked
    assert first.content == b'{"accountIds":["a"]}'
    assert first.headers["ZUORA-TRACK-ID"] == "me"
    assert first.headers["Authorization"] == "Bearer secret"
    assert second.path == {"jobId": "a/b ä"}
    assert (second.method, second.body) == ("GET", None)
    assert fake.calls == [first, second]
    assert "secret" not in repr(fake.calls)


async def test_what_is_scripted_comes_in_order_and_the_last_stays(
    caller: Caller, fake: Fake
) -> None:
    client = client_of(caller, fake, max_retries=0)
    job = BulkPdfJob(job_id="7", status="New")
    fake.operations.get_bulk_pdf_job.returns(job).then.fails(404).then.returns(
        BulkPdfJob(job_id="8", status="Old")
    )
    assert await client.operations.get_bulk_pdf_job("7") == job
    with pytest.raises(NotFoundError):
        await client.operations.get_bulk_pdf_job("7")
    assert [(await client.operations.get_bulk_pdf_job("7")).job_id for _ in "ab"] == ["8", "8"]


async def test_a_new_script_takes_the_place_of_the_old_one(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake)
    fake.operations.get_bulk_pdf_job.fails(404).then.fails(403)
    fake.operations.get_bulk_pdf_job.succeeds()
    assert (await client.operations.get_bulk_pdf_job("7")).job_name == "BulkPDFGenerationJobV1"


async def test_fakes_know_nothing_of_each_other(caller: Caller, fake: Fake) -> None:
    fake.operations.get_bulk_pdf_job.fails(404)
    await client_of(caller, Fake()).operations.get_bulk_pdf_job("7")
    assert fake.calls == []


async def test_retries_wait_for_nothing(caller: Caller, fake: Fake) -> None:
    client, began = client_of(caller, fake), time.monotonic()
    fake.operations.get_bulk_pdf_job.fails(429, retry_after=20).then.succeeds()
    await client.operations.get_bulk_pdf_job("7")
    assert [20 <= pause < 20.6 for pause in fake.pauses] == [True]
    assert len(fake.operations.get_bulk_pdf_job.calls) == 2
    assert time.monotonic() - began < 5


async def test_the_time_of_a_call_is_over_all_the_same(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake, timeout=30)
    fake.operations.get_bulk_pdf_job.fails(429, retry_after=20)
    with pytest.raises(TooManyRequestsError) as caught:
        await client.operations.get_bulk_pdf_job("7")
    assert (caught.value.attempts, caught.value.retry_after) == (2, 20)
    fake.operations.get_bulk_pdf_job.delays(40)
    with pytest.raises(ApiTimeoutError):
        await client.operations.get_bulk_pdf_job("7")
    fake.operations.get_bulk_pdf_job.delays(29)
    raw = await client.operations.with_raw_response.get_bulk_pdf_job("7")
    assert raw.seconds == pytest.approx(29)


async def test_an_error_has_the_declared_body(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake)
    job = fake.operations.get_bulk_pdf_job
    job.fails(500)
    with pytest.raises(InternalServerError) as caught:
        await client.operations.get_bulk_pdf_job("7")
    assert type(caught.value.body) is Failure
    job.fails(404, Failure(reasons=[FailureReason(code=50000040, message="No such job")]))
    with pytest.raises(NotFoundError, match="No such job") as missing:
        await client.operations.get_bulk_pdf_job("7")
    assert missing.value.code == 50000040


async def test_a_2xx_that_says_failure(caller: Caller, fake: Fake) -> None:
    fake.operations.get_bulk_pdf_job.breaks(b'{"success": false, "reasons": [{"message": "no"}]}')
    with pytest.raises(RejectedError, match="no"):
        await client_of(caller, fake).operations.get_bulk_pdf_job("7")


async def test_broken_answers(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake, max_retries=0)
    job = fake.operations.get_bulk_pdf_job
    job.breaks(b"{not json")
    with pytest.raises(DecodeError):
        await client.operations.get_bulk_pdf_job("7")
    told: list[Any] = []
    job.breaks(b'{"jobId": 7, "status": "x"}')
    options = {"on_drift": told.append}
    assert (await client.operations.get_bulk_pdf_job("7", options=options)).job_id == 7
    assert [one.pointer for one in told] == ["/jobId"]
    for script, sent in [
        (job.drops, True),
        (lambda: job.drops(b'{"jo'), True),
        (job.refuses, False),
    ]:
        script()
        with pytest.raises(ApiConnectionError) as caught:
            await client.operations.get_bulk_pdf_job("7")
        assert caught.value.sent is sent


async def test_a_connection_that_breaks_is_tried_again(caller: Caller, fake: Fake) -> None:
    fake.billing_documents.create_files_deletion_job.drops().then.succeeds()
    client, body = client_of(caller, fake), FilesDeletionRequest(account_ids=["a"])
    await client.billing_documents.create_files_deletion_job(body)
    first, second = fake.billing_documents.create_files_deletion_job.calls
    assert first.headers["Idempotency-Key"] == second.headers["Idempotency-Key"]


async def test_a_job_gets_done(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake)
    seen: list[str] = []
    for _ in range(2):
        done = await client.operations.wait_for_bulk_pdf_job(
            f"job-{_}", on_progress=lambda job: seen.append(job.status)
        )
        assert done.status == "Completed"
    assert seen == ["Pending", "Completed"] * 2
    fake.billing_documents.get_files_deletion_job.returns(FilesDeletionJob(id="7", status="Error"))
    with pytest.raises(JobFailedError):
        await client.billing_documents.wait_for_files_deletion_job("7")
    pending = FilesDeletionJob(id="7", status="Pending")
    fake.billing_documents.get_files_deletion_job.returns(pending)
    with pytest.raises(JobTimeoutError):
        await client.billing_documents.wait_for_files_deletion_job("7", timeout=3600)
    assert sum(fake.pauses) > 3600


async def test_credentials_are_fetched_and_renewed(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake, auth=OAuth2ClientCredentials("i", "s"))
    fake.operations.get_bulk_pdf_job.delays(50)
    for _ in range(3):
        await client.operations.get_bulk_pdf_job("7")
    assert len(fake.oauth.create_token.calls) == 1
    fake.operations.get_bulk_pdf_job.fails(401).then.succeeds()
    await client.operations.get_bulk_pdf_job("7")
    assert len(fake.oauth.create_token.calls) == 2


async def test_files_behind_links(caller: Caller, fake: Fake, tmp_path: Path) -> None:
    fake.serves("https://storage.example/a.zip?k=v", b"zipped")
    client = client_of(caller, fake)
    path = await client.download("https://storage.example/a.zip?k=v", tmp_path / "a.zip")
    assert path.read_bytes() == b"zipped"
    with pytest.raises(LookupError, match=r"GET https://storage.example/b.zip; see `serves`"):
        await client.download("https://storage.example/b.zip", tmp_path / "b.zip")


async def test_an_answer_made_from_the_request(caller: Caller, fake: Fake) -> None:
    fake.operations.get_bulk_pdf_job.does(
        lambda call: BulkPdfJob(job_id=call.path["jobId"], status="Completed")
    )
    client = client_of(caller, fake)
    assert [(await client.operations.get_bulk_pdf_job(x)).job_id for x in "ab"] == ["a", "b"]


async def test_another_base_url(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake, base_url="http://localhost:8000/zuora/")
    await client.operations.get_bulk_pdf_job("7")
    assert fake.calls[0].url == "http://localhost:8000/zuora/v1/operations/bulk-pdf/7"


async def test_what_the_document_has_no_valid_example_for(caller: Caller, pets: Any) -> None:
    fake, told = faked(pets), list[Any]()
    client = client_of(caller, fake, on_drift=told.append)
    assert (await client.pets.get_pet(7)).kind in ("cat", "dog")
    one, *_ = await client.pets.list_pets()
    assert one.kind in ("cat", "dog")
    assert (await client.files.download_file(name="a")).position >= 3
    assert told == []


async def test_which_operation_is_meant(caller: Caller, pets: Any) -> None:
    fake = faked(pets)
    client = client_of(caller, fake)
    assert (await client.pets.get_latest_pet()).id == 8
    assert await client.pets.get_pet_table(7) == "id,kind\n7,cat\n"
    assert await client.pets.get_photo(7) == b"..."
    assert await client.pets.delete_pet(7) is None
    assert await client.pets.draft_pet({"kind": "cat"}) is None
    assert (await client.pets.create_pet(pets.models.PetInput(kind="cat"))).name == "Tom"
    await client.pets.list_pets(tag=["a", "b"])
    await client.files.download_file(name="x")
    assert [call.operation for call in fake.calls] == [
        *("getLatestPet", "getPetTable", "getPhoto", "deletePet", "draftPet", "createPet"),
        *("listPets", "downloadFile"),
    ]
    assert fake.pets.get_pet_table.calls[0].path == {"petId": "7"}
    assert fake.pets.list_pets.calls[0].query == {"tag": ["a", "b"]}
    assert fake.pets.draft_pet.calls[0].body == {"kind": "cat"}


async def test_a_value_goes_where_it_is_declared(caller: Caller, pets: Any) -> None:
    fake, models = faked(pets), pets.models
    client = client_of(caller, fake)
    body = models.PetInput(kind="cat")
    fake.pets.create_pet.returns(models.Queued(position=3))
    raw = await client.pets.with_raw_response.create_pet(body)
    assert (raw.status, raw.parse()) == (202, models.Queued(position=3))
    fake.pets.create_pet.returns(models.Pet(id=1, kind="dog"), headers={"ETag": "x"})
    raw = await client.pets.with_raw_response.create_pet(body)
    assert (raw.status, raw.parse().id, raw.headers["etag"]) == (201, 1, "x")
    fake.files.download_file.returns(b"%PDF")
    assert await client.files.download_file(name="a", accept="application/pdf") == b"%PDF"
    fake.pets.get_pet_table.returns("id\n")
    raw = await client.pets.with_raw_response.get_pet_table(7)
    assert (raw.headers["content-type"], raw.parse()) == ("text/csv", "id\n")
    fake.client_.get_health.returns("ill")
    raw = await client.client.with_raw_response.get_health()
    assert (raw.content, raw.parse()) == (b'"ill"', "ill")
    fake.pets.delete_pet.returns(None)
    assert (await client.pets.with_raw_response.delete_pet(7)).status == 204


async def test_parts_of_a_body(caller: Caller, pets: Any) -> None:
    fake, parts = faked(pets), import_module(f"{pets.__name__}._core.fake_calls").Part
    photo = pets.models.PutPhotoRequest(photo=b"\x89PNG\r\n--", caption="Tom")
    await client_of(caller, fake).pets.put_photo(7, photo)
    (call,) = fake.pets.put_photo.calls
    kind = "application/octet-stream"
    assert call.body == [
        parts(name="photo", content=b"\x89PNG\r\n--", filename="file", content_type=kind),
        parts(name="caption", content=b"Tom"),
    ]


async def test_an_answer_read_as_it_comes(caller: Caller, pets: Any) -> None:
    fake = faked(pets)
    fake.pets.get_photo.drops(b"\x89PNG")
    client = (fake.client if caller.blocks else fake.async_client)()
    errors = import_module(f"{pets.__name__}.errors")
    came = []
    with pytest.raises(errors.ApiConnectionError):
        if caller.blocks:
            with client.pets.with_streaming_response.get_photo(7) as answer:
                for piece in answer.iter_bytes():
                    came.append(piece)
        else:
            async with client.pets.with_streaming_response.get_photo(7) as answer:
                async for piece in answer.iter_bytes():
                    came.append(piece)
    assert came == [b"\x89PNG"]


async def test_threads_and_tasks_share_a_fake(caller: Caller, fake: Fake) -> None:
    client = client_of(caller, fake)
    fake.operations.get_bulk_pdf_job.fails(503).then.fails(503).then.succeeds()

    async def ask(number: int) -> str:
        return str((await client.operations.get_bulk_pdf_job(str(number))).job_name)

    assert await caller.together(8, ask) == ["BulkPDFGenerationJobV1"] * 8
    assert len(fake.calls) == 10


def test_a_client_never_loads_it(tmp_path: Path) -> None:
    program = (
        "import sys, zuora_billing; client = zuora_billing.Client(); client.operations;"
        "print([name for name in sys.modules if 'fake' in name or 'testing' in name.split('.')])"
    )
    folder = Path(sys.modules["zuora_billing"].__path__[0]).parent
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.slow
def test_what_is_scripted_is_typed(tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text(
        "from zuora_billing.models import BulkPdfJob, Failure, FilesDeletionRequest\n"
        "from zuora_billing.testing import Fake\n"
        "fake = Fake()\n"
        'fake.operations.get_bulk_pdf_job.returns(BulkPdfJob(job_id="7", status="x"))\n'
        "fake.operations.get_bulk_pdf_job.returns(Failure())\n"
        "fake.operations.get_bulk_pdf_job.fails(404, Failure()).then.fails(404, 7)\n"
        "body: FilesDeletionRequest = fake.billing_documents.create_files_deletion_job.calls[0].body\n"
        "other: Failure = fake.billing_documents.create_files_deletion_job.calls[0].body\n"
    )
    folder = Path(sys.modules["zuora_billing"].__path__[0]).parent
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(tmp_path / "wrong.py")],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    wrong = re.findall(r"wrong\.py:(\d+): error:", done.stdout)
    assert wrong == ["5", "6", "8"], done.stdout
