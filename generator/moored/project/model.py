"""A project and its clients, as settings say."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, TypeAlias

from moored.limits import DEFAULT, Limits
from moored.problems import MooredError, Problem, quoted
from moored.project.codes import UNKNOWN_CLIENT

HttpLibrary: TypeAlias = Literal["httpx2", "httpx"]
Formatter: TypeAlias = Literal["ruff", "black"]

MODULE_LINES = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSettings:
    """What one client is generated from, and where to.

    Attributes:
        name: What the command line calls it.
        spec: The OpenAPI document; absolute.
        overlays: OpenAPI Overlays, in the order in which they are applied; absolute.
        operations: Selectors such as `tag:Jobs`; none means all operations.
        output: The folder of the package; absolute.
        http: The HTTP library that the package imports.
        formatter: What lays out its code.
        allow_degraded: Whether parts that cannot be generated faithfully get substitutes.
        testing: Whether the package has a fake of the API, for tests of code that uses it.
        module_lines: About how long `models.py`, and each module of `models/`, may get.
        limits: How much of the document and of its overlays is taken.
        source: The URL that `update` fetches the document from.
        source_allow_private: Whether the host of `source` may have a private or loopback address.
        root: The working folder, which paths are shown relative to; absolute.
    """

    name: str
    spec: Path
    overlays: tuple[Path, ...] = ()
    operations: tuple[str, ...] = ()
    output: Path
    http: HttpLibrary = "httpx2"
    formatter: Formatter = "ruff"
    allow_degraded: bool = False
    testing: bool = False
    module_lines: int = MODULE_LINES
    limits: Limits = DEFAULT
    source: str | None = None
    source_allow_private: bool = False
    root: Path

    @property
    def package(self) -> str:
        """The name of the generated package: the last part of `output`."""
        return self.output.name

    def shown(self, path: Path) -> str:
        """A path as the user would type it in the working folder, in POSIX form."""
        return shown(path, self.root)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """All clients of a project.

    Attributes:
        root: The folder of the settings file; absolute.
        clients: In the order of the file; at least one.
    """

    root: Path
    clients: tuple[ClientSettings, ...]

    def select(self, names: Iterable[str]) -> tuple[ClientSettings, ...]:
        """The named clients in the order of the file; all of them if none is named.

        Raises:
            MooredError: A name is not a client's (M0010).
        """
        wanted = set(names)
        known = {client.name: client for client in self.clients}
        if wanted - known.keys():
            raise MooredError(_unknown(name, known) for name in sorted(wanted - known.keys()))
        return tuple(client for client in self.clients if not wanted or client.name in wanted)


def _unknown(name: str, known: Iterable[str]) -> Problem:
    names = ", ".join(quoted(client) for client in known)
    return Problem(
        code=UNKNOWN_CLIENT,
        message=f"the project has no client {quoted(name)}",
        hint=nearest(name, known) or f"its clients are {names}",
    )


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint that names what `name` was probably meant to be; empty if nothing resembles it."""
    matches = get_close_matches(name[:200], sorted(known), n=1)
    return f"did you mean {quoted(matches[0])}" if matches else ""


def shown(path: Path, root: Path) -> str:
    """A path relative to a folder, in POSIX form; as it is where no relative path exists."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # another drive of Windows
        return path.as_posix()
