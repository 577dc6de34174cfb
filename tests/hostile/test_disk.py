"""A disk that is full and a folder that may not be written to: a problem with its place, and nothing lost or left."""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.hostile.test_kills import NEW, OLD

from moored import MooredError
from moored.emit import transaction
from moored.emit.tree import Tree
from moored.emit.write import write

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it counts calls of Linux")

_NOBODY = 65534
_ROOT = os.geteuid() == 0


@pytest.fixture(params=["at once", "one by one"])
def out(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if request.param == "one by one":
        monkeypatch.setattr(transaction, "exchanged", lambda *_: False)
    folder = tmp_path / "out"
    write(Tree(files=OLD), folder)
    (folder / "notes.txt").write_text("mine")
    return folder


def _everything(folder: Path) -> dict[str, bytes | None]:
    return {str(path): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def _refused(out: Path) -> list[str]:
    """The messages of a refusal, that has to be clear."""
    with pytest.raises(MooredError) as caught:
        write(Tree(files=NEW), out, shown="out")
    for problem in caught.value.problems:
        assert problem.code == "M0824"
        assert (problem.location.file or "").startswith("out")
        assert problem.hint
    return [problem.message for problem in caught.value.problems]


class _Full:
    """Fails from its n-th call on, as a disk does that has become full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, moment: int) -> None:
        self.left = moment
        for name in ("mkdir", "open", "link", "rename", "replace"):
            monkeypatch.setattr(os, name, self._failing(getattr(os, name)))

    def _failing(self, call: Callable[..., object]) -> Callable[..., object]:
        def failing(*words: object, **named: object) -> object:
            writes = call.__name__ != "open" or int(str(words[1])) & os.O_CREAT
            self.left -= bool(writes)
            if writes and self.left < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*words, **named)

        return failing


def test_a_disk_that_is_full_from_any_step_on(out: Path) -> None:
    before = _everything(out.parent)
    for moment in range(40):
        with pytest.MonkeyPatch.context() as patched:
            full = _Full(patched, moment)
            if moment == 0:
                assert "No space left" in _refused(out)[0]
            else:
                try:
                    write(Tree(files=NEW), out, shown="out")
                except MooredError as error:
                    assert "No space left" in error.problems[0].message
        if full.left >= 0:
            break
        assert _everything(out.parent) == before
    assert moment > 8
    assert (out / "client.py").read_text() == NEW["client.py"]


@pytest.mark.skipif(not _ROOT, reason="only root mounts a disk")
def test_a_real_disk_that_is_full(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], check=False
    )
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        out = disk / "client"
        write(Tree(files=OLD), out)
        before = _everything(disk)
        with pytest.raises(MooredError, match="No space left on device"):
            write(Tree(files={**NEW, "large.py": "x = 1\n" * 20_000}), out)
        assert _everything(disk) == before
        with pytest.raises(MooredError, match="No space left on device"):
            write(Tree(files={"large.py": "x = 1\n" * 20_000}), disk / "other")
        assert _everything(disk) == before
        write(Tree(files=NEW), out)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_file_that_may_not_be_so_long(out: Path) -> None:
    before = _everything(out.parent)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        messages = _refused(out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert "File too large" in messages[0]
    assert _everything(out.parent) == before


@pytest.fixture
def nobody(tmp_path: Path) -> Iterator[None]:
    """As a user whom permissions bind."""
    if not _ROOT:
        yield
        return
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_mode & 0o005 != 0o005:
            folder.chmod(0o755)
    for path in (tmp_path, *tmp_path.rglob("*")):
        os.chown(path, _NOBODY, _NOBODY)
    os.seteuid(_NOBODY)
    yield
    os.seteuid(0)


@pytest.mark.parametrize("closed", [".", "api"])
@pytest.mark.usefixtures("nobody")
def test_a_folder_that_may_not_be_written_to(out: Path, closed: str) -> None:
    before = _everything(out.parent)
    (out / closed).chmod(0o555)
    try:
        assert "Permission denied" in _refused(out)[0]
        assert _everything(out.parent) == before
    finally:
        (out / closed).chmod(0o755)


@pytest.mark.usefixtures("nobody")
def test_the_folder_above_may_be_closed(out: Path) -> None:
    out.parent.chmod(0o555)
    try:
        write(Tree(files=NEW), out)
    finally:
        out.parent.chmod(0o755)
    assert (out / "client.py").read_text() == NEW["client.py"]
    assert (out / "notes.txt").read_text() == "mine"


@pytest.mark.usefixtures("nobody")
def test_no_folder_can_be_made(out: Path) -> None:
    out.parent.chmod(0o555)
    try:
        with pytest.raises(MooredError) as caught:
            write(Tree(files=NEW), out.parent / "deep" / "other", shown="deep/other")
    finally:
        out.parent.chmod(0o755)
    (problem,) = caught.value.problems
    assert (problem.code, problem.location.file) == ("M0824", "deep/other")
