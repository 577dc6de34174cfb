"""`moored generate` and `moored list`: exit codes, the form of problems, and that nothing is lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from .conftest import Moored

SPEC = "specs/zuora-billing/openapi.yaml"
OVERLAY = "specs/zuora-billing/overlay.yaml"
CASES = Path(__file__).parents[1] / "golden" / "cases"
BROKEN = {
    "dangling reference": ("#/components/schemas/FailureResponse", "#/components/schemas/Failur"),
    "duplicate operationId": (
        "operationId: createToken",
        "operationId: Get_BulkPDFToZIPGeneration",
    ),
    "path parameter missing": ("/v1/operations/bulk-pdf/{jobId}:", "/v1/operations/bulk-pdf/{id}:"),
    "tab": ("paths:\n  ", "paths:\n\t"),
}


# It alone is a warning.
REFUSED = [name for name in BROKEN if name != "duplicate operationId"]


@pytest.mark.parametrize("fault", [*REFUSED, "not a mapping", "unknown operation"])
def test_a_broken_document_changes_nothing(moored: Moored, fault: str) -> None:
    path = moored.path(SPEC)
    if fault in BROKEN:
        old, new = BROKEN[fault]
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))
    elif fault == "not a mapping":
        path.write_text("- openapi: 3.1.0\n")
    else:
        settings = moored.path("pyproject.toml")
        chosen = settings.read_text().replace("output =", 'operations = ["createTokn"]\noutput =')
        settings.write_text(chosen)
    before = moored.snapshot()

    assert moored("generate") == 2

    assert moored.snapshot() == before
    place = r"^(specs/zuora-billing/openapi\.yaml|pyproject\.toml):\d+:\d+: error M0\d{3}: "
    assert re.search(place, moored.out, re.M), moored.out


def test_all_problems_at_once(moored: Moored) -> None:
    path = moored.path(SPEC)
    text = path.read_text()
    for fault in ("dangling reference", "duplicate operationId", "path parameter missing"):
        text = text.replace(*BROKEN[fault])
    path.write_text(text)

    assert moored("generate") == 2

    assert {"M0201", "M0406", "M0410"} <= set(re.findall(r"M0\d{3}", moored.out))


def test_nothing_changed_is_nothing_written(moored: Moored) -> None:
    before = moored.snapshot()

    assert moored("generate") == 0

    assert moored.snapshot() == before
    assert "0 written" in moored.out


def test_without_a_project(moored: Moored) -> None:
    words = (
        "generate",
        SPEC,
        "-o",
        "out/zb",
        "--overlay",
        OVERLAY,
        "--operation",
        "tag:Operations",
    )

    assert moored(*words) == 0, moored.out

    assert moored.path("out/zb/api/operations.py").is_file()
    assert not moored.path("out/zb/api/billing_documents.py").exists()
    assert moored("check", *words[1:]) == 0
    assert moored("check", SPEC, "-o", "out/zb", "--overlay", OVERLAY) == 1


def test_a_hand_edit_is_not_lost(moored: Moored) -> None:
    path = moored.path("generated/zuora_billing/errors.py")
    path.write_text(path.read_text() + "# mine\n")

    assert moored("generate") == 2
    assert "M0822" in moored.out
    assert path.read_text().endswith("# mine\n")

    assert moored("generate", "--overwrite-edited") == 0
    assert not path.read_text().endswith("# mine\n")


def test_a_folder_of_somebody_else_is_left_alone(moored: Moored) -> None:
    moored.path("mine").mkdir()
    moored.path("mine/work.py").write_text("")

    assert moored("generate", SPEC, "-o", "mine") == 2
    assert "M0820" in moored.out
    assert [path.name for path in moored.path("mine").iterdir()] == ["work.py"]


@pytest.mark.parametrize(
    "words",
    [
        ("generate", "nobody"),
        ("generate", "--bad"),
        ("generate", SPEC, "--operation", "x"),
        ("generate", "nowhere.yaml", "-o", "out"),
        ("generate", SPEC, "-o", "class"),
        ("list", "nowhere.yaml"),
        ("verify", "nowhere"),
        ("frobnicate",),
    ],
)
def test_wrong_use(moored: Moored, words: tuple[str, ...]) -> None:
    assert moored(*words) == 2
    assert moored.out


@pytest.mark.parametrize("form", ["json", "sarif", "github", "junit"])
def test_problems_in_every_format(moored: Moored, form: str) -> None:
    path = moored.path(SPEC)
    path.write_text(path.read_text().replace(*BROKEN["dangling reference"]))

    assert moored("generate", f"--format={form}") == 2

    assert "M0201" in moored.out
    if form in ("json", "sarif"):
        json.loads(moored.out)


def test_list(moored: Moored) -> None:
    assert moored("list", SPEC) == 0
    assert moored.out.splitlines()[-1].startswith("5 operations; a client of all: ")

    assert moored("list", SPEC, "--operation", "tag:Operations", "--format", "json") == 0
    assert [row["method"] for row in json.loads(moored.out)["operations"]] == ["POST", "GET"]


def test_version(moored: Moored) -> None:
    assert moored("--version") == 0
    assert moored.out == "moored 0.1.0\n"


@pytest.mark.parametrize("name", ["moored.lock", "names.lock"])
@pytest.mark.parametrize("text", ["", "hello {", "<<<<<<< ours\n=======\n>>>>>>> theirs\n"])
def test_a_damaged_lock_is_made_anew(moored: Moored, name: str, text: str) -> None:
    path = moored.path(f"generated/zuora_billing/{name}")
    right = path.read_text()
    path.write_text(text)
    damaged = name == "names.lock" and text == "hello {"

    assert moored("generate") == (2 if damaged else 0), moored.out

    assert damaged or path.read_text() == right


HALF = """\
openapi: 3.1.0
info: {title: Half, version: "1"}
servers: [{url: https://half.example}]
paths:
  /whole: {get: {operationId: whole, responses: {"204": {description: ok}}}}
  /other: {get: {operationId: other, responses: {"204": {description: ok}}}}
  /half: {get: nothing}
webhooks:
  told: {post: {responses: {"204": {description: ok}}}}
"""


def test_what_is_covered_counts_webhooks_apart(moored: Moored) -> None:
    moored.path("half.yaml").write_text(HALF)

    assert moored("generate", "half.yaml", "-o", "half", "--allow-degraded") == 0, moored.out

    assert "half: 2 of 2 operations, 1 webhook, 1 left out, " in moored.stdout


@pytest.mark.parametrize(("selectors", "code"), [(["whole", "GET /half"], 0), (["GET /half"], 2)])
def test_a_selector_of_what_is_left_out_is_told_so(
    moored: Moored, selectors: list[str], code: int
) -> None:
    moored.path("half.yaml").write_text(HALF)
    words = [word for one in selectors for word in ("--operation", one)]

    assert moored("generate", "half.yaml", "-o", "half", "--allow-degraded", *words) == code

    assert (
        'M0501: the selector "GET /half" names only "GET /half", which is left out: ' in moored.out
    )
    assert "matches no operation" not in moored.out
