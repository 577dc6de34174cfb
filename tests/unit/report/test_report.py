"""What people and programs read."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest

from moored import Location, Problem
from moored.drift.states import Cause, CheckReport, FileFinding, Proof
from moored.report import FORMATS, Checked, Format, render_check, render_checks, render_problems

PROBLEM = Problem(
    code="M0312",
    message='query parameter "filter" uses style "x"',
    location=Location(file="specs/x.yaml", line=212, column=9, pointer="#/paths/~1foo/get"),
    hint="use form",
)
WARNING = Problem(code="M0001", message="no project", severity="warning")
NASTY = Problem(
    code="M0101",
    message="a\x1b[2J\n::error::owned %0A\r\u202e]]>\ud800\ufffe\x00</failure>",
    location=Location(file="a,b:c%\n.yaml", line=1),
    severity="note",
)

DRIFT = CheckReport(
    files=(
        FileFinding(path="__init__.py", state="ok"),
        FileFinding(
            path="api/operations.py",
            state="edited",
            diff="--- a/api/operations.py\n+++ b/api/operations.py\n@@ -1 +1 @@\n-\tx\x1b\n+y\n",
        ),
        FileFinding(path="mine.txt", state="extra"),
    ),
    causes=(
        Cause(kind="document", detail='"openapi.yaml" changed: "GET /a" changed'),
        Cause(kind="document-form", detail="unseen"),
    ),
    notes=("a.py: differs in line ends only",),
    exit_code=1,
    proof=Proof(files=17, inputs=2, how="full"),
)
CLEAN = CheckReport(exit_code=0, proof=Proof(files=17, inputs=2, how="fast"))
FAILED = CheckReport.failed([PROBLEM])
OLD = CheckReport(
    causes=(Cause(kind="epoch", detail="of epoch 1"),),
    exit_code=3,
    proof=Proof(files=0, inputs=1, how="fast"),
)


def test_problems_as_text() -> None:
    assert render_problems([PROBLEM, WARNING], "text") == (
        "warning M0001: no project\n"
        'specs/x.yaml:212:9: error M0312: query parameter "filter" uses style "x"; use form'
        " (#/paths/~1foo/get)\n"
    )


def test_problems_as_json() -> None:
    found = json.loads(render_problems([PROBLEM], "json"))
    assert found == {
        "version": 1,
        "problems": [
            {
                "code": "M0312",
                "severity": "error",
                "message": 'query parameter "filter" uses style "x"',
                "hint": "use form",
                "file": "specs/x.yaml",
                "line": 212,
                "column": 9,
                "pointer": "#/paths/~1foo/get",
            }
        ],
    }


def test_problems_for_github() -> None:
    assert render_problems([PROBLEM, NASTY], "github").splitlines() == [
        "::notice file=a%2Cb%3Ac%25%0A.yaml,line=1,title=M0101::"
        "a\\x1b[2J%0A::error::owned %250A%0D\\u202e]]>\\ud800\\ufffe\\x00</failure>",
        '::error file=specs/x.yaml,line=212,col=9,title=M0312::query parameter "filter" uses'
        ' style "x"; use form (#/paths/~1foo/get)',
    ]


def test_problems_as_sarif() -> None:
    run = json.loads(render_problems([PROBLEM, NASTY, WARNING], "sarif"))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["M0001", "M0101", "M0312"]
    warning, nasty, first = run["results"]
    assert first["level"] == "error"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "specs/x.yaml"},
        "region": {"startLine": 212, "startColumn": 9},
    }
    assert "locations" not in warning
    assert nasty["message"]["text"].isprintable()


def test_problems_as_junit() -> None:
    root = ElementTree.fromstring(render_problems([PROBLEM, NASTY, WARNING], "junit"))
    suite = root.find("testsuite")
    assert suite is not None
    assert suite.attrib == {"name": "problems", "tests": "3", "failures": "1", "errors": "0"}
    (empty,) = ElementTree.fromstring(render_problems([], "junit"))
    assert empty.attrib["tests"] == "1"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("problems", [[], [NASTY], [PROBLEM, NASTY, WARNING]])
def test_no_format_lets_a_control_character_through(
    format: Format, problems: list[Problem]
) -> None:
    text = render_problems(problems, format)
    assert all(char.isprintable() or char == "\n" for char in text)
    assert text.encode() or not problems
    assert render_problems(reversed(problems), format) == text


def test_drift_as_text() -> None:
    text = render_check(DRIFT, "text", output="generated/zuora", fix="moored generate zuora")
    assert text == (
        "edited        api/operations.py   edited by hand; `moored generate --overwrite-edited`"
        " drops the edit\n"
        "extra         mine.txt   not generated; `moored generate` leaves it alone, so remove it by"
        " hand\n"
        'because of document: "openapi.yaml" changed: "GET /a" changed\n'
        "note: a.py: differs in line ends only\n"
        "--- a/api/operations.py\n+++ b/api/operations.py\n@@ -1 +1 @@\n-\tx\\x1b\n+y\n"
        "to mend it: moored generate zuora --overwrite-edited\n"
        "generated/zuora: drift: 2 of 17 files, 2 inputs, full\n"
    )


@pytest.mark.parametrize(
    ("report", "last"),
    [
        (CLEAN, "clean: 17 files, 2 inputs, fast, 0.11 s"),
        (FAILED, "not checked"),
        (OLD, "incompatible"),
        (
            CheckReport(exit_code=0, proof=Proof(files=1, inputs=0, how="verify")),
            "clean: 1 file, verify, 0.11 s",
        ),
        (
            CheckReport(exit_code=0, proof=Proof(files=1074, inputs=1, how="full")),
            "clean: 1,074 files, 1 input, full, 0.11 s",
        ),
    ],
)
def test_the_last_line_is_a_proof(report: CheckReport, last: str) -> None:
    assert render_check(report, "text", seconds=0.1149).splitlines()[-1] == last


def test_a_long_diff_is_cut() -> None:
    long = FileFinding(path="a.py", state="stale", diff="+x\n" * 500)
    report = CheckReport(files=(long,), exit_code=1, proof=DRIFT.proof)
    text = render_check(report, "text")
    assert text.count("+x\n") == 200
    assert "… 300 more lines of the difference\n" in text
    assert json.loads(render_check(report, "json"))["checks"][0]["files"][0]["diff"] == long.diff


def test_nothing_generates_an_extra_file_away() -> None:
    extra = FileFinding(path="notes.py", state="extra")
    report = CheckReport(files=(extra,), exit_code=1, proof=DRIFT.proof)
    assert render_check(report, "text").splitlines() == [
        "extra         notes.py   not generated; `moored generate` leaves it alone, so remove it by"
        " hand",
        "drift: 1 of 17 files, 2 inputs, full",
    ]


def test_several_checks_are_one_document() -> None:
    checks = [
        Checked(report=CLEAN, output="out/a"),
        Checked(report=DRIFT, output="out/b"),
        Checked(report=FAILED, output="out/c"),
        Checked(report=OLD, output="out/d", fix="moored generate d"),
    ]
    found = json.loads(render_checks(checks, "json"))
    assert found["exit_code"] == 3
    assert [check["result"] for check in found["checks"]] == [
        "clean",
        "drift",
        "not checked",
        "incompatible",
    ]
    (run,) = json.loads(render_checks(checks, "sarif"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == [
        "cause-document",
        "edited",
        "extra",
        "M0312",
        "cause-epoch",
        "incompatible",
    ]
    root = ElementTree.fromstring(render_checks(checks, "junit"))
    assert [(s.get("name"), s.get("tests"), s.get("failures")) for s in root] == [
        ("out/a", "0", "0"),
        ("out/b", "3", "2"),
        ("out/c", "1", "1"),
        ("out/d", "1", "1"),
    ]
    assert render_checks(checks, "github").splitlines() == [
        '::error::drift in out/b: document: "openapi.yaml" changed: "GET /a" changed, 2 files;'
        " to mend it: moored generate --overwrite-edited",
        "::error file=out/b/api/operations.py::edited: edited by hand; `moored generate"
        " --overwrite-edited` drops the edit",
        "::error file=out/b/mine.txt::extra: not generated; `moored generate` leaves it alone, so"
        " remove it by hand",
        "::notice::out/b: a.py: differs in line ends only",
        '::error file=specs/x.yaml,line=212,col=9,title=M0312::query parameter "filter" uses'
        ' style "x"; use form (#/paths/~1foo/get)',
        "::error::incompatible in out/d: epoch: of epoch 1; to mend it: moored generate d",
    ]
    assert render_checks(checks, "text").count("\n\n") == 3


def test_github_shows_nine_files() -> None:
    files = tuple(FileFinding(path=f"{n:02}.py", state="stale") for n in range(30))
    report = CheckReport(files=files, exit_code=1, proof=DRIFT.proof)
    assert len(render_check(report, "github", output="out").splitlines()) == 10


def test_problems_for_gitlab() -> None:
    first, second = json.loads(render_problems([PROBLEM, WARNING], "gitlab"))
    assert second == {
        "description": 'query parameter "filter" uses style "x"; use form (#/paths/~1foo/get)',
        "check_name": "moored/M0312",
        "fingerprint": second["fingerprint"],
        "severity": "major",
        "location": {"path": "specs/x.yaml", "lines": {"begin": 212}},
    }
    assert (first["severity"], first["location"]["path"]) == ("minor", "pyproject.toml")


def fingerprints(*found: Problem) -> list[str]:
    return [issue["fingerprint"] for issue in json.loads(render_problems(found, "gitlab"))]


def test_a_fingerprint_stays_while_lines_move() -> None:
    moved = replace(PROBLEM, location=replace(PROBLEM.location, line=7))
    other = replace(PROBLEM, location=replace(PROBLEM.location, pointer="#/paths/~1bar/get"))
    assert fingerprints(PROBLEM) == fingerprints(moved) == fingerprints(PROBLEM, moved)
    assert len(set(fingerprints(PROBLEM, other, WARNING))) == 3


def test_checks_for_gitlab() -> None:
    issues = json.loads(
        render_checks(
            [
                Checked(report=CLEAN, output="out/a"),
                Checked(report=DRIFT, output="out/b"),
                Checked(report=FAILED, output="out/c"),
                Checked(report=OLD, output="out/d", fix="moored generate d"),
            ],
            "gitlab",
        )
    )
    assert [(issue["check_name"], issue["location"]["path"]) for issue in issues] == [
        ("moored/drift", "out/b/moored.lock"),
        ("moored/edited", "out/b/api/operations.py"),
        ("moored/extra", "out/b/mine.txt"),
        ("moored/M0312", "specs/x.yaml"),
        ("moored/incompatible", "out/d/moored.lock"),
    ]
    assert issues[-1]["description"] == (
        "incompatible in out/d: epoch: of epoch 1; to mend it: moored generate d"
    )
    assert json.loads(render_check(CLEAN, "gitlab")) == []


def test_problems_as_markdown() -> None:
    assert render_problems([PROBLEM], "markdown") == (
        "| where | problem |\n| --- | --- |\n"
        '| `specs/x.yaml:212:9` | error M0312: query parameter "filter" uses style "x"; use form'
        " `#/paths/~1foo/get` |\n"
    )
    assert render_problems([], "markdown") == "No problems.\n"


def test_drift_as_markdown() -> None:
    text = render_check(DRIFT, "markdown", output="out/my_b", fix="moored generate b", seconds=1.5)
    assert text == (
        "## out/my\\_b: drift\n"
        "\n"
        '- document: "openapi.yaml" changed: "GET /a" changed\n'
        "- note: a.py: differs in line ends only\n"
        "\n"
        "| file | state | |\n"
        "| --- | --- | --- |\n"
        "| `api/operations.py` | edited | edited by hand; \\`moored generate --overwrite-edited\\`"
        " drops the edit |\n"
        "| `mine.txt` | extra | not generated; \\`moored generate\\` leaves it alone, so remove it"
        " by hand |\n"
        "\n"
        "<details><summary>difference</summary>\n"
        "\n"
        "```diff\n"
        "--- a/api/operations.py\n+++ b/api/operations.py\n@@ -1 +1 @@\n-\tx\\x1b\n+y\n"
        "```\n"
        "\n"
        "</details>\n"
        "\n"
        "To mend it: `moored generate b --overwrite-edited`\n"
        "\n"
        "out/my\\_b: drift: 2 of 17 files, 2 inputs, full, 1.50 s\n"
        "\n"
    )


def test_no_difference_ends_its_block_of_markdown() -> None:
    file = FileFinding(path="README.md", state="stale", diff="+````\n+# a heading\n")
    report = CheckReport(files=(file,), exit_code=1, proof=DRIFT.proof)
    assert "`````diff\n+````\n+# a heading\n`````\n" in render_check(report, "markdown")


@pytest.mark.parametrize("format", FORMATS)
def test_a_copy_knows_no_generator(format: Format) -> None:
    files = tuple(
        FileFinding(path=f"{state}.py", state=state) for state in ("edited", "extra", "missing")
    )
    report = CheckReport(files=files, exit_code=1, proof=Proof(files=3, inputs=0, how="verify"))
    text = render_check(report, format, output="copy", fix="")
    assert "moored generate" not in text
    assert "mend" not in text
