"""The cache changes how long a generation takes, and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Moored

import moored.pipeline
from moored.cache.folder import VARIABLE

OUTPUT = "generated/zuora_billing"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "the cache"
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A word for each client that is built."""
    found = list[str]()
    build = moored.pipeline.build

    def counted(settings: object, **options: object) -> object:
        found.append("built")
        return build(settings, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(moored.pipeline, "build", counted)
    return found


def told(moored: Moored) -> str:
    return re.sub(r"[0-9.]+ s\n", "", moored.out)


def test_nothing_is_generated_twice(moored: Moored, builds: list[str]) -> None:
    assert moored("generate") == 0
    first, before = told(moored), moored.snapshot()
    assert moored("generate") == 0

    assert builds == ["built"]
    assert told(moored) == first
    assert {
        path: state for path, state in moored.snapshot().items() if "the cache" not in path
    } == {path: state for path, state in before.items() if "the cache" not in path}


@pytest.mark.parametrize(
    "change",
    [
        lambda moored: moored.path(f"{OUTPUT}/errors.py").unlink(),
        lambda moored: moored.path(f"{OUTPUT}/moored.lock").unlink(),
        lambda moored: moored.path(f"{OUTPUT}/more.py").write_text(""),
        lambda moored: shutil.rmtree(moored.path(OUTPUT)),
        lambda moored: _edit(moored, "specs/zuora-billing/openapi.yaml", "info:", "info: # x"),
        lambda moored: _edit(moored, "specs/zuora-billing/overlay.yaml", "info:", "info: # x"),
        lambda moored: _edit(moored, "pyproject.toml", "testing = true", "testing = false"),
        lambda moored: moored.path(f"{OUTPUT}/names.lock").unlink(),
    ],
)
def test_whatever_changes_is_generated(moored: Moored, builds: list[str], change: object) -> None:
    assert moored("generate") == 0
    assert callable(change)
    change(moored)
    assert moored("generate") == 0, moored.out

    assert builds == ["built", "built"]


def _edit(moored: Moored, name: str, old: str, new: str) -> None:
    path = moored.path(name)
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_without_a_cache(moored: Moored, builds: list[str], cache: Path) -> None:
    assert moored("generate", "--no-cache") == 0
    assert moored("generate", "--no-cache") == 0

    assert (builds, cache.exists()) == (["built", "built"], False)


def test_the_same_bytes_cold_warm_and_without(moored: Moored, cache: Path) -> None:
    """The output is removed, so that all of it comes from the parts that were kept."""
    outputs = []
    for words in (["--no-cache"], [], [], ["--no-cache"]):
        shutil.rmtree(moored.path(OUTPUT), ignore_errors=True)
        assert moored("generate", *words) == 0
        files = [path for path in moored.path(OUTPUT).rglob("*") if path.is_file()]
        outputs.append({str(path): path.read_bytes() for path in files})

    assert all(output == outputs[0] for output in outputs)


def test_the_library_is_not_asked_again(moored: Moored, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(moored.path(OUTPUT))
    assert moored("generate") == 0
    monkeypatch.setattr("moored.models.asking.print_models", lambda *_: pytest.fail("asked"))
    monkeypatch.setattr("moored.emit.format._ruff", lambda *_: pytest.fail("formatted"))
    shutil.rmtree(moored.path(OUTPUT))

    assert moored("generate") == 0


def test_damaged_entries_are_made_anew(moored: Moored, cache: Path) -> None:
    assert moored("generate") == 0
    before = (moored.path(OUTPUT) / "models.py").read_bytes()
    for path in cache.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-3] + b"???")
    shutil.rmtree(moored.path(OUTPUT))

    assert moored("generate") == 0
    assert (moored.path(OUTPUT) / "models.py").read_bytes() == before


def test_runs_at_the_same_time(moored: Moored, cache: Path) -> None:
    command = [sys.executable, "-m", "moored", "generate", "specs/zuora-billing/openapi.yaml", "-o"]
    runs = [
        subprocess.Popen(
            [*command, f"out{number}/client"],
            cwd=moored.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for number in range(3)
    ]
    for run in runs:
        said, _ = run.communicate(timeout=300)
        assert run.returncode == 0, said.decode()

    made = [moored.path(f"out{number}/client/models.py").read_bytes() for number in range(3)]
    assert made[0] == made[1] == made[2]
    assert not [path for path in cache.rglob(".*") if path.is_file()]


def test_info_and_clear(moored: Moored, cache: Path) -> None:
    assert moored("generate") == 0
    assert moored("cache", "info") == 0
    assert re.fullmatch(rf"{cache}/v1: \d+ entries, \d\.\d of 256 MiB\n", moored.out)
    assert moored("cache", "clear") == 0
    assert "entries removed" in moored.out
    assert [path for path in cache.rglob("*") if path.is_file()] == []


def test_no_cache_where_a_file_is_in_its_way(moored: Moored, cache: Path) -> None:
    cache.write_text("")

    assert moored("generate") == 0
    assert moored("cache", "info") == moored("cache", "clear") == 0
    assert moored.out.startswith("no cache: ")
