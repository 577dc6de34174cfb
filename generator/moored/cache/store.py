"""Entries as files: `<kind>/<digest of the key>`, a digest of the text on the first line."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from moored.cache.bound import trim

#: An entry that is used is as good as new; its time is not written again within an hour.
_FRESH = 3600 * 10**9


class Cache(Protocol):
    """Texts by what they were made from."""

    def get(self, kind: str, *key: str) -> str | None:
        """What was kept; `None` if there is nothing."""

    def put(self, text: str, kind: str, *key: str) -> None:
        """Keep a text; nothing is promised."""

    def settle(self) -> None:
        """Remove what is too much."""


class _NoCache:
    def get(self, kind: str, *key: str) -> str | None:
        return None

    def put(self, text: str, kind: str, *key: str) -> None:
        pass

    def settle(self) -> None:
        pass


NO_CACHE: Cache = _NoCache()


@dataclass(frozen=True, slots=True)
class DiskCache:
    """A cache in a folder, safe to be shared by processes: entries are renamed into their places.

    Attributes:
        folder: Where the entries are.
        maker: What makes the entries: those of another one are not for it.
    """

    folder: Path
    maker: str = ""

    def get(self, kind: str, *key: str) -> str | None:
        """What was kept; `None` if there is nothing, or nothing whole."""
        path = self._path(kind, key)
        try:
            data = path.read_bytes()
            digest, _, body = data.partition(b"\n")
            if digest.decode("ascii", "replace") != hashlib.sha256(body).hexdigest():
                return None
            self._touch(path)
            return body.decode()
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, text: str, kind: str, *key: str) -> None:
        """Keep a text, if the disk lets us."""
        path = self._path(kind, key)
        body = text.encode()
        data = hashlib.sha256(body).hexdigest().encode() + b"\n" + body
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                Path(name).replace(path)
            except BaseException:
                with suppress(OSError):
                    Path(name).unlink()
                raise

    def settle(self) -> None:
        """Remove what was not used for longest, where there is too much."""
        with suppress(OSError):
            trim(self.folder)

    def _path(self, kind: str, key: tuple[str, ...]) -> Path:
        # Lengths, so that no two keys are one text.
        whole = "".join(f"{len(part)}:{part}" for part in (self.maker, *key))
        return self.folder / kind / hashlib.sha256(whole.encode()).hexdigest()

    @staticmethod
    def _touch(path: Path) -> None:
        with suppress(OSError):
            newest = path.parent.stat().st_mtime_ns
            if newest - path.stat().st_mtime_ns > _FRESH:
                os.utime(path)
