"""One file's change, and what both ways of taking it need."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from moored.emit.folder import is_link
from moored.emit.paths import folders

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
    """Where a file or folder is made before it is renamed to `path`: in the same folder."""
    head, slash, name = path.rpartition("/")
    return f"{head}{slash}.moored-{name}.tmp"


def write_new(target: Path, data: bytes, made: list[Path]) -> None:
    """Write a file that must not exist, and make the folders above it; those made are noted.

    Raises:
        OSError: The disk refuses.
    """
    make_folders(target.parent, made)
    with os.fdopen(os.open(target, _NEW, 0o666), "wb") as file:
        file.write(data)


def make_folders(path: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and note which were made.

    Raises:
        OSError: The disk refuses.
    """
    missing = [parent for parent in (path, *path.parents) if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir()
        made.append(parent)


def remove_empty(root: Path, path: str) -> None:
    """Remove the folders above a deleted file that hold nothing now, but for their byte code."""
    for parent in (root / step for step in folders(path)):
        with suppress(OSError):
            if [entry.name for entry in parent.iterdir()] == ["__pycache__"]:
                _remove_cache(parent / "__pycache__")
            parent.rmdir()


def _remove_cache(cache: Path) -> None:
    if not is_link(cache):
        for compiled in cache.glob("*.pyc"):
            compiled.unlink()
        cache.rmdir()
