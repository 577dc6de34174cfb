"""The check: three ways, with a cause."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from moored.document import Meaning
from moored.drift.meaning import meaning_check
from moored.drift.output import Inputs, compare, fast_check
from moored.drift.states import Change, CheckReport, Proof, strictly
from moored.emit.digest import sha256
from moored.emit.lock import LOCK, MANIFEST, NAMES, Lock, OperationRecord, Outcome, dump, manifest
from moored.emit.tree import Tree
from moored.emit.write import write

D, E = sha256("d"), sha256("e")
FILES = {
    "__init__.py": '"""Client."""\n',
    "api/jobs.py": "def get(  ):\n    return 1\n",
    "models.py": "class Job: ...\n",
    NAMES: "op a b\n",
}


def record(
    meaning: str = D, outcome: Outcome = "generated", notes: tuple[str, ...] = ()
) -> OperationRecord:
    return OperationRecord(operation_id="x", outcome=outcome, meaning=meaning, notes=notes)


def noted(outcome: Outcome, said: str, document: str) -> Lock:
    """The lock with what is said of an operation, and the digest of the document."""
    operations = {"GET /a": record(outcome=outcome, notes=(said,))}
    return replace(BASE, inputs={"openapi.yaml": document}, operations=operations)


BASE = Lock(
    tools={"ruff": "1"},
    templates=D,
    settings={"http": "httpx2", "operations": ["GET /a"]},
    inputs={"openapi.yaml": D},
    shared=D,
    operations={"GET /a": record()},
)


def tree(lock: Lock = BASE, changes: Mapping[str, str | None] | None = None) -> Tree:
    files = {**FILES, LOCK: dump(lock), **(changes or {})}
    kept = {path: text for path, text in files.items() if text is not None}
    return Tree(files={**kept, MANIFEST: manifest(kept)})


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    write(tree(), folder)
    return folder


def states(report: CheckReport) -> dict[str, str]:
    return {finding.path: finding.state for finding in report.findings}


def inputs(lock: Lock = BASE) -> Inputs:
    return Inputs(
        epoch=lock.epoch,
        tools=lock.tools,
        templates=lock.templates,
        settings=lock.settings,
        inputs=lock.inputs,
    )


def crlf(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def test_clean(out: Path) -> None:
    report = compare(tree(), BASE, out)
    assert (report.exit_code, states(report), report.causes, report.notes) == (0, {}, (), ())
    assert (report.proof.files, report.proof.inputs, report.proof.how) == (6, 1, "full")
    assert [finding.path for finding in report.files] == sorted(tree().files)


@pytest.mark.parametrize(
    ("change", "anew", "found", "code"),
    [
        ("edit", {}, {"models.py": "edited"}, 1),
        ("none", {"models.py": "x = 1\n"}, {"models.py": "stale"}, 1),
        ("edit", {"models.py": "x = 1\n"}, {"models.py": "stale+edited"}, 1),
        ("remove", {}, {"models.py": "missing"}, 1),
        ("none", {"api/pets.py": "x = 1\n"}, {"api/pets.py": "missing"}, 1),
        ("none", {"models.py": None}, {"models.py": "orphan"}, 1),
        ("edit", {"models.py": None}, {"models.py": "orphan+edited"}, 1),
        ("crlf", {"models.py": None}, {"models.py": "orphan"}, 1),
        ("link", {"models.py": None}, {"models.py": "irregular"}, 1),
        ("extra", {}, {"mine.txt": "extra"}, 1),
        ("extra", {"mine.txt": "x\n"}, {"mine.txt": "stale+edited"}, 1),
        ("crlf", {}, {"models.py": "eol"}, 0),
        ("crlf", {"models.py": "x = 1\n"}, {"models.py": "stale"}, 1),
        ("layout", {}, {"api/jobs.py": "format-only"}, 1),
        ("layout", {"api/jobs.py": "x = 1\n"}, {"api/jobs.py": "stale+edited"}, 1),
        ("unmerged", {}, {"models.py": "unmerged"}, 2),
        ("link", {}, {"models.py": "irregular"}, 1),
        ("cache", {}, {}, 0),
    ],
)
def test_states(
    out: Path, change: str, anew: dict[str, str | None], found: dict[str, str], code: int
) -> None:
    CHANGES[change](out)
    report = compare(tree(BASE, anew), BASE, out)
    assert (states(report), report.exit_code) == (found, code)


def _link(out: Path) -> None:
    (out / "models.py").rename(out.parent / "models.py")
    (out / "models.py").symlink_to(out.parent / "models.py")


def _cache(out: Path) -> None:
    (out / "__pycache__").mkdir()
    (out / "__pycache__" / "models.pyc").write_text("")
    (out / "models.pyc").write_text("")


CHANGES: dict[str, Callable[[Path], Any]] = {
    "none": lambda out: None,
    "edit": lambda out: (out / "models.py").write_text("class Job: x = 1\n"),
    "remove": lambda out: (out / "models.py").unlink(),
    "extra": lambda out: (out / "mine.txt").write_text("mine\n"),
    "crlf": lambda out: crlf(out / "models.py"),
    "layout": lambda out: (out / "api/jobs.py").write_text("def get():\n    return 1  # one\n"),
    "unmerged": lambda out: (out / "models.py").write_text("<<<<<<< a\n=======\n>>>>>>> b\n"),
    "link": _link,
    "cache": _cache,
}


@pytest.mark.parametrize("change", CHANGES)
def test_fast_and_full_agree(out: Path, change: str) -> None:
    CHANGES[change](out)
    fast, full = fast_check(out, inputs()), compare(tree(), BASE, out)
    assert fast.clean == (full.exit_code == 0)


def test_a_whole_checkout_with_crlf_is_clean(out: Path) -> None:
    for path in out.rglob("*.*"):
        crlf(path)
    report = compare(tree(), BASE, out)
    assert report.exit_code == 0
    assert set(states(report).values()) == {"eol"}
    assert fast_check(out, inputs()).clean


OTHER_MEANING = replace(
    BASE, inputs={"openapi.yaml": E}, operations={"GET /a": record(E), "GET /b": record()}
)


@pytest.mark.parametrize(
    ("now", "causes", "code"),
    [
        (replace(BASE, inputs={"openapi.yaml": E}), ["document-form"], 0),
        (replace(BASE, inputs={"openapi.yaml": D, "o.yaml": D}), ["document-form"], 0),
        (OTHER_MEANING, ["document"], 1),
        (replace(BASE, inputs={"openapi.yaml": E}, shared=E), ["document"], 1),
        (replace(BASE, settings={**BASE.settings, "http": "httpx"}), ["settings"], 1),
        (replace(BASE, source={"url": "https://x"}), ["settings"], 1),
        (replace(BASE, tools={"ruff": "2"}), ["tools"], 0),
        (replace(BASE, templates=E), ["templates"], 0),
        (replace(BASE, epoch=2, minimum="9.0"), ["epoch"], 3),
        (replace(BASE, shared=E), ["lock"], 1),
    ],
)
def test_causes(out: Path, now: Lock, causes: list[str], code: int) -> None:
    report = compare(tree(now), now, out)
    assert ([cause.kind for cause in report.causes], report.exit_code) == (causes, code)
    assert bool(report.notes) == (code == 0)
    if code == 1:
        assert states(report) == {LOCK: "stale"}


@pytest.mark.parametrize("what", ["tools", "templates"])
def test_tools_that_change_a_byte_are_drift(out: Path, what: str) -> None:
    now = replace(BASE, **{"tools": {"ruff": "2"}} if what == "tools" else {"templates": E})
    report = compare(tree(now, {"models.py": "class Job:\n    ...\n"}), now, out)
    assert (states(report), report.exit_code) == ({"models.py": "stale"}, 1)
    assert [cause.kind for cause in report.causes] == [what]


@pytest.mark.parametrize(
    ("was", "now", "causes", "code"),
    [
        # What is lost of a form that means the same is no drift: the document is in another form.
        (BASE, noted("generated", "uniqueItems is not checked", E), ["document-form"], 0),
        (noted("generated", "the latter holds", D), replace(BASE, inputs={"openapi.yaml": E}),
         ["document-form"], 0),
        # Of one document the same is said each time.
        (BASE, noted("generated", "uniqueItems is not checked", D), ["lock"], 1),
        # A substitute, and what is left out, shape the package.
        (BASE, noted("degraded", "one is sent as text", E), ["document"], 1),
        (noted("degraded", "one", D), noted("degraded", "another", E), ["document"], 1),
        (BASE, noted("refused", "it cannot be sent", E), ["document"], 1),
        (noted("refused", "it cannot be sent", D), replace(BASE, inputs={"openapi.yaml": E}),
         ["document"], 1),
        (noted("refused", "one", D), noted("refused", "another", E), ["document"], 1),
        (noted("refused", "one", D), noted("refused", "one", E), ["document-form"], 0),
    ],
)  # fmt: skip
def test_what_is_said_of_an_operation(
    tmp_path: Path, was: Lock, now: Lock, causes: list[str], code: int
) -> None:
    write(tree(was), tmp_path / "out")

    report = compare(tree(now), now, tmp_path / "out")

    assert ([cause.kind for cause in report.causes], report.exit_code) == (causes, code)


def test_causes_in_words(out: Path) -> None:
    now = replace(
        OTHER_MEANING,
        operations={"GET /b\x1b": record()},
        shared=E,
        tools={"ruff": "2", "black": "3"},
        settings={"http": "httpx", "operations": ["GET /a", "GET /b"], "new": True},
    )
    found = [f"{cause.kind}: {cause.detail}" for cause in compare(tree(now), now, out).causes]
    assert found == [
        'document: "openapi.yaml" changed: "GET /a" went, "GET /b\\x1b" came,'
        " what operations share changed",
        'settings: "http" was "httpx2" and is "httpx"',
        'settings: "new" was not set and is true',
        'settings: "operations" was ["GET /a"] and is ["GET /a", "GET /b"]',
        'tools: "black" not set -> "3"',
        'tools: "ruff" "1" -> "2"',
    ]


@pytest.mark.parametrize(
    ("now", "what"),
    [
        (replace(BASE, shared=E), "what operations share"),
        (replace(BASE, operations={"GET /b": record()}), '"GET /a" went, "GET /b" came'),
    ],
)
def test_a_lock_that_differs_without_a_reason(out: Path, now: Lock, what: str) -> None:
    (cause,) = compare(tree(now), now, out).causes
    assert cause.detail == f"it records something else though no input differs: {what}"


def test_many_operations_are_counted(out: Path) -> None:
    now = replace(OTHER_MEANING, operations={f"GET /{number:02}": record() for number in range(30)})
    (cause,) = compare(tree(now), now, out).causes
    assert cause.detail.endswith('"GET /09" came, 21 more') or "more" in cause.detail


def test_the_lock_is_compared_by_meaning(out: Path) -> None:
    now = replace(BASE, inputs={"openapi.yaml": E})
    assert not states(compare(tree(now), now, out))
    (out / LOCK).write_text((out / LOCK).read_text().replace("\n  ", "\n "))
    assert states(compare(tree(now), now, out)) == {LOCK: "edited"}


@pytest.mark.parametrize(
    "line", [f"{E}  models.py", f"{D}  gone.py", "drop"], ids=["wrong", "extra", "dropped"]
)
def test_a_wrong_line_of_the_manifest_is_drift(out: Path, line: str) -> None:
    lines = (out / MANIFEST).read_text().splitlines()
    kept = [old for old in lines if "models.py" not in old or "gone" in line]
    (out / MANIFEST).write_text("".join(f"{x}\n" for x in [*kept, line] if x != "drop"))
    report = compare(tree(), BASE, out)
    assert (states(report), report.exit_code) == ({MANIFEST: "stale"}, 1)
    assert "+++ b/_generated.sha256" in report.findings[0].diff


def test_a_wrong_line_is_seen_beside_other_line_ends(out: Path) -> None:
    crlf(out / "models.py")
    text = (out / MANIFEST).read_text()
    (out / MANIFEST).write_text(text.replace(sha256(FILES["models.py"]), E))

    assert states(compare(tree(), BASE, out)) == {"models.py": "eol", MANIFEST: "stale"}


def test_a_line_that_was_edited_with_its_file_is_mended_with_it(out: Path) -> None:
    """It is no finding of its own, as the file is one; but a patch takes back both."""
    whole = (out / MANIFEST).read_bytes()
    (out / "models.py").write_text("x = 1\n")
    edited = whole.replace(sha256(FILES["models.py"]).encode(), sha256("x = 1\n").encode())
    (out / MANIFEST).write_bytes(edited)
    report = compare(tree(), BASE, out)

    assert states(report) == {"models.py": "stale"}
    assert [one.change for one in report.files if one.path == MANIFEST] == [
        Change(old=edited, new=whole)
    ]


@pytest.mark.parametrize("name", [LOCK, MANIFEST])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "M0810"),
        ("garbage", "M0811"),
        ("<<<<<<< a\n=======\n>>>>>>> b\n", "M0812"),
        (b"\xff\xfe", "M0811"),
        ("link", "M0823"),
    ],
)
def test_locks_that_cannot_be_used(
    out: Path, name: str, text: str | bytes | None, code: str
) -> None:
    target = out / name
    content = target.read_bytes()
    target.unlink()
    if text == "link":
        (out.parent / "away").write_bytes(content)
        target.symlink_to(out.parent / "away")
    elif text is not None:
        target.write_bytes(text.encode() if isinstance(text, str) else text)
    for report in (compare(tree(), BASE, out, "o"), fast_check(out, inputs(), "o").report):
        assert report is not None
        assert report.exit_code == 2
        assert {problem.code for problem in report.problems} == {code}
        assert {problem.location.file for problem in report.problems} == {f"o/{name}"}


def test_another_format_cannot_be_checked(out: Path) -> None:
    (out / LOCK).write_text(dump(replace(BASE, format=7)))
    assert compare(tree(), BASE, out).problems[0].code == "M0813"


def test_no_output_at_all(tmp_path: Path) -> None:
    report = compare(tree(), BASE, tmp_path / "absent")
    assert (report.exit_code, report.problems[0].code) == (2, "M0810")
    assert report.proof == Proof(files=0, inputs=0, how="full")


def test_nothing_compared_is_not_clean(tmp_path: Path) -> None:
    empty = Tree(files={LOCK: dump(BASE)})
    write(empty, tmp_path / "out")
    report = compare(empty, BASE, tmp_path / "out")
    assert (report.exit_code, report.problems[0].code) == (2, "M0830")
    (tmp_path / "out" / MANIFEST).write_text("")
    fast = fast_check(tmp_path / "out", inputs())
    assert fast.report is not None
    assert (fast.report.exit_code, fast.clean) == (2, False)


def test_a_diff_can_be_applied(out: Path) -> None:
    (out / "models.py").write_text("class Job: ...\nx = 1")
    (finding,) = compare(tree(), BASE, out).findings
    assert finding.diff == (
        "--- a/models.py\n+++ b/models.py\n@@ -1,2 +1 @@\n class Job: ...\n-x = 1\n"
        "\\ No newline at end of file\n"
    )


def test_binary_contents_have_no_diff(out: Path) -> None:
    (out / "models.py").write_bytes(b"\xff\x00")
    (finding,) = compare(tree(), BASE, out).findings
    assert (finding.state, finding.diff) == ("edited", "")


@pytest.mark.parametrize(
    ("expected", "causes"),
    [
        (inputs(), ()),
        (inputs(replace(BASE, inputs={})), ("document",)),
        (inputs(replace(BASE, settings={})), ("settings",)),
        (inputs(replace(BASE, templates=E)), ("templates",)),
        (inputs(replace(BASE, tools={})), ("tools",)),
        (replace(inputs(), source="https://x.example"), ("settings",)),
        (
            inputs(replace(BASE, tools={}, inputs={}, settings={})),
            ("document", "settings", "tools"),
        ),
    ],
)
def test_fast_causes(out: Path, expected: Inputs, causes: tuple[str, ...]) -> None:
    result = fast_check(out, expected)
    assert (result.causes, result.clean) == (causes, not causes)
    if result.report:
        assert result.report.proof == Proof(files=5, inputs=1, how="fast")
        assert result.report.notes == ()


def test_what_is_only_noted_can_be_drift(out: Path) -> None:
    clean = compare(tree(), BASE, out)
    crlf(out / "models.py")
    noted = compare(tree(), BASE, out)

    assert strictly(clean) == replace(clean, is_strict=True)
    assert strictly(noted) == replace(noted, is_strict=True, exit_code=1)


def test_a_document_that_means_the_same(out: Path) -> None:
    (out / "mine.txt").write_text("mine\n")
    fast = fast_check(out, inputs(replace(BASE, inputs={"openapi.yaml": E})))
    same = Meaning(shared=D, operations={"GET /a": D})
    report = meaning_check(fast, same, {"openapi.yaml": E})

    assert report is not None
    assert (report.exit_code, report.proof) == (0, Proof(files=5, inputs=1, how="meaning"))
    assert [cause.kind for cause in report.causes] == ["document-form"]
    assert len(report.notes) == 1
    assert meaning_check(fast, replace(same, shared=E), {}) is None
    assert meaning_check(fast, replace(same, operations={"GET /a": E}), {}) is None
    assert meaning_check(replace(fast, lock=None), same, {}) is None


def test_a_tuple_in_the_settings_is_a_list(out: Path) -> None:
    settings = {**BASE.settings, "operations": ("GET /a",)}
    assert fast_check(out, inputs(replace(BASE, settings=settings))).clean


def test_another_epoch_needs_no_generation(out: Path) -> None:
    result = fast_check(out, inputs(replace(BASE, epoch=2)))
    assert result.report is not None
    assert (result.causes, result.report.exit_code) == (("epoch",), 3)
    assert "epoch 1 (moored 0.1.0 or later)" in result.report.causes[0].detail


def test_nothing_is_written(out: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in [out, *out.rglob("*")]}
    compare(tree(OTHER_MEANING, {"models.py": "x"}), OTHER_MEANING, out)
    fast_check(out, inputs())
    assert {path: path.stat().st_mtime_ns for path in [out, *out.rglob("*")]} == before


def test_the_fast_way_imports_nothing_heavy() -> None:
    import subprocess

    code = "import sys, moored.drift.fast; print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    heavy = {"yaml", "pydantic", "jinja2", "black", "ruff", "datamodel_code_generator", "asyncio"}
    assert not heavy & set(result.stdout.split())
