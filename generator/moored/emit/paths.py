"""Which relative paths may be written, and which may stand in a manifest that somebody sent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

MAX_PART = 100
MAX_PARTS = 12

_PART = re.compile(r"[A-Za-z0-9._-]+")
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)


def path_fault(path: str) -> str | None:
    """Why `path` may not be a file of the output, as the end of a sentence; `None` if it may.

    A path is relative, in POSIX form and normal; its parts are ASCII letters, digits, `.`, `_` and
    `-`, at most 100 bytes each, and no device name of Windows.
    """
    parts = path.split("/")
    if len(parts) > MAX_PARTS:
        return f"has more than {MAX_PARTS} parts"
    return next((fault for part in parts if (fault := _part_fault(part))), None)


def _part_fault(part: str) -> str | None:
    if part in ("", ".", ".."):
        return "is not relative and normal"
    if not _PART.fullmatch(part):
        return "has characters other than ASCII letters, digits, '.', '_' and '-'"
    if len(part) > MAX_PART:
        return f"has a part longer than {MAX_PART} bytes"
    if part.endswith("."):
        return "has a part that ends in a dot"
    if _DEVICE.fullmatch(part.partition(".")[0]):
        return "has a part that Windows takes for a device"
    return None


def collisions(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of paths, or of their folders, that one disk cannot hold at once.

    Their names differ in case only, or one is a file and the other a folder.
    """
    files = frozenset(paths)
    seen: dict[str, str] = {}
    for path in sorted(files):
        for folder in folders(path):
            if folder in files:
                yield folder, path
            if (other := seen.setdefault(folder.casefold(), folder)) != folder:
                yield other, folder
        if (other := seen.setdefault(path.casefold(), path)) != path:
            yield other, path


def folders(path: str) -> list[str]:
    """The folders above `path`, the innermost first; not the output folder itself."""
    return [parent.as_posix() for parent in PurePosixPath(path).parents][:-1]
