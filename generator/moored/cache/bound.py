"""The bound of the cache: what was not used for longest goes first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

#: Bytes. A client of Microsoft Graph needs 40 million.
BOUND = 256 * 2**20
_LEFT = 0.8


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the cache: its size in bytes, and when it was last used, in nanoseconds."""

    path: Path
    size: int
    used: int


def entries(folder: Path) -> Iterator[Entry]:
    """All files of a cache, leftovers among them."""
    for kind in sorted(folder.iterdir()):
        if kind.is_symlink() or not kind.is_dir():
            continue
        for path in sorted(kind.iterdir()):
            with suppress(OSError):
                found = path.lstat()
                yield Entry(path=path, size=found.st_size, used=found.st_mtime_ns)


def trim(folder: Path, bound: int = BOUND) -> int:
    """Remove entries until the cache is well below its bound, if it is above it.

    Args:
        folder: Of the entries.
        bound: In bytes.

    Returns:
        How many were removed.
    """
    found = sorted(entries(folder), key=lambda entry: (entry.used, entry.path))
    size = sum(entry.size for entry in found)
    if size <= bound:
        return 0
    removed = 0
    for entry in found:
        if size <= bound * _LEFT:
            break
        with suppress(OSError):
            entry.path.unlink()
            size -= entry.size
            removed += 1
    return removed


def clear(folder: Path) -> int:
    """Remove all entries; how many there were."""
    return trim(folder, bound=-1)
