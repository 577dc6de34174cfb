"""`list`, `suggest`, `plan` and `slice --used-by`, as they are typed."""

from __future__ import annotations

import json

import pytest
import yaml

from .conftest import Moored

SPEC = "specs/zuora-billing/openapi.yaml"
OVERLAY = "specs/zuora-billing/overlay.yaml"


def test_list_is_searched(moored: Moored) -> None:
    assert moored("list", SPEC, "token") == 0
    assert moored.stdout.splitlines()[0].split()[:3] == ["POST", "/oauth/token", "createToken"]
    assert moored.stdout.splitlines()[-1].startswith("1 of 5 operations; a client of these: ")

    assert moored("list", SPEC, "--schema", "TokenRespons") == 2
    assert 'did you mean "TokenResponse"' in moored.out


def test_suggest_prints_an_overlay_and_no_more(moored: Moored) -> None:
    assert moored("suggest", SPEC) == 0

    overlay = yaml.safe_load(moored.stdout)
    assert overlay["overlay"] == "1.0.0"
    assert {key for action in overlay["actions"] for key in action["update"]} >= {
        "x-moored-failure",
        "x-moored-job",
        "x-moored-client-option",
    }
    assert "suggestions for 5 operations" in moored.out.removeprefix(moored.stdout)


def test_suggest_adds_to_what_is_known(moored: Moored) -> None:
    assert moored("suggest", SPEC, "--overlay", OVERLAY, "--only", "jobs") == 0
    assert moored.stdout == ""
    assert moored("suggest", SPEC, "--only", "jobs", "--format", "json", "-q") == 0
    assert [one["subject"].split()[0] for one in json.loads(moored.stdout)] == ["POST"]
    assert moored.out == moored.stdout


def test_suggest_writes_a_file_that_is_not_there(moored: Moored) -> None:
    assert moored("suggest", SPEC, "-o", "new.yaml") == 0
    assert moored("generate", SPEC, "-o", "out/zb", "--overlay", "new.yaml") == 0, moored.out
    before = moored.snapshot()

    assert moored("suggest", SPEC, "-o", "new.yaml") == 2
    assert moored("suggest", SPEC, "--only", "pags") == 2

    assert moored.snapshot() == before


def test_plan_tells_names_with_reasons(moored: Moored) -> None:
    assert moored("plan", "zuora_billing", "bulk", "method") == 0
    rows = [line.split() for line in moored.stdout.splitlines()[:-1]]
    assert ["method", "operations.create_bulk_pdf_job"] in [row[:2] for row in rows]
    assert moored.stdout.splitlines()[-1].startswith(f"{len(rows)} of ")
    assert moored("plan", "zuora_billing", "bulk", "idempotency_key") == 0
    assert moored.stdout.splitlines()[0].endswith("  the parameter's name; kept")

    assert moored("plan", SPEC, "--format", "json", "create_token") == 0
    found = {one["path"]: one["reason"] for one in json.loads(moored.stdout)}
    assert found["oauth.create_token"] == "the operationId createToken"

    assert moored("plan", "nobody") == 2
    assert "M0010" in moored.out


@pytest.mark.parametrize(
    ("source", "called"),
    [
        ("client.operations.create_bulk_pdf_job(x)", {"/v1/operations/bulk-pdf"}),
        ("jobs = c.operations\njobs.wait_for_bulk_pdf_job('7')", {"/v1/operations/bulk-pdf"}),
        ("zuora.oauth.with_raw_response.create_token(x)", {"/oauth/token"}),
    ],
)
def test_slice_by_what_a_source_calls(moored: Moored, source: str, called: set[str]) -> None:
    moored.path("app.py").write_text(source)

    assert moored("slice", SPEC, "--used-by", "app.py", "-o", "part.yaml") == 0, moored.out

    part = yaml.safe_load(moored.path("part.yaml").read_text())
    assert called <= set(part["paths"]) <= called | {"/v1/operations/bulk-pdf/{jobId}"}
    assert "app.py calls " in moored.out


def test_slice_of_a_source_that_calls_nothing(moored: Moored) -> None:
    moored.path("app.py").write_text("print('operations.nothing')")

    assert moored("slice", SPEC, "--used-by", "app.py", "-o", "part.yaml") == 2

    assert "M0503" in moored.out
    assert not moored.path("part.yaml").exists()


def test_stages_are_told_where_they_are_asked_for(moored: Moored) -> None:
    assert moored("generate", "-v") == 0
    assert "making models: " in moored.out.removeprefix(moored.stdout)
    assert " s  in all" in moored.out

    assert moored("generate", "-q") == 0
    assert moored.out == ""
    assert moored("check", "-q") == 0
    assert moored.out == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("moored generate zuo", "zuora_billing"),
        (f"moored list {SPEC} --operation createT", "createToken"),
        ("moored sug", "suggest"),
    ],
)
def test_the_shell_completes(
    moored: Moored, monkeypatch: pytest.MonkeyPatch, line: str, expected: str
) -> None:
    monkeypatch.setenv("_MOORED_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split()) - 1))

    moored()

    assert moored.stdout.split() == [expected]
