"""The whole folder at once: what is not ours stays, and what fails leaves no trace."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from moored import MooredError
from moored.emit import exchange
from moored.emit.exchange import beside
from moored.emit.write import write

from .test_write import FIRST, SECOND, contents, expected, tree

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux trades folders")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "generated" / "out"
    write(tree(FIRST), folder)
    return folder


@pytest.fixture
def only_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("it was written one by one")

    monkeypatch.setattr("moored.emit.transaction._one_by_one", refuse)


@pytest.mark.usefixtures("only_at_once")
def test_all_that_is_not_ours_stays_as_it_is(out: Path, tmp_path: Path) -> None:
    (out / "mine/deep").mkdir(parents=True)
    (out / "mine/deep/notes.txt").write_text("mine")
    (out / "mine/deep").chmod(0o750)
    (out / "api/mine.py").write_text("mine")
    (out / "link").symlink_to(tmp_path / "absent")
    os.mkfifo(out / "pipe")
    kept = ("mine/deep/notes.txt", "api/mine.py", "link", "pipe", "py.typed")
    before = {path: os.lstat(out / path) for path in kept}
    write(tree(SECOND), out)
    for path in kept:
        now = os.lstat(out / path)
        assert (now.st_ino, now.st_mtime_ns, now.st_nlink) == (
            before[path].st_ino,
            before[path].st_mtime_ns,
            1,
        )
    assert (out / "mine/deep").stat().st_mode & 0o777 == 0o750
    assert sorted(os.listdir(out.parent)) == ["out"]


@pytest.mark.usefixtures("only_at_once")
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_the_folders_keep_their_owner(out: Path) -> None:
    os.chown(out, 1234, 1235)
    os.chown(out / "api", 1236, 1237)
    write(tree(SECOND), out)
    owners = [(path.stat().st_uid, path.stat().st_gid) for path in (out, out / "api")]
    assert owners == [(1234, 1235), (1236, 1237)]


@pytest.mark.usefixtures("only_at_once")
def test_a_file_that_comes_meanwhile_stays(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trade = exchange._trade

    def slow(new: Path, output: Path) -> None:
        (output / "api/late").mkdir()
        (output / "api/late/notes.txt").write_text("mine")
        trade(new, output)

    monkeypatch.setattr(exchange, "_trade", slow)
    write(tree(SECOND), out)
    assert contents(out) == expected(SECOND, **{"api/late/notes.txt": "mine"})


@pytest.mark.usefixtures("only_at_once")
@pytest.mark.parametrize("left", ["folder", "link", "file"])
def test_what_a_kill_left_goes_with_the_next_run(out: Path, tmp_path: Path, left: str) -> None:
    away = tmp_path / "away"
    away.mkdir()
    (away / "precious").write_text("x")
    if left == "folder":
        beside(out).mkdir()
        (beside(out) / "link").symlink_to(away)
    elif left == "link":
        beside(out).symlink_to(away)
    else:
        beside(out).write_text("x")
    write(tree(SECOND), out)
    assert contents(out) == expected(SECOND)
    assert sorted(os.listdir(out.parent)) == ["out"]
    assert (away / "precious").read_text() == "x"


def test_also_where_nothing_is_to_be_written(out: Path) -> None:
    beside(out).mkdir()
    write(tree(FIRST), out)
    assert not beside(out).exists()


def test_who_stands_in_the_folder_stays_there(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(out / "api")
    before = out.stat().st_ino
    write(tree(SECOND), out)
    assert out.stat().st_ino == before
    assert contents(out) == expected(SECOND)


def _unable(*_: object, **__: object) -> None:
    raise OSError(18, "Invalid cross-device link")


def _no_such_call(*_: object, **__: object) -> Any:
    return object()


@pytest.mark.parametrize(
    ("call", "fault"),
    [("os.link", _unable), ("shutil.copystat", _unable), ("ctypes.CDLL", _no_such_call)],
)
def test_where_the_system_cannot_it_is_one_by_one(
    out: Path, monkeypatch: pytest.MonkeyPatch, call: str, fault: Callable[..., object]
) -> None:
    before = out.stat().st_ino
    monkeypatch.setattr(call, fault)
    write(tree(SECOND), out)
    assert out.stat().st_ino == before
    assert contents(out) == expected(SECOND)
    assert sorted(os.listdir(out.parent)) == ["out"]


@pytest.mark.parametrize("call", ["os.link", "os.open", "os.fsencode", "shutil.copystat"])
def test_an_interruption_leaves_no_trace(
    out: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def interrupted(path: Any, flags: int = 0, *rest: Any, **named: Any) -> int:
        if call != "os.open" or flags & os.O_CREAT:
            raise KeyboardInterrupt
        return opened(path, flags, *rest, **named)

    opened, before = os.open, contents(out)
    monkeypatch.setattr(call, interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(tree(SECOND), out)
    monkeypatch.undo()
    assert contents(out) == before
    assert sorted(os.listdir(out.parent)) == ["out"]


def test_a_first_run_needs_room_for_its_folder(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("x")
    with pytest.raises(MooredError):
        write(tree(FIRST), tmp_path / "new" / "deep" / "out")
    assert os.listdir(tmp_path) == ["new"]
