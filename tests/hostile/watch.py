"""What a process does to the world outside of itself, seen through Python's audit events (PEP 578)."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

#: What a text of a document raises if it is ever run: `__import__("sys").audit("hostile.canary")`.
CANARY = "hostile.canary"

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# The places, among the arguments of an event, of the paths that it changes.
_CHANGES = {
    "os.chmod": (0,),
    "os.chown": (0,),
    "os.link": (0, 1),
    "os.mkdir": (0,),
    "os.remove": (0,),
    "os.rename": (0, 1),
    "os.rmdir": (0,),
    "os.symlink": (0, 1),
    "os.truncate": (0,),
    "os.utime": (0,),
    "shutil.move": (0, 1),
    "shutil.rmtree": (0,),
}
_NETWORK = (
    *("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyaddr"),
    *("socket.gethostbyname", "socket.sendmsg", "socket.sendto"),
    *("urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect"),
)
_PROCESSES = (
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "pty.spawn",
)
_SETTINGS = ("os.putenv", "os.unsetenv", "sys.setprofile", "sys.settrace", "webbrowser.open")
_VARIABLES = frozenset((b"PYDANTIC_DISABLE_PLUGINS",))  # which moored sets for itself


class Watch:
    """Writes down every event that a row of the table must not cause.

    Attributes:
        seen: One line for each, in order.
    """

    def __init__(
        self, *, writable: Sequence[Path], readable: Sequence[Path], programs: Sequence[str]
    ) -> None:
        """Allows what lies in some folders, and programs of these names."""
        self.seen: list[str] = []
        self._writable = tuple(f"{path}{os.sep}" for path in writable)
        self._readable = (*self._writable, *(f"{path}{os.sep}" for path in readable))
        self._programs = frozenset(programs)
        self._inside = False

    def start(self) -> None:
        """From now on; a hook cannot be taken away again."""
        sys.addaudithook(self._hook)

    def _hook(self, event: str, words: tuple[Any, ...]) -> None:
        if self._inside:
            return
        self._inside = True
        try:
            fault = self._fault(event, words)
            if fault and len(self.seen) < 100:
                self.seen.append(f"{event}: {fault}")
        finally:
            self._inside = False

    def _fault(self, event: str, words: tuple[Any, ...]) -> str | None:
        if event == CANARY:
            return "text of the document was run"
        if event == "open":
            return self._opened(words[0], words[2])
        if event in _CHANGES:
            places = [words[index] for index in _CHANGES[event]]
            if event == "os.remove" and not isinstance(places[0], int):
                places = [os.path.dirname(os.fsdecode(places[0])) or "."]  # a link itself goes
            return next((str(one) for one in places if not self._within(one, self._writable)), None)
        if event == "subprocess.Popen":
            program = Path(os.fsdecode(words[0])).name
            return None if program in self._programs else program
        if event in ("os.putenv", "os.unsetenv") and words[0] in _VARIABLES:
            return None
        if event in _NETWORK or event in _PROCESSES or event in _SETTINGS:
            return str(words[1:2] or words)
        return None

    def _opened(self, path: Any, flags: int) -> str | None:
        if flags & os.O_NOFOLLOW and not isinstance(path, int) and os.path.islink(path):
            return None  # the system refuses to open a link so
        writes = bool(flags & _WRITES)
        inside = self._within(path, self._writable if writes else self._readable)
        return (
            None if inside or path == os.devnull else f"{path} to {'write' if writes else 'read'}"
        )

    @staticmethod
    def _within(path: Any, folders: tuple[str, ...]) -> bool:
        if isinstance(path, int):
            return True
        return f"{os.path.realpath(os.fsdecode(path))}{os.sep}".startswith(folders)
