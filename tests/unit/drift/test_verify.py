"""A vendored copy against its own manifest."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from moored.drift.verify import script, verify
from moored.emit.digest import sha256
from moored.emit.manifest import MANIFEST, manifest
from moored.emit.tree import Tree
from moored.emit.write import write
from moored.report import escapes
from moored.report.checked import RESULTS

FILES = {"a.py": "a = 1\n", "api/b.py": "b = 1\n", "moored.lock": "{}\n"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    write(Tree(files=FILES), tmp_path / "renamed")
    return tmp_path / "renamed"


def _link(copy: Path) -> None:
    (copy / "a.py").rename(copy.parent / "a.py")
    (copy / "a.py").symlink_to(copy.parent / "a.py")


def _linked_folder(copy: Path) -> None:
    (copy / "api").rename(copy.parent / "api")
    (copy / "api").symlink_to(copy.parent / "api")


def _cache(copy: Path) -> None:
    (copy / "__pycache__").mkdir()
    (copy / "__pycache__/a.pyc").write_text("")


@pytest.mark.parametrize(
    ("change", "states", "code"),
    [
        (lambda copy: None, {}, 0),
        (lambda copy: (copy / "a.py").write_text("a = 2\n"), {"a.py": "edited"}, 1),
        (lambda copy: (copy / "a.py").unlink(), {"a.py": "missing"}, 1),
        (lambda copy: (copy / "x.py").write_text(""), {"x.py": "extra"}, 1),
        (lambda copy: (copy / "a.py").write_bytes(b"a = 1\r\n"), {"a.py": "eol"}, 0),
        (_link, {"a.py": "irregular"}, 1),
        (_linked_folder, {"api": "extra", "api/b.py": "missing"}, 1),
        (_cache, {}, 0),
    ],
)
def test_states(
    copy: Path, change: Callable[[Path], Any], states: dict[str, str], code: int
) -> None:
    change(copy)
    report = verify(copy)
    assert {finding.path: finding.state for finding in report.findings} == states
    assert report.exit_code == code
    assert (report.proof.files, report.proof.how) == (3, "verify")
    assert bool(report.notes) == ("eol" in states.values())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "M0810"),
        ("", "M0830"),
        ("x", "M0811"),
        (f"{sha256('')}  ../../etc/passwd\n", "M0811"),
        ("<<<<<<< a\n=======\n>>>>>>> b\n", "M0812"),
    ],
)
def test_manifests_that_prove_nothing(copy: Path, text: str | None, code: str) -> None:
    (copy / MANIFEST).unlink()
    if text is not None:
        (copy / MANIFEST).write_text(text)
    report = verify(copy, "vendored/x")
    assert report.exit_code == 2
    assert {problem.code for problem in report.problems} == {code}
    assert report.problems[0].location.file == f"vendored/x/{MANIFEST}"


def test_nothing_there(tmp_path: Path) -> None:
    assert verify(tmp_path / "absent").exit_code == 2


def test_a_copy_reached_through_a_link(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(copy)
    assert verify(tmp_path / "link").exit_code == 0


def test_a_manifest_checked_out_with_crlf(copy: Path) -> None:
    (copy / MANIFEST).write_bytes(manifest(FILES).replace("\n", "\r\n").encode())
    assert verify(copy).exit_code == 0


@pytest.fixture(scope="session")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script, in a folder of its own."""
    file = tmp_path_factory.mktemp("tools") / "verify_generated.py"
    file.write_text(script())
    return file


def run_script(emitted: Path, *words: str | Path) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, "-I", emitted, *words], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def _device(copy: Path) -> None:
    (copy / "a.py").unlink()
    os.mkfifo(copy / "a.py")


def _folder(copy: Path) -> None:
    (copy / "a.py").unlink()
    (copy / "a.py").mkdir()


def _manifest(text: str | None) -> Callable[[Path], Any]:
    def change(copy: Path) -> None:
        (copy / MANIFEST).unlink()
        if text is not None:
            (copy / MANIFEST).write_text(text)

    return change


def _linked_manifest(copy: Path) -> None:
    (copy / MANIFEST).rename(copy.parent / "manifest")
    (copy / MANIFEST).symlink_to(copy.parent / "manifest")


D = "0" * 64


@pytest.mark.parametrize(
    "change",
    [
        lambda copy: None,
        lambda copy: (copy / "a.py").write_text("a = 2\n"),
        lambda copy: (copy / "a.py").unlink(),
        lambda copy: (copy / "x\n\x1b[31m.py").write_text(""),
        lambda copy: (copy / ".moored-a.py.tmp").write_text(""),
        lambda copy: (copy / "a.py").write_bytes(b"a = 1\r\n"),
        lambda copy: (copy / MANIFEST).write_bytes(
            (copy / MANIFEST).read_bytes().replace(b"\n", b"\r\n")
        ),
        _link,
        _linked_folder,
        _cache,
        _device,
        _folder,
        _linked_manifest,
        _manifest(None),
        _manifest(""),
        _manifest("garbage\n"),
        _manifest("<<<<<<< a\n=======\n>>>>>>> b\n"),
        _manifest(f"{D}  ../b.py\n"),
        _manifest(f"{D}  /etc/passwd\n"),
        _manifest(f"{D}  a.py\n\n"),
        _manifest(f"{D}  a.py\n{D}  a.py\n"),
        _manifest(f"{D}  {MANIFEST}\n"),
        _manifest(f"{D}  a.py\u2028{D}  b.py\n"),
    ],
)
def test_the_script_finds_what_moored_finds(
    copy: Path, emitted: Path, change: Callable[[Path], Any]
) -> None:
    change(copy)
    report = verify(copy)

    code, lines = run_script(emitted, copy)

    assert code == report.exit_code
    found = [f"{one.state:<13} {escapes.line(one.path)}" for one in report.findings]
    assert lines[:-1] == found
    assert lines[-1].startswith(f"{copy}: {RESULTS[code]}: ")


def test_the_script_says_what_it_compared(copy: Path, emitted: Path) -> None:
    count = len(verify(copy).files)
    assert run_script(emitted, copy) == (0, [f"{copy}: clean: {count} files, verify"])


def test_the_script_takes_several_folders_and_the_worst_of_their_codes(
    copy: Path, emitted: Path
) -> None:
    code, lines = run_script(emitted, copy, copy.parent / "nowhere")

    assert code == 2
    assert lines[-1] == f"{copy.parent}/nowhere: not checked: there is no {MANIFEST}"


@pytest.mark.parametrize(("words", "code"), [([], 2), (["--help"], 0), (["--what"], 2)])
def test_the_script_tells_how_it_is_used(emitted: Path, words: list[str], code: int) -> None:
    found, lines = run_script(emitted, *words)

    assert found == code
    assert "python verify_generated.py FOLDER" in "".join(lines)


def test_the_script_needs_the_standard_library_alone_and_writes_nothing() -> None:
    tree = ast.parse(script(), feature_version=(3, 8))
    imported = {
        alias.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in (
            node.names if isinstance(node, ast.Import) else [ast.alias(node.module or "")]
        )
    }
    assert imported <= set(sys.stdlib_module_names)
    assert not {"subprocess", "socket", "urllib", "shutil"} & imported
    assert not re.search(r"write|O_CREAT|unlink|rename|mkdir|eval|exec", script())
