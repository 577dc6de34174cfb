"""Where a project's settings are: in the nearest folder above that has any."""

from __future__ import annotations

from pathlib import Path

from moored.problems import Location, MooredError, Problem
from moored.project.codes import NO_PROJECT, TWO_FILES
from moored.project.file import SettingsFile, read_settings
from moored.project.model import Project, shown
from moored.project.read import read_project

OWN_FILE = "moored.toml"
SHARED_FILE = "pyproject.toml"


def find_project(start: Path) -> Project:
    """The project that a folder belongs to.

    Args:
        start: The working folder; it and those above it are searched.

    Raises:
        MooredError: There is no project (M0001), its file cannot be read (M0002), or what the file
            says is wrong (M0003 to M0011); all of it at once.
    """
    root = start.resolve()
    for folder in (root, *root.parents):
        found = _settings(folder, root)
        if len(found) > 1:
            raise MooredError([_two_files(found)])
        if found:
            return read_project(found[0], root)
    raise MooredError([_no_project()])


def _settings(folder: Path, root: Path) -> list[SettingsFile]:
    found = []
    own, shared = folder / OWN_FILE, folder / SHARED_FILE
    if own.is_file():
        found.append(read_settings(own, shown(own, root), ()))
    if shared.is_file():
        settings = read_settings(shared, shown(shared, root), ("tool", "moored"))
        tool = settings.values.get("tool")
        if isinstance(tool, dict) and "moored" in tool:
            found.append(settings)
    return found


def _two_files(found: list[SettingsFile]) -> Problem:
    return Problem(
        code=TWO_FILES,
        message=f"the settings stand here and in {found[1].shown}",
        location=Location(file=found[0].shown),
        hint="keep one of them",
    )


def _no_project() -> Problem:
    return Problem(
        code=NO_PROJECT,
        message=f"no {SHARED_FILE} with [tool.moored] and no {OWN_FILE} here or in a folder above",
        hint="add one, or name a document: `moored generate SPEC -o DIR`",
    )
