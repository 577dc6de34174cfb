"""From the values of a settings file to a project, with every fault told at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from moored.problems import Problem, quoted, raise_errors
from moored.project import codes
from moored.project.client import ClientReader
from moored.project.file import SettingsFile
from moored.project.model import ClientSettings, Project, nearest

_NAME = re.compile(r"[A-Za-z0-9_.-]{1,100}")


def read_project(file: SettingsFile, root: Path) -> Project:
    """The project that a settings file describes.

    Args:
        file: The settings.
        root: The working folder; absolute.

    Raises:
        MooredError: Something in the file is wrong (M0003 to M0009).
    """
    problems: list[Problem] = []
    clients = tuple(_clients(file, root, problems))
    problems.extend(_shared_outputs(file, clients))
    raise_errors(problems)
    return Project(root=file.path.parent, clients=clients)


def _clients(file: SettingsFile, root: Path, problems: list[Problem]) -> Iterator[ClientSettings]:
    table: Any = file.values
    for key in file.prefix:
        table = table[key]
    tables = _client_tables(file, table, problems)
    for name, values in tables.items():
        keys = ("clients", name)
        if not _NAME.fullmatch(name):
            message = (
                f"the client's name {quoted(name)} is no word of letters, digits, '_', '.', '-'"
            )
            problems.append(file.problem(codes.BAD_VALUE, keys, message))
        elif not isinstance(values, dict):
            message = f"the client {quoted(name)} is not a table"
            problems.append(file.problem(codes.WRONG_TYPE, keys, message))
        elif client := ClientReader(file, name, values, root, problems).read():
            yield client


def _client_tables(file: SettingsFile, table: object, problems: list[Problem]) -> dict[str, Any]:
    example = "begin with a table such as [" + ".".join([*map(str, file.prefix), "clients.NAME]"])
    if not isinstance(table, dict):
        problems.append(file.problem(codes.WRONG_TYPE, (), "moored's settings are not a table"))
        return {}
    for key in table.keys() - {"clients"}:
        hint = nearest(key, ["clients"]) or example
        problems.append(
            file.problem(codes.UNKNOWN_KEY, (key,), f"there is no setting {quoted(key)}", hint)
        )
    clients = table.get("clients", {})
    if not isinstance(clients, dict):
        problems.append(file.problem(codes.WRONG_TYPE, ("clients",), "clients is not a table"))
        return {}
    if not clients:
        problems.append(file.problem(codes.MISSING_KEY, (), "the project has no client", example))
    return clients


def _shared_outputs(file: SettingsFile, clients: tuple[ClientSettings, ...]) -> Iterator[Problem]:
    """Clients that would write into one folder, by a disk that is blind to case."""
    folders = [(_folded(client.output), client) for client in clients]
    for index, (folder, client) in enumerate(folders):
        for other_folder, other in folders[:index]:
            if folder == other_folder or folder in other_folder.parents:
                relation = "is" if folder == other_folder else "holds"
            elif other_folder in folder.parents:
                relation = "lies in"
            else:
                continue
            yield file.problem(
                codes.SHARED_OUTPUT,
                ("clients", client.name, "output"),
                f"the output {relation} that of the client {quoted(other.name)}",
                "give each client a folder of its own",
            )


def _folded(path: Path) -> Path:
    return Path(path.as_posix().casefold())
