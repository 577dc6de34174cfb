"""One settings file: its values, and problems with their lines."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from moored.problems import Location, MooredError, Problem, quoted
from moored.project.codes import UNREADABLE
from moored.project.places import KeyPath, Place, places

MAX_BYTES = 4 * 2**20

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, kw_only=True)
class SettingsFile:
    """A TOML file.

    Attributes:
        path: Where it is; absolute.
        shown: Its path as the user would type it.
        text: What it says.
        values: The same, read.
        prefix: The keys that lead to moored's table.
    """

    path: Path
    shown: str
    text: str
    values: dict[str, Any] = field(repr=False)
    prefix: KeyPath

    @cached_property
    def _places(self) -> dict[KeyPath, Place]:
        return places(self.text)

    def problem(self, code: str, keys: KeyPath, message: str, hint: str = "") -> Problem:
        """A problem at a key below moored's table, or at the nearest table above it."""
        path = self.prefix + keys
        while path and path not in self._places:
            path = path[:-1]
        line, column = self._places.get(path, (1, 1))
        place = Location(file=self.shown, line=line, column=column)
        return Problem(code=code, message=message, location=place, hint=hint)


def read_settings(path: Path, shown: str, prefix: KeyPath) -> SettingsFile:
    """Read a TOML file.

    Raises:
        MooredError: It cannot be read, or is not TOML (M0002).
    """
    text = _text(path, shown)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MooredError([_syntax(shown, error)]) from None
    except RecursionError:
        raise MooredError([_unreadable(shown, "the file is nested too deeply")]) from None
    return SettingsFile(path=path, shown=shown, text=text, values=values, prefix=prefix)


def _text(path: Path, shown: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise MooredError([_unreadable(shown, f"the file is larger than {MAX_BYTES} bytes")])
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MooredError([_unreadable(shown, "the file is not UTF-8 text")]) from None
    except OSError as error:
        fault = f"the file cannot be read: {error.strerror or type(error).__name__}"
        raise MooredError([_unreadable(shown, fault)]) from None


def _unreadable(shown: str, message: str) -> Problem:
    return Problem(code=UNREADABLE, message=message, location=Location(file=shown))


def _syntax(shown: str, error: tomllib.TOMLDecodeError) -> Problem:
    said = str(error)
    match = _PLACE.search(said)
    line, column = (int(match[1]), int(match[2])) if match else (None, None)
    return Problem(
        code=UNREADABLE,
        message=f"the file is not TOML: {quoted(_PLACE.sub('', said))}",
        location=Location(file=shown, line=line, column=column),
        hint="see https://toml.io for the syntax",
    )
