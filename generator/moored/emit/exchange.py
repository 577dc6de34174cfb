"""A folder changed in one step of the system: the new tree is made beside it, and the two trade places.

Whoever looks sees the old tree or the new one, and so does whoever comes after a kill. What this
system or disk cannot do so is left to `transaction`, which changes one file after the other.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from pathlib import Path

from moored.emit.folder import is_link
from moored.emit.paths import folders
from moored.emit.step import Step, remove_empty, temporary, write_new

# renameat2 of Linux 3.15, which Python has no function for.
_HERE = -100  # AT_FDCWD of fcntl.h
_EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h


def beside(output: Path) -> Path:
    """Where the new tree is made, and where the old one is until it is removed."""
    absolute = output.absolute()
    return absolute.parent / temporary(absolute.name)


def clear(output: Path) -> None:
    """Remove what a run that was killed left beside the output.

    Raises:
        OSError: The disk refuses.
    """
    left = beside(output)
    if is_link(left) or left.is_file():
        left.unlink()
    elif left.exists():
        shutil.rmtree(left)


def exchanged(output: Path, steps: Sequence[Step], stale: Set[str]) -> bool:
    """Take all steps at once; `False` if that cannot be done here, and then nothing has changed.

    What no step is about goes into the new tree by a hard link, so it stays as it is, whoever made it.

    Args:
        output: The output folder, which may be absent; the folder above it is there.
        steps: The changes.
        stale: Temporary files in it, which are not in the new tree.
    """
    new = beside(output)
    try:
        if not _is_fit(output, steps):
            return False
        known = _made(output, new, steps, stale)
        _trade(new, output)
    except BaseException as error:  # such as Ctrl-C
        shutil.rmtree(new, ignore_errors=True)
        if isinstance(error, OSError):
            return False
        raise
    _discard(new, output, known)
    return True


def _is_fit(output: Path, steps: Sequence[Step]) -> bool:
    """Whether there is more than one step, and the folders may be taken away from who uses them."""
    if len(steps) < 2 or not output.exists():
        return bool(steps)
    inside = Path.cwd().is_relative_to(output.absolute())
    changed = {"", *(folder for step in steps for folder in folders(step.path))}
    # Whoever may write to the folder above could trade even a folder that is meant to be left alone.
    writable = all(
        os.access(output / folder, os.W_OK) for folder in changed if (output / folder).exists()
    )
    return sys.platform == "linux" and writable and not inside


def _made(output: Path, new: Path, steps: Sequence[Step], stale: Set[str]) -> frozenset[str]:
    """Make the new tree; the files of the old one."""
    left_out = {*stale, *(step.path for step in steps)}
    known = []
    _make_alike(output, new)
    for path, is_folder in _entries(output):
        if is_folder:
            _make_alike(output / path, new / path)
            continue
        known.append(path)
        if path not in left_out:
            os.link(output / path, new / path, follow_symlinks=False)
    for step in steps:
        if step.new is not None:
            write_new(new / step.path, step.new, [])
    for step in steps:
        if step.new is None:
            remove_empty(new, step.path)
    return frozenset(known)


def _make_alike(old: Path, new: Path) -> None:
    """Make a folder with the owner, the permissions and the attributes of another, if there is one."""
    new.mkdir()
    if not old.exists():
        return
    was, now = old.stat(), new.stat()
    if (was.st_uid, was.st_gid) != (now.st_uid, now.st_gid):
        os.chown(new, was.st_uid, was.st_gid)
    shutil.copystat(old, new)


def _entries(root: Path) -> Iterator[tuple[str, bool]]:
    """All that is in a folder, folders before what is in them, and whether it is one; no link is followed."""
    pending = [""] if root.exists() else []
    while pending:
        prefix = pending.pop()
        with os.scandir(root / prefix) as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                yield f"{prefix}{entry.name}", is_folder
                if is_folder:
                    pending.append(f"{prefix}{entry.name}/")


def _trade(new: Path, output: Path) -> None:
    if not output.exists():
        new.rename(output)
        return
    import ctypes

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    places = (_HERE, os.fsencode(new), _HERE, os.fsencode(output.absolute()))
    if rename is None or rename(*places, _EXCHANGE):
        raise OSError(ctypes.get_errno(), "the folders cannot trade places")


def _discard(old: Path, output: Path, known: Set[str]) -> None:
    """Remove the old tree, but for files that somebody put there while the new one was made."""
    with suppress(OSError):
        for path in [path for path, is_folder in _entries(old) if not is_folder]:
            if path not in known and not os.path.lexists(output / path):
                (output / path).parent.mkdir(parents=True, exist_ok=True)
                (old / path).rename(output / path)
    shutil.rmtree(old, ignore_errors=True)
