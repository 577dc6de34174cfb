"""A vendored copy against its own manifest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from moored.drift.verify import verify
from moored.emit.digest import sha256
from moored.emit.manifest import MANIFEST, manifest
from moored.emit.tree import Tree
from moored.emit.write import write

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
