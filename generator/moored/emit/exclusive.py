"""One run at a time: two that write into the same folder take turns."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def turn(output: Path) -> Iterator[None]:
    """Wait until no other run writes beside or below a folder's place.

    The lock is that of the folder above it, as the output may be absent. It leaves no file behind,
    and ends with the process, however that ends. Where a system or a disk has no such locks, as
    Windows, nobody waits.
    """
    handle = _locked(output)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _locked(output: Path) -> int | None:
    if sys.platform == "win32":
        return None
    import fcntl

    above = next((folder for folder in output.absolute().parents if folder.is_dir()), None)
    if above is None:
        return None
    try:
        handle = os.open(above, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:
        os.close(handle)
        return None
    except BaseException:  # such as Ctrl-C while it waits
        os.close(handle)
        raise
    return handle
