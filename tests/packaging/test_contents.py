"""What the wheel and the source distribution hold: all that it takes, and nothing more."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A source distribution and a wheel, each built from the tree itself."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--sdist", "--wheel"]
    subprocess.run([*build, "--outdir", folder, ROOT], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(dist: Path) -> zipfile.ZipFile:
    (path,) = dist.glob("*.whl")
    return zipfile.ZipFile(path)


def tracked(folder: str) -> set[str]:
    """The files of a folder of the repository, relative to it, whether they are committed yet or not."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", folder]
    done = subprocess.run(words, cwd=ROOT, text=True, capture_output=True, check=True)
    named = {line.removeprefix(f"{folder}/") for line in done.stdout.splitlines()}
    return {name for name in named if (ROOT / folder / name).exists()}


def test_the_wheel_has_the_package_and_the_templates(wheel: zipfile.ZipFile) -> None:
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}

    package = {f"moored/{name}" for name in tracked("generator/moored")}
    assert held == package | {f"moored/templates/{name}" for name in tracked("templates")}
    assert {"moored/py.typed", "moored/templates/report/style.css"} <= held
    assert [name for name in held if name.endswith(".pyc")] == []


def test_the_wheel_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    about = {name.split("/", 1)[1] for name in wheel.namelist() if ".dist-info/" in name}
    (name,) = (name for name in wheel.namelist() if name.endswith("/METADATA"))
    said = message_from_bytes(wheel.read(name))

    assert about == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}
    assert said["License-Expression"] == "MIT"
    assert said["Description-Content-Type"] == "text/markdown"
    assert said["Requires-Python"] == ">=3.11"
    assert "Typing :: Typed" in said.get_all("Classifier", [])
    assert said.get_payload(decode=True) == (ROOT / "README.md").read_bytes()


def test_the_source_builds_the_same_wheel(
    dist: Path, wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as source:
        source.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path]
    subprocess.run([*build, folder], check=True, capture_output=True)
    (again,) = tmp_path.glob("*.whl")

    with zipfile.ZipFile(again) as other:
        assert sorted(other.namelist()) == sorted(wheel.namelist())
        assert [name for name in wheel.namelist() if other.read(name) != wheel.read(name)] == []


def test_the_source_has_what_testing_takes(dist: Path) -> None:
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as source:
        names = {name.split("/", 1)[1] for name in source.getnames() if "/" in name}

    for folder in ("tests", "specs", "generated", "docs", "requirements", "templates"):
        assert {f"{folder}/{name}" for name in tracked(folder)} <= names
    assert [name for name in names if name.endswith(".pyc") or "/.venv/" in name] == []


@pytest.mark.parametrize("words", ["uvx --from", "pipx run --spec"])
def test_it_runs_without_being_installed(words: str, dist: Path, tmp_path: Path) -> None:
    program, *rest = words.split()
    if (found := shutil.which(program)) is None:
        pytest.skip(f"there is no {program} here")
    (path,) = dist.glob("*.whl")

    done = subprocess.run(
        [found, *rest, path, "moored", "--version"],
        cwd=tmp_path,
        text=True,
        capture_output=True,
        check=False,
    )

    assert done.stdout == f"moored {version('moored')}\n", done.stderr
