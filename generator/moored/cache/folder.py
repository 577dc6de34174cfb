"""Where the cache is: `MOORED_CACHE_DIR`, or the folder of the system for the caches of a user."""

from __future__ import annotations

import os
import stat
from pathlib import Path

VARIABLE = "MOORED_CACHE_DIR"
#: Raised when the form of entries changes; older ones are left to `moored cache clear`.
_FORM = "v1"


class Unusable(Exception):
    """There is no folder that only this user may write to; the message says why."""


def cache_folder() -> Path:
    """The folder of the entries, made if it is absent.

    Raises:
        Unusable: It cannot be made, or it is not this user's alone.
    """
    folder = _root() / _FORM
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise Unusable(f"{folder}: {error.strerror or type(error).__name__}") from error
    if not stat.S_ISDIR(found.st_mode):
        raise Unusable(f"{folder} is no folder")
    # Whoever else may write there could plant entries. Windows has no such bits.
    if os.name == "posix" and (found.st_uid != os.geteuid() or found.st_mode & 0o077):
        raise Unusable(f"{folder} is not yours alone (chmod 700)")
    return folder


def _root() -> Path:
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).absolute()
    from platformdirs import user_cache_path

    return user_cache_path("moored", appauthor=False)
