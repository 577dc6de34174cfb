"""What somebody sees who tries a client at a prompt: names, help, and what is said of a slip."""

from __future__ import annotations

import copy
import gc
import inspect
from collections.abc import Callable
from typing import Any, get_type_hints

import pytest
import zuora_billing
from pydantic import ValidationError
from zuora_billing import AsyncClient, BearerAuth, Client, Deviation, Options, errors, models

from .caller import Caller
from .packages import package
from .server import Answer, Server
from .zuora import JOB

BULK = f"/v1/operations/bulk-pdf/{JOB}"


def test_a_package_lists_what_it_has() -> None:
    assert set(zuora_billing.__all__) <= set(dir(zuora_billing))


def test_who_is_who() -> None:
    with Client(auth=BearerAuth("canary")) as client:
        shown = [repr(client), repr(client.operations), repr(client.operations.with_raw_response)]

    assert shown == [
        f"<{kind} https://rest.test.zuora.com>"
        for kind in ("Client", "Operations", "OperationsRaw")
    ]


def returned(method: Any) -> str:
    """What help says that a method returns."""
    return str(inspect.signature(method).return_annotation)


def test_help_tells_what_a_call_returns() -> None:
    with Client() as client:
        assert returned(client.operations.get_bulk_pdf_job) == "models.BulkPdfJob"
        assert returned(client.operations.wait_for_bulk_pdf_job) == "models.BulkPdfJob"
        assert returned(client.download) == "Path"
    with package("pagination").Client() as client:
        assert returned(client.accounts.list_accounts).startswith("Page[models.")


def test_help_tells_what_a_model_is_made_of() -> None:
    assert [*inspect.signature(models.TokenRequest).parameters] == [
        *("client_id", "client_secret", "grant_type", "extra_data")
    ]
    with pytest.raises(AttributeError, match="__signature__"):
        _ = models.DocumentList().__signature__


def test_the_json_schema_of_a_model() -> None:
    schema = models.BulkPdfJob.model_json_schema(by_alias=False)

    assert {"job_id", "skipped_documents"} <= {*schema["properties"]}
    assert schema["additionalProperties"] in (True, {})


def test_annotations_can_be_read() -> None:
    for kind in (Client, AsyncClient):
        assert {"auth", "http_client", "options"} <= get_type_hints(kind.__init__).keys()
        assert get_type_hints(kind)
    assert get_type_hints(Options)["on_drift"] == Callable[[Deviation], None]
    with Client() as client:
        hints = get_type_hints(client.operations.get_bulk_pdf_job)
        assert hints["return"] is models.BulkPdfJob
        assert hints["options"] == zuora_billing.Options | None


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"token": "x"}, r"no setting \['token'\]; there are .*'max_retries', .*'timeout', .*"),
        ({"timeout": "3"}, "timeout is a number, and not '3'"),
        ({"timeout": None}, "timeout is a number, and not None"),
        ({"max_retries": "3"}, "max_retries is a number"),
        ({"auth": "canary"}, "^auth: str is no class of auth.py$"),
        ({"auth": BearerAuth}, "^auth: ABCMeta is no class of auth.py$"),
        ({"auth": [BearerAuth("canary"), None]}, "^auth: NoneType is no class of "),
        ({"base_url": "rest.zuora.com"}, "^a URL has to be absolute"),
        ({"base_url": "https://canary@rest.zuora.com"}, "without a user$"),
    ],
)
def test_a_wrong_setting_is_named(settings: dict[str, Any], said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=said) as caught:
        Client(**settings)

    assert "canary" not in str(caught.value)


def test_a_missing_field_is_called_as_in_python() -> None:
    fields: Any = {"documents": []}
    with pytest.raises(ValidationError) as caught:
        models.BulkPdfRequest(**fields)

    assert {one["loc"] for one in caught.value.errors()} == {("file_name",), ("index_file_format",)}


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        (b'[{"code":53,"message":"No."}]', "400 No. (53)"),
        (b'[{"code":53}]', "400 (53)"),
        (b'[{},{"message":"No."}]', "400 No."),
        (b"[{}]", '400 {"success":false,"reasons":[{}]}'),
    ],
)
async def test_an_error_says_what_there_is(
    caller: Caller, server: Server, reasons: bytes, said: str
) -> None:
    body = b'{"success":false,"reasons":' + reasons + b"}"
    server.on("GET", BULK, Answer(status=400, body=body))
    client = caller.client(base_url=server.url)

    with pytest.raises(errors.BadRequestError) as caught:
        await client.operations.get_bulk_pdf_job(JOB)

    assert caught.value.args == (said,)


def test_a_call_that_nobody_awaits_is_named() -> None:
    with pytest.warns(RuntimeWarning, match="'_Operations.get_bulk_pdf_job' was never awaited"):
        AsyncClient().operations.get_bulk_pdf_job(JOB)
        gc.collect()


@pytest.mark.filterwarnings("error")
def test_a_copy_that_fails_leaves_nothing_to_say(recwarn: pytest.WarningsRecorder) -> None:
    with Client() as client, pytest.raises(TypeError, match="pickle"):
        copy.deepcopy(client)
    gc.collect()

    assert not recwarn
