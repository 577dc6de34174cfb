"""Every state of `check`, made on purpose: the state, the cause and one exit code in every format."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import get_args

import pytest

from moored.drift.states import MEANING, CauseKind
from moored.emit.lock import EPOCH
from moored.report import FORMATS

from .conftest import Moored

OUT = "my clients/pets"
Change = Callable[[Moored], object]


def edit(name: str, old: str, new: str) -> Change:
    def change(moored: Moored) -> None:
        path = moored.path(name)
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    return change


def both(*changes: Change) -> Change:
    return lambda moored: [change(moored) for change in changes]


def write(name: str, data: bytes) -> Change:
    return lambda moored: moored.path(name).write_bytes(data)


def crlf(moored: Moored) -> None:
    path = moored.path(f"{OUT}/errors.py")
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def link(moored: Moored) -> None:
    path = moored.path(f"{OUT}/errors.py")
    path.rename(moored.path("elsewhere.py"))
    path.symlink_to(moored.path("elsewhere.py"))


def folder_for_file(moored: Moored) -> None:
    moored.path(f"{OUT}/errors.py").unlink()
    moored.path(f"{OUT}/errors.py").mkdir()


def in_lock(old: str, new: str) -> Change:
    """The lock as if it had been generated so, with its line of the manifest."""

    def change(moored: Moored) -> None:
        path = moored.path(f"{OUT}/moored.lock")
        text, count = re.subn(old, new, path.read_text())
        assert count
        path.write_text(text)
        digest = sha256(moored.path(f"{OUT}/moored.lock").read_bytes()).hexdigest()
        manifest = moored.path(f"{OUT}/_generated.sha256")
        line = re.compile(r"(?m)^.{64}(?=  moored\.lock$)")
        manifest.write_text(line.sub(digest, manifest.read_text()))

    return change


def remove(name: str) -> Change:
    return lambda moored: moored.path(name).unlink()


CHANGED = edit("openapi.yaml", "maxLength: 5", "maxLength: 6")
# Another operation of another group: nothing by which the old ones could be known again.
MOVED = both(
    edit("openapi.yaml", "tags: [cats]", "tags: [kittens]"),
    edit("openapi.yaml", "/cats:", "/litters/young:"),
    edit("openapi.yaml", "listCats", "findYoung"),
)
EDITED = edit(f"{OUT}/models.py", "max_length=5", "max_length=7")
MARKS = b"<<<<<<< a\n=======\n>>>>>>> b\n"


@dataclass(frozen=True, kw_only=True)
class Row:
    """A change of a clean project, and what `check` has to say of it.

    Attributes:
        change: What is done.
        states: The states of files that have to be told, and no others.
        cause: The kinds of cause.
        code: The exit code.
        problem: The code of the problem, if it could not be checked.
    """

    change: Change
    states: dict[str, str]
    cause: tuple[str, ...] = ()
    code: int = 1
    problem: str = ""


LOCKS = {"moored.lock": "stale"}
MOVES = LOCKS | {
    "README.md": "stale",
    "api/kittens.py": "missing",
    "client.py": "stale",
    "names.lock": "stale",
}
ROWS = {
    "ok": Row(change=lambda moored: None, states={}, code=0),
    "stale": Row(change=CHANGED, states=LOCKS | {"models.py": "stale"}, cause=("document",)),
    "stale by settings": Row(
        change=edit("pyproject.toml", "output", 'http = "httpx"\noutput'),
        states=LOCKS
        | dict.fromkeys(("README.md", "_core/auth_api_key.py", "_core/http.py"), "stale"),
        cause=("settings",),
    ),
    "edited": Row(change=EDITED, states={"models.py": "edited"}),
    "edited bytes": Row(
        change=write(f"{OUT}/models.py", b"\xff\x00"), states={"models.py": "edited"}
    ),
    "stale+edited": Row(
        change=both(CHANGED, EDITED),
        states=LOCKS | {"models.py": "stale+edited"},
        cause=("document",),
    ),
    "missing": Row(change=remove(f"{OUT}/py.typed"), states={"py.typed": "missing"}),
    "orphan": Row(change=MOVED, states=MOVES | {"api/cats.py": "orphan"}, cause=("document",)),
    "orphan+edited": Row(
        change=both(MOVED, write(f"{OUT}/api/cats.py", b"mine = 1\n")),
        states=MOVES | {"api/cats.py": "orphan+edited"},
        cause=("document",),
    ),
    "extra": Row(change=write(f"{OUT}/mine.py", b"x = 1\n"), states={"mine.py": "extra"}),
    "irregular": Row(change=link, states={"errors.py": "irregular"}),
    "irregular folder": Row(change=folder_for_file, states={"errors.py": "irregular"}),
    "eol": Row(change=crlf, states={"errors.py": "eol"}, code=0),
    "format-only": Row(
        change=edit(f"{OUT}/models.py", "class Cat", "# mine\nclass Cat"),
        states={"models.py": "format-only"},
    ),
    "unmerged": Row(
        change=write(f"{OUT}/models.py", MARKS), states={"models.py": "unmerged"}, code=2
    ),
    "the form of the document": Row(
        change=edit("openapi.yaml", "info:", "# a comment\ninfo:"),
        states={},
        cause=("document-form",),
        code=0,
    ),
    "other tools, the same bytes": Row(
        change=in_lock('"ruff": "', '"ruff": "9'), states={}, cause=("tools",), code=0
    ),
    "other templates, the same bytes": Row(
        change=in_lock('"templates": "[0-9a-f]{8}', '"templates": "01234567'),
        states={},
        cause=("templates",),
        code=0,
    ),
    "a line of the manifest": Row(
        change=both(EDITED, edit(f"{OUT}/_generated.sha256", "  py.typed", "  py.typing")),
        states={"_generated.sha256": "stale", "models.py": "edited"},
    ),
    "a newer epoch": Row(
        change=in_lock(f'"epoch": {EPOCH}', '"epoch": 999'),
        states={},
        cause=("newer-epoch",),
        code=3,
    ),
    "no lock": Row(change=remove(f"{OUT}/moored.lock"), states={}, code=2, problem="M0810"),
    "a damaged lock": Row(
        change=write(f"{OUT}/moored.lock", b"{"), states={}, code=2, problem="M0811"
    ),
    "an unmerged lock": Row(
        change=write(f"{OUT}/moored.lock", MARKS), states={}, code=2, problem="M0812"
    ),
    "an unmerged manifest": Row(
        change=write(f"{OUT}/_generated.sha256", MARKS), states={}, code=2, problem="M0812"
    ),
    "nothing to compare": Row(
        change=write(f"{OUT}/_generated.sha256", b""), states={}, code=2, problem="M0830"
    ),
    "no document": Row(change=remove("openapi.yaml"), states={}, code=2, problem="M0101"),
}


def test_every_state_has_a_row() -> None:
    assert set(MEANING) == {
        "ok",
        *(state for row in ROWS.values() for state in row.states.values()),
    }


def test_every_cause_has_a_row() -> None:
    # The fast path trusts the lock; and there was no epoch before the first.
    elsewhere = {"lock", "epoch"}
    assert set(get_args(CauseKind)) - elsewhere == {
        cause for row in ROWS.values() for cause in row.cause
    }


def test_a_lock_that_says_something_else_is_found_in_full(pets: Moored) -> None:
    in_lock('"outcome": "generated"', '"outcome": "refused"')(pets)

    assert pets("check") == 0
    assert pets("check", "--full", "--format", "json") == 1

    (check,) = json.loads(pets.stdout)["checks"]
    assert [cause["kind"] for cause in check["causes"]] == ["lock"]
    assert {one["path"]: one["state"] for one in check["files"]} == LOCKS


@pytest.mark.parametrize("name", ROWS)
def test_state_cause_and_exit_code(pets: Moored, name: str) -> None:
    row = ROWS[name]
    row.change(pets)
    before = pets.snapshot()

    code = pets("check", "--format", "json")

    found = json.loads(pets.stdout)
    (check,) = found["checks"]
    assert {file["path"]: file["state"] for file in check["files"]} == row.states
    assert tuple(cause["kind"] for cause in check["causes"]) == row.cause
    assert [problem["code"] for problem in check["problems"]] == [row.problem] * bool(row.problem)
    assert (code, found["exit_code"], check["exit_code"]) == (row.code,) * 3
    assert pets.snapshot() == before


SAMPLES = ("ok", "stale", "edited", "unmerged", "eol", "a newer epoch", "no lock")


@pytest.mark.parametrize("name", SAMPLES)
def test_every_format_tells_it_with_the_same_exit_code(pets: Moored, name: str) -> None:
    row = ROWS[name]
    row.change(pets)

    for form in FORMATS:
        assert pets("check", "--format", form) == row.code, form
        failing = [path for path, state in row.states.items() if state != "eol"]
        assert [path for path in failing if path not in pets.stdout] == [], form
        assert row.problem in pets.stdout, form
        if row.code == 0:
            assert "clean: " in pets.out, form  # the proof, beside what programs read
        READERS.get(form, str)(pets.stdout)


READERS: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "gitlab": json.loads,
    "sarif": json.loads,
    "junit": ElementTree.fromstring,
}


@pytest.mark.parametrize("name", ["stale", "edited", "stale+edited", "missing", "orphan"])
def test_the_command_that_is_told_mends_it(pets: Moored, name: str) -> None:
    ROWS[name].change(pets)
    assert pets("check") == 1
    told = re.search(r"(?m)^to mend it: moored (.+)$", pets.out)
    assert told is not None

    assert pets(*told[1].split()) == 0, pets.out

    assert pets("check", "--full") == 0


@pytest.mark.parametrize("name", ["eol", "the form of the document"])
def test_what_is_only_noted_is_drift_to_who_wants_it(pets: Moored, name: str) -> None:
    ROWS[name].change(pets)

    assert pets("check") == 0
    assert pets("check", "--strict", "--format", "junit", "--output-file", "report.xml") == 1
    assert (pets.stdout, "drift: " in pets.out) == ("", True)
    suites = ElementTree.parse(pets.path("report.xml"))
    assert len(suites.findall(".//failure")) == 1

    assert pets("generate") == 0
    assert pets("check", "--strict") == 0


def test_an_older_epoch_is_generated_anew(pets: Moored, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moored.inputs.EPOCH", EPOCH + 1)

    assert pets("check", "--format", "json") == 3

    (check,) = json.loads(pets.stdout)["checks"]
    assert [cause["kind"] for cause in check["causes"]] == ["epoch"]
    assert check["fix"] == "moored generate pets"


def test_a_newer_moored_is_asked_for_and_no_command_that_takes_the_output_back(
    pets: Moored,
) -> None:
    ROWS["a newer epoch"].change(pets)

    assert pets("check") == 3

    assert "update moored" in pets.out
    assert "moored generate" not in pets.out


def test_a_folder_below_is_as_good(pets: Moored, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(OUT))

    assert pets("check") == 0
