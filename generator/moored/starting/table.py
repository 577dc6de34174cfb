"""The table of a client, put at the end of a settings file; no byte before it changes."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

from moored.problems import Location, MooredError, Problem
from moored.project.file import SettingsFile, read_settings
from moored.project.find import OWN_FILE, SHARED_FILE
from moored.project.model import Project, shown
from moored.project.read import read_project
from moored.starting.codes import NO_TABLE


def settings_file(folder: Path) -> tuple[Path, tuple[str, ...]]:
    """The file that the settings of a folder belong into, and the table that holds them.

    That is the nearest one that has any; else a `pyproject.toml` of the folder itself; else a
    `moored.toml` that is still to be made.
    """
    for place in (folder, *folder.parents):
        if (place / OWN_FILE).is_file():
            return place / OWN_FILE, ()
        if _has_moored(place / SHARED_FILE):
            return place / SHARED_FILE, ("tool", "moored")
    if (folder / SHARED_FILE).is_file():
        return folder / SHARED_FILE, ("tool", "moored")
    return folder / OWN_FILE, ()


def _has_moored(path: Path) -> bool:
    if not path.is_file():
        return False
    tool = read_settings(path, str(path), ()).values.get("tool")
    return isinstance(tool, dict) and "moored" in tool


def with_table(
    data: bytes, prefix: tuple[str, ...], name: str, values: Mapping[str, object]
) -> bytes:
    """What a file holds once a client's table stands at its end, in the line ends of the file."""
    end = "\r\n" if b"\r\n" in data else "\n"
    header = ".".join((*prefix, "clients", name if name.isidentifier() else json.dumps(name)))
    lines = [f"[{header}]", *(f"{key} = {_toml(value)}" for key, value in values.items()), ""]
    between = "" if not data else end if data.endswith(b"\n") else end * 2
    return data + (between + end.join(lines)).encode()


def checked(path: Path, data: bytes, root: Path) -> Project:
    """The project of a settings file that holds a new table.

    Raises:
        MooredError: It is no TOML any more (M0912), or its values are wrong.
    """
    try:
        values = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problem = Problem(
            code=NO_TABLE,
            message=f"the file takes no table of moored at its end: {error}",
            location=Location(file=shown(path, root)),
            hint=f"write [tool.moored] as a table of its own there, or begin a {OWN_FILE}",
        )
        raise MooredError([problem]) from None
    prefix = () if path.name == OWN_FILE else ("tool", "moored")
    file = SettingsFile(
        path=path,
        shown=shown(path, root),
        text=data.decode("utf-8-sig"),
        values=values,
        prefix=prefix,
    )
    return read_project(file, root)


def _toml(value: object) -> str:
    """A value of a settings file: text, a list of texts or a flag."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    # A JSON string is a TOML one, but for characters that a settings file refuses anyway.
    return json.dumps(value, ensure_ascii=False)
