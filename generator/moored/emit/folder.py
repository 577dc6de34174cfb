"""Reading an output folder: never through a link, never more than it should hold."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from moored.emit import folder_problems as problems
from moored.emit.paths import MAX_PARTS, folders
from moored.problems import Location, MooredError

MAX_FILE = 64 * 2**20

_IGNORED = frozenset({"__pycache__", ".git"})
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What lies in an output folder, by path relative to it; byte code is passed over.

    Attributes:
        files: Regular files.
        others: Links, sockets and the like, and folders too deep to be ours; never entered.
        leftovers: Temporary files of a run that was interrupted.
    """

    files: frozenset[str]
    others: frozenset[str]
    leftovers: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """An output folder.

    Attributes:
        path: Where it is.
        shown: Its path as the user would type it.
    """

    path: Path
    shown: str

    @classmethod
    def of(cls, path: Path, shown: str | None = None) -> Folder:
        """The folder at `path`, called `shown` in messages; by default by its path."""
        return cls(path=path, shown=path.as_posix() if shown is None else shown)

    def at(self, path: str) -> Location:
        """The place of one of its files, for a message."""
        return Location(file=f"{self.shown}/{path}" if path else self.shown)

    def listing(self) -> Listing:
        """List the folder without following a link; an absent folder is an empty one.

        Raises:
            MooredError: The disk refuses (M0824).
        """
        found: dict[str, set[str]] = {"files": set(), "others": set(), "leftovers": set()}
        pending = [""]
        while pending:
            prefix = pending.pop()
            for entry in self._entries(prefix):
                path = f"{prefix}{entry.name}"
                if entry.is_dir(follow_symlinks=False) and path.count("/") < MAX_PARTS:
                    pending.append(f"{path}/")
                else:
                    found[_kind(entry)].add(path)
        return Listing(**{kind: frozenset(paths) for kind, paths in found.items()})

    def _entries(self, prefix: str) -> list[os.DirEntry[str]]:
        try:
            with self.refusals("read", prefix), os.scandir(self.path / prefix) as entries:
                return [entry for entry in entries if not _is_ignored(entry.name)]
        except (FileNotFoundError, NotADirectoryError):
            return []

    def read(self, path: str) -> bytes | None:
        """The bytes of one file; `None` if no regular file of at most `MAX_FILE` bytes is there.

        Neither the file nor a folder on the way to it may be a link.

        Raises:
            MooredError: The disk refuses (M0824).
        """
        if self.link_on_the_way(path) is not None:
            return None
        try:
            with (
                self.refusals("read", path),
                os.fdopen(os.open(self.path / path, _READ), "rb") as file,
            ):
                status = os.fstat(file.fileno())
                sane = stat.S_ISREG(status.st_mode) and status.st_size <= MAX_FILE
                return file.read(MAX_FILE) if sane else None
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    def holds(self, path: str) -> bool:
        """Whether anything is there: a file, a folder, or a link; behind a link there is nothing."""
        return self.link_on_the_way(path) in (None, path) and os.path.lexists(self.path / path)

    def read_lock(self, name: str) -> str:
        """The text of one of the locks, without a byte order mark.

        Raises:
            MooredError: It is not there (M0810), a link (M0823), or not UTF-8 (M0811).
        """
        if is_link(self.path) or is_link(self.path / name):
            raise MooredError([problems.link(self.at(name))])
        data = self.read(name)
        if data is None:
            raise MooredError([problems.no_lock(name, self.at(name))])
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise MooredError([problems.not_utf8(self.at(name))]) from None

    def link_on_the_way(self, path: str) -> str | None:
        """The first of a file and the folders above it that is a link."""
        steps = [*reversed(folders(path)), path]
        return next((step for step in steps if is_link(self.path / step)), None)

    @contextmanager
    def refusals(self, verb: str, path: str) -> Iterator[None]:
        """Turn a refusal of the disk into a problem; what is merely absent passes through.

        Raises:
            MooredError: The disk refuses (M0824).
        """
        try:
            yield
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            raise
        except OSError as error:
            raise MooredError([problems.disk(verb, self.at(path), error)]) from error


def is_link(path: Path) -> bool:
    """Whether a link, or on Windows a junction, stands at `path`."""
    is_junction = getattr(os.path, "isjunction", None)
    return path.is_symlink() or bool(is_junction and is_junction(path))


def is_temporary(name: str) -> bool:
    """Whether a file's name is one that `write` gives to what it has not finished."""
    return name.startswith(".moored-") and name.endswith(".tmp")


def _is_ignored(name: str) -> bool:
    return name in _IGNORED or name.endswith(".pyc")


def _kind(entry: os.DirEntry[str]) -> str:
    if not entry.is_file(follow_symlinks=False):
        return "others"
    return "leftovers" if is_temporary(entry.name) else "files"
