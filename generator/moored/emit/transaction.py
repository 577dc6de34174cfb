"""Several files changed as one: the whole folder at once, or each file beside its place and renamed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from moored.emit import folder_problems as problems
from moored.emit.exchange import clear, exchanged
from moored.emit.folder import Folder
from moored.emit.step import Step, make_folders, remove_empty, temporary, write_new
from moored.problems import MooredError


def apply(folder: Folder, *, stale: Iterable[str], steps: Sequence[Step]) -> None:
    """Take all steps, or none.

    Args:
        folder: The output folder; made if it is absent.
        stale: Temporary files of an earlier run, to be removed.
        steps: The changes, in the order in which they are taken if not at once.

    Raises:
        MooredError: The disk refuses (M0824); what was there before is there again.
    """
    with suppress(OSError):
        clear(folder.path)
    made: list[Path] = []
    done: list[Step] = []
    try:
        with _refusals(folder, "write", ""):
            make_folders(folder.path.absolute().parent, made)
        if not exchanged(folder.path, steps, frozenset(stale)):
            _one_by_one(folder, sorted(stale), steps, made, done)
    except BaseException as error:
        _undo(folder, steps, done, made, error)
        raise


def _one_by_one(
    folder: Folder, stale: Iterable[str], steps: Sequence[Step], made: list[Path], done: list[Step]
) -> None:
    for path in stale:
        with _refusals(folder, "remove", path):
            (folder.path / path).unlink(missing_ok=True)
    for step in steps:
        if step.new is not None:
            with _refusals(folder, "write", step.path):
                write_new(folder.path / temporary(step.path), step.new, made)
    for step in steps:
        with _refusals(folder, "change", step.path):
            _take(folder, step)
        done.append(step)
    for step in steps:
        if step.new is None:
            remove_empty(folder.path, step.path)


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


@contextmanager
def _refusals(folder: Folder, verb: str, path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MooredError([problems.disk(verb, folder.at(path), error)]) from error
