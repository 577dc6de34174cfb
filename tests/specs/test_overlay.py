"""The overlay of the Zuora document is well-formed, and fits the document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonpath_rfc9535
import pytest
import yaml

from moored.document.load import load
from moored.document.overlay import apply

FOLDER = Path(__file__).parents[2] / "specs" / "zuora-billing"
DOCUMENT = yaml.safe_load((FOLDER / "openapi.yaml").read_text("utf-8"))
OVERLAY = yaml.safe_load((FOLDER / "overlay.yaml").read_text("utf-8"))
ACTIONS = OVERLAY["actions"]
STARTERS = {
    "POST_BillingDocumentFilesDeletionJob": "files_deletion_job",
    "Create_BulkPDFToZIPGeneration": "bulk_pdf_job",
}

every_action = pytest.mark.parametrize("action", ACTIONS, ids=[one["target"] for one in ACTIONS])


def operations(root: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["operationId"]: one for item in root["paths"].values() for one in item.values()}


@pytest.fixture(scope="module")
def applied() -> dict[str, Any]:
    return apply(load(FOLDER / "openapi.yaml"), FOLDER / "overlay.yaml").root


def test_it_is_an_overlay() -> None:
    assert set(OVERLAY) == {"overlay", "info", "extends", "actions"}
    assert OVERLAY["overlay"] == "1.0.0"
    assert set(OVERLAY["info"]) == {"title", "version"}
    assert all(isinstance(said, str) and said for said in OVERLAY["info"].values())
    assert (FOLDER / OVERLAY["extends"]).is_file()


@every_action
def test_an_action_says_what_it_does_and_why(action: dict[str, Any]) -> None:
    assert set(action) in ({"target", "description", "update"}, {"target", "description", "remove"})
    assert action["description"]
    assert action.get("remove", True) is True


@every_action
def test_an_action_matches_one_value_of_the_document(action: dict[str, Any]) -> None:
    assert len(jsonpath_rfc9535.find(action["target"], DOCUMENT)) == 1


ALWAYS_THERE = {
    "PostBillingDocumentFilesDeletionJobResponse": ["id", "status"],
    "GetBillingDocumentFilesDeletionJobResponse": ["id", "status"],
    "BulkPdfGenerationJob": ["jobId", "status"],
}


SECRETS = {"CreateTokenRequest": "client_secret", "TokenResponse": "access_token"}


def test_only_extensions_required_marks_and_file_urls_differ(applied: dict[str, Any]) -> None:
    for name, field in SECRETS.items():
        assert (
            applied["components"]["schemas"][name]["properties"][field].pop("format") == "password"
        )
    for name, required in ALWAYS_THERE.items():
        assert applied["components"]["schemas"][name].pop("required") == required
    urls = applied["components"]["schemas"]["BulkPdfGenerationJob"]["properties"]["fileUrls"]
    original = DOCUMENT["components"]["schemas"]["BulkPdfGenerationJob"]["properties"]["fileUrls"]
    assert urls.pop("type") == "array"
    assert urls.pop("items") == {"type": "string"}
    urls |= original
    assert bare(applied) == DOCUMENT


def bare(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if not key.startswith("x-moored-")}
        return {key: bare(item) for key, item in kept.items()}
    return [bare(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("starter", STARTERS)
def test_a_job_can_be_followed(applied: dict[str, Any], starter: str) -> None:
    job = operations(applied)[starter]["x-moored-job"]
    poll = operations(applied)[job["poll"]]
    states = field(applied, poll, job["status"]).get("enum", [])
    assert job["name"] == STARTERS[starter]
    assert job["parameter"] in [one.get("name") for one in poll["parameters"]]
    assert field(applied, operations(applied)[starter], job["id"])["type"] == "string"
    assert not states or set(job["succeeded"] + job["failed"]) <= set(states)


def field(root: dict[str, Any], operation: dict[str, Any], pointer: str) -> dict[str, Any]:
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    name = schema["$ref"].rpartition("/")[2]
    said: dict[str, Any] = root["components"]["schemas"][name]["properties"][pointer[1:]]
    return said


def test_the_settings_of_a_client(applied: dict[str, Any]) -> None:
    parameters = applied["components"]["parameters"]
    options = [name for name, one in parameters.items() if one.get("x-moored-client-option")]
    assert options == ["Zuora-Entity-Ids", "Zuora-Org-Ids", "Zuora-Version"]
    keys = [name for name, one in parameters.items() if one.get("x-moored-idempotency-key")]
    assert keys == ["Idempotency-Key"]


def test_where_a_failure_is_told(applied: dict[str, Any]) -> None:
    failure, schemas = applied["x-moored-failure"], applied["components"]["schemas"]
    envelope = schemas["FailureResponse"]["properties"]
    assert envelope[failure["when"][1:]]["type"] == "boolean"
    assert failure["equals"] is False
    assert envelope[failure["errors"][1:]]["items"]["$ref"].endswith("/FailureReason")
    reason = schemas["FailureReason"]["properties"]
    assert {failure["code"][1:], failure["message"][1:]} == set(reason)
    assert applied["x-moored-request-id"] in applied["components"]["headers"]


def test_names_are_given_once(applied: dict[str, Any]) -> None:
    methods = [one["x-moored-name"] for one in operations(applied).values()]
    schemas = applied["components"]["schemas"].items()
    classes = [schema.get("x-moored-name", name) for name, schema in schemas]
    assert len(set(methods)) == len(methods) == 5
    assert len(set(classes)) == len(classes)
