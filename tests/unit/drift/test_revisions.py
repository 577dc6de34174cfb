"""Files of a revision of Git, by path and by digest."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from moored.drift.api.revisions import beside, show, with_digest
from moored.emit.digest import input_digest
from moored.problems import MooredError

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def _git(folder: Path, *words: str) -> str:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)
    return done.stdout.decode().strip()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in a repository with two commits, in which nothing is on the disk any more."""
    top = tmp_path_factory.mktemp("git")
    here = top / "api"
    files = {
        "a.yaml": "one\n",
        "deep/b.JSON": "b\n",
        "deep/c.yml": "c\n",
        "deep/d:é.yaml": "d\n",
        "notes.md": "n\n",
    }
    _git(top, "init", "-q")
    for text in ("one\n", "two\n"):
        for name, content in {**files, "a.yaml": text}.items():
            (here / name).parent.mkdir(parents=True, exist_ok=True)
            (here / name).write_text(content)
        (top / "outside.yaml").write_text("o\n")
        _git(top, "add", ".")
        _git(top, "commit", "-qm", text)
    for name in files:
        (here / name).unlink()
    return here


def test_a_file_of_a_revision(folder: Path) -> None:
    assert show("HEAD:a.yaml", folder) == b"two\n"
    assert show("HEAD~1:a.yaml", folder) == b"one\n"
    # The first colon ends the revision.
    assert show("HEAD:deep/d:é.yaml", folder) == b"d\n"


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("HEAD:gone.yaml", 'the revision "HEAD" has no file "gone.yaml"'),
        ("HEAD~9:a.yaml", 'the revision "HEAD~9" is none that Git knows here'),
        ("--output=x:a.yaml", 'the revision "--output=x" is none that Git knows here'),
    ],
)
def test_what_is_not_there(folder: Path, spec: str, message: str) -> None:
    with pytest.raises(MooredError) as caught:
        show(spec, folder)
    (problem,) = caught.value.problems
    assert (problem.code, problem.message, problem.location.file) == ("M0901", message, spec)


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(MooredError):
        show("HEAD:a.yaml", tmp_path)
    assert beside("HEAD:a.yaml", tmp_path) == {}
    assert with_digest(tmp_path / "gone" / "a.yaml", "x") is None


def test_what_lies_beside_a_file(folder: Path) -> None:
    deep = {"b.JSON": b"b\n", "c.yml": b"c\n", "d:é.yaml": b"d\n"}

    assert beside("HEAD:deep/c.yml", folder) == deep
    assert beside("HEAD~1:a.yaml", folder) == {
        "a.yaml": b"one\n",
        **{f"deep/{name}": data for name, data in deep.items()},
    }
    assert beside("HEAD~9:a.yaml", folder) == {}


def test_a_file_by_its_digest(folder: Path) -> None:
    """The newest revision that has it, though the file is gone."""
    path = folder / "a.yaml"
    first = _git(folder, "rev-parse", "HEAD~1")[:12]

    assert with_digest(path, input_digest(b"one\n")) == (first, b"one\n")
    assert with_digest(path, input_digest(b"three\n")) is None
