"""Several files changed as one: each is written beside its place, then all are renamed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from moored.emit import folder_problems as problems
from moored.emit.folder import Folder, is_link
from moored.emit.paths import folders
from moored.problems import MooredError

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One file's change.

    Attributes:
        path: Relative to the folder.
        new: What it is to hold; `None` to delete it.
        old: What it holds; `None` if it does not exist.
    """

    path: str
    new: bytes | None
    old: bytes | None


def temporary(path: str) -> str:
    """Where a file is written before it is renamed to `path`: in the same folder."""
    head, slash, name = path.rpartition("/")
    return f"{head}{slash}.moored-{name}.tmp"


def apply(folder: Folder, *, stale: Iterable[str], steps: Sequence[Step]) -> None:
    """Take all steps in order, or none.

    Args:
        folder: The output folder; made if it is absent.
        stale: Temporary files of an earlier run, to be removed.
        steps: The changes.

    Raises:
        MooredError: The disk refuses (M0824); what was there before is there again.
    """
    made: list[Path] = []
    done: list[Step] = []
    try:
        for path in sorted(stale):
            with _refusals(folder, "remove", path):
                (folder.path / path).unlink(missing_ok=True)
        for step in steps:
            with _refusals(folder, "write", step.path):
                _prepare(folder, step, made)
        for step in steps:
            with _refusals(folder, "change", step.path):
                _take(folder, step)
            done.append(step)
    except BaseException as error:
        _undo(folder, steps, done, made, error)
        raise
    for step in steps:
        if step.new is None:
            _remove_empty(folder, step.path)


def _prepare(folder: Folder, step: Step, made: list[Path]) -> None:
    if step.new is None:
        return
    target = folder.path / temporary(step.path)
    _make_folders(target.parent, made)
    with os.fdopen(os.open(target, _NEW, 0o666), "wb") as file:
        file.write(step.new)


def _make_folders(path: Path, made: list[Path]) -> None:
    missing = [parent for parent in (path, *path.parents) if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir()
        made.append(parent)


def _take(folder: Folder, step: Step) -> None:
    if step.new is None:
        (folder.path / step.path).unlink()
    else:
        os.replace(folder.path / temporary(step.path), folder.path / step.path)  # noqa: PTH105


def _undo(
    folder: Folder,
    steps: Sequence[Step],
    done: Sequence[Step],
    made: Sequence[Path],
    error: BaseException,
) -> None:
    """Put back what was there, as far as the disk lets us; what it does not is reported."""
    broken = [step.path for step in reversed(done) if not _restore(folder.path / step.path, step)]
    for step in steps:
        with suppress(OSError):
            (folder.path / temporary(step.path)).unlink(missing_ok=True)
    for path in reversed(made):
        with suppress(OSError):
            path.rmdir()
    if broken and isinstance(error, MooredError):
        lost = [problems.not_restored(folder.at(path)) for path in broken]
        raise MooredError([*error.problems, *lost]) from error


def _restore(target: Path, step: Step) -> bool:
    try:
        if step.old is None:
            target.unlink(missing_ok=True)
        else:
            target.write_bytes(step.old)
    except OSError:
        return False
    return True


def _remove_empty(folder: Folder, path: str) -> None:
    """Remove the folders above a deleted file that hold nothing now, but for their byte code."""
    for parent in (folder.path / step for step in folders(path)):
        with suppress(OSError):
            if [entry.name for entry in parent.iterdir()] == ["__pycache__"]:
                _remove_cache(parent / "__pycache__")
            parent.rmdir()


def _remove_cache(cache: Path) -> None:
    if not is_link(cache):
        for compiled in cache.glob("*.pyc"):
            compiled.unlink()
        cache.rmdir()


@contextmanager
def _refusals(folder: Folder, verb: str, path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MooredError([problems.disk(verb, folder.at(path), error)]) from error
