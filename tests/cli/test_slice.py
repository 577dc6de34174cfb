"""`moored slice`: the fragment as a document of its own."""

from __future__ import annotations

import json

import pytest

from .conftest import Moored

SPEC = "specs/zuora-billing/openapi.yaml"
JOBS = ["--operation", "*BillingDocumentFilesDeletionJob"]


def test_a_fragment_is_a_document(moored: Moored) -> None:
    assert moored("slice", SPEC, *JOBS, "-o", "part.yaml") == 0
    assert moored.out == "part.yaml: 2 of 5 operations\n"

    assert moored("list", "part.yaml") == 0
    assert "\n2 operations; " in moored.out
    assert "CreateTokenRequest" not in moored.path("part.yaml").read_text()


def test_json_and_the_terminal(moored: Moored) -> None:
    assert moored("slice", SPEC, "--operation", "createToken", "-o", "part.json") == 0
    assert json.loads(moored.path("part.json").read_text())["openapi"] == "3.1.0"

    assert moored("slice", SPEC, "--operation", "createToken", "-o", "-") == 0
    assert moored.out.startswith("openapi: 3.1.0\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--operation", "createTokn", "-o", "part.yaml"], "M0501"),
        (["-o", "part.txt"], ".yaml, .yml or .json"),
        (["-o", SPEC], "overwrite"),
        ([], "--output"),
    ],
)
def test_refused(moored: Moored, words: list[str], said: str) -> None:
    before = moored.snapshot()

    assert moored("slice", SPEC, *words) == 2

    assert said in moored.out
    assert moored.snapshot() == before
