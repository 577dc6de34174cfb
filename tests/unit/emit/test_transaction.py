"""Where the folder cannot change at once: one file after the other, and all of them or none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from moored import MooredError
from moored.emit.manifest import MANIFEST
from moored.emit.write import write

from .test_write import FIRST, SECOND, contents, expected, refused, tree


@pytest.fixture(autouse=True)
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moored.emit.transaction.exchanged", lambda *_: False)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "generated" / "out"
    write(tree(FIRST), folder)
    return folder


@pytest.mark.parametrize("call", range(1, 5))
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_midway_puts_everything_back(
    out: Path, monkeypatch: pytest.MonkeyPatch, call: int, error: BaseException
) -> None:
    before, calls, replace, unlink = contents(out), 0, os.replace, Path.unlink

    def count() -> None:
        nonlocal calls
        calls += 1
        if calls == call:
            raise error

    def failing_replace(*args: str) -> None:
        count()
        replace(*args)

    def failing_unlink(self: Path, missing_ok: bool = False) -> None:
        if not missing_ok:
            count()
        unlink(self, missing_ok)

    monkeypatch.setattr(os, "replace", failing_replace)
    monkeypatch.setattr(Path, "unlink", failing_unlink)
    with pytest.raises((MooredError, KeyboardInterrupt)) as caught:
        write(tree(SECOND), out)
    assert contents(out) == before
    if isinstance(caught.value, MooredError):
        (problem,) = caught.value.problems
        assert problem.code == "M0824"
        assert "No space left" in problem.message
    monkeypatch.undo()
    write(tree(SECOND), out)
    assert contents(out) == expected(SECOND)


def test_a_full_disk_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(MooredError, match="No space left"):
        write(tree(FIRST), tmp_path / "new" / "out")
    assert not (tmp_path / "new").exists()


def test_a_disk_that_fills_while_writing(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened, count = os.open, 0

    def full(path: str, flags: int, mode: int = 0o777) -> int:
        nonlocal count
        count += bool(flags & os.O_CREAT)
        if count == 2:
            raise OSError(28, "No space left on device")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", full)
    refused(out, SECOND, "M0824")
    assert sorted(os.listdir(out)) == [MANIFEST, "a.py", "api", "py.typed"]


@pytest.mark.parametrize("stop", range(1, 4))
def test_a_run_that_was_killed_is_taken_up(
    out: Path, monkeypatch: pytest.MonkeyPatch, stop: int
) -> None:
    calls, replace = 0, os.replace

    def killed(*args: str) -> None:
        nonlocal calls
        calls += 1
        if calls == stop:
            raise KeyboardInterrupt
        replace(*args)

    monkeypatch.setattr(os, "replace", killed)
    monkeypatch.setattr("moored.emit.transaction._undo", lambda *_: None)
    with pytest.raises(KeyboardInterrupt):
        write(tree(SECOND), out)
    monkeypatch.undo()
    assert any(path.name.startswith(".moored-") for path in out.rglob("*"))
    third = {**SECOND, "a.py": "a = 3\n", "api/pets.py": "c = 3\n"}
    write(tree(third), out)
    assert contents(out) == expected(third)


def test_what_cannot_be_put_back_is_named(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls, replace = 0, os.replace

    def failing(*args: str) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(5, "Input/output error")
        replace(*args)

    def broken(self: Path, data: bytes) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "replace", failing)
    monkeypatch.setattr(Path, "write_bytes", broken)
    with pytest.raises(MooredError) as caught:
        write(tree(SECOND), out, shown="out")
    messages = [f"{p.location}: {p.message}" for p in caught.value.problems]
    assert any(text.startswith("out/a.py: this file could not be put back") for text in messages)
