"""A run that is killed at any moment, and two at once: no file is half, and the next run mends all."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from moored.drift.verify import verify
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
_MOMENTS = ("open", "os.mkdir", "os.remove", "os.rename", "os.rmdir")


def test_a_kill_at_every_moment(tmp_path: Path) -> None:
    for moment in range(1, 500):
        out = tmp_path / str(moment) / "out"
        write(Tree(files=OLD), out)
        if not _killed(out, moment):
            break
        _is_old_or_new(out)
        write(Tree(files=NEW), out)
        assert _files(out) == _whole(NEW)
    assert moment > 20
    assert _files(out) == _whole(NEW)


def test_a_first_run_that_is_killed(tmp_path: Path) -> None:
    for moment in range(1, 25):
        out = tmp_path / str(moment) / "out"
        out.parent.mkdir()
        _killed(out, moment)
        write(Tree(files=NEW), out)
        assert _files(out) == _whole(NEW)


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
            count += event in _MOMENTS
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
