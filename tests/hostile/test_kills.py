"""A run that is killed before each of its steps on the disk, and two at once: the old tree or the new one.

Where folders cannot trade places no file is half, and the next run mends all.
"""

from __future__ import annotations

import itertools
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from moored.drift.verify import verify
from moored.emit import transaction
from moored.emit.manifest import MANIFEST, manifest
from moored.emit.tree import Tree
from moored.emit.write import write

OLD = {
    "__init__.py": "",
    "client.py": "old\n",
    "models.py": "old = 1\n",
    "api/a.py": "a\n",
    "api/b.py": "b\n",
}
NEW = {
    "__init__.py": "",
    "client.py": "new\n" * 999,
    "api/a.py": "a\n",
    "api/c.py": "c\n",
    "x/y.py": "y\n",
}
_MINE = {"x/notes.txt": "mine"}
_MOMENTS = (
    *("ctypes.dlopen", "open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"),
    *("os.scandir", "shutil.rmtree"),
)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux trades folders")
def test_a_kill_at_every_moment_leaves_the_old_tree_or_the_new_one(tmp_path: Path) -> None:
    seen = []
    for moment in itertools.count(1):
        out = tmp_path / str(moment) / "out"
        write(Tree(files=OLD), out)
        (out / "x").mkdir()
        (out / "x/notes.txt").write_text("mine")
        if not _killed(out, moment):
            break
        assert verify(out, "out").problems == ()
        seen.append(_files(out))
        write(Tree(files=NEW), out)
        assert _files(out) == _whole(NEW) | _MINE
        assert os.listdir(out.parent) == ["out"]
    changes = seen.index(_whole(NEW) | _MINE)
    assert seen[:changes] == [_whole(OLD) | _MINE] * changes
    assert seen[changes:] == [_whole(NEW) | _MINE] * (len(seen) - changes)
    assert changes > 10
    assert len(seen) - changes > 10


def test_a_kill_at_every_moment_of_one_file_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transaction, "exchanged", lambda *_: False)
    for moment in itertools.count(1):
        out = tmp_path / str(moment) / "out"
        write(Tree(files=OLD), out)
        if not _killed(out, moment):
            break
        _is_old_or_new(out)
        write(Tree(files=NEW), out)
        assert _files(out) == _whole(NEW)
    assert moment > 20
    assert _files(out) == _whole(NEW)


def test_a_first_run_that_is_killed_leaves_no_folder_or_a_whole_one(tmp_path: Path) -> None:
    seen = []
    for moment in itertools.count(1):
        out = tmp_path / str(moment) / "out"
        out.parent.mkdir()
        if not _killed(out, moment):
            break
        seen.append(_files(out))
        write(Tree(files=NEW), out)
        assert _files(out) == _whole(NEW)
        assert os.listdir(out.parent) == ["out"]
    assert len(seen) > 10
    assert all(found in ({}, _whole(NEW)) for found in seen)


def test_two_at_once_take_turns(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(10):
        runs = [_forked(lambda files=files: write(Tree(files=files), out)) for files in (OLD, NEW)]
        assert [os.waitpid(run, 0)[1] for run in runs] == [0, 0]
        assert _files(out) in (_whole(OLD), _whole(NEW))


def _killed(out: Path, moment: int) -> bool:
    """Write the new files in a process that is killed before its n-th step on the disk."""

    def dies() -> None:
        count = 0

        def hook(event: str, _: Any) -> None:
            nonlocal count
            if event not in _MOMENTS:
                return
            count += 1
            if count == moment:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        write(Tree(files=NEW), out)

    _, status = os.waitpid(_forked(dies), 0)
    return bool(status)


def _forked(work: Callable[[], object]) -> int:
    pid = os.fork()
    if not pid:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    return pid


def _is_old_or_new(out: Path) -> None:
    found = _files(out)
    assert all(
        text in (_whole(OLD).get(path), _whole(NEW).get(path)) for path, text in found.items()
    )
    if found in (_whole(OLD), _whole(NEW)):
        return
    # What is neither is not taken for whole.
    assert verify(out, "out").exit_code != 0


def _whole(files: Mapping[str, str]) -> dict[str, str]:
    return {**files, MANIFEST: manifest(files)}


def _files(out: Path) -> dict[str, str]:
    paths = [path for path in out.rglob("*") if path.is_file() and not path.name.endswith(".tmp")]
    return {path.relative_to(out).as_posix(): path.read_text("utf-8") for path in paths}
