"""Hostile and broken documents: each is generated, compiled and imported by a process that is watched.

None may run, write or read outside of its folder, connect, hang, or end in a fault of moored's own.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from .judge import faults
from .nursery import Nursery
from .row import Row
from .tables import ROWS
from .trap import NAMES, Trap
from .trap import trap as open_trap


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    with open_trap() as server:
        yield server


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    running = Nursery()
    yield running
    running.close()


#: Every sixth row, or with `make hostile` every one.
CHOSEN = ROWS if os.environ.get("HOSTILE") == "all" else ROWS[::6]


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in CHOSEN])
def test_row(row: Row, nursery: Nursery, trap: Trap, tmp_path: Path) -> None:
    for name in ("project", "tmp"):
        (tmp_path / name).mkdir()
    project = tmp_path / "project"
    row.lay(project, trap)
    before = _outside(tmp_path)
    task = {
        "folder": str(tmp_path.resolve()),
        "words": row.words,
        "package": row.package,
        "kept": [
            trap.set(text.encode("utf-8", "surrogatepass")).decode("utf-8", "surrogatepass")
            for text in row.kept
        ],
    }

    report = nursery.run(task)

    found = list(faults(row, report, project))
    if _outside(tmp_path) != before:
        found.append("something beside the project has changed")
    if list((tmp_path / "tmp").iterdir()):
        found.append("temporary files are left")
    found += [f"a connection came from {peer}" for peer in trap.caught()]
    assert not found, "\n".join(found)


def test_the_trap_catches_whoever_connects(trap: Trap) -> None:
    host, _, port = trap.address.partition(":")
    with socket.create_connection((host, int(port))) as connection:
        name = connection.getsockname()
    assert trap.caught() == [f"{name[0]}:{name[1]}"]
    assert trap.caught() == []


def test_the_trap_is_named_where_something_could_connect() -> None:
    baited = [row for row in ROWS if any(_names_trap(data) for data in row.files.values())]
    assert len(baited) > 30


def _names_trap(data: bytes) -> bool:
    return any(name.encode() in data for name in NAMES)


def _outside(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if path.relative_to(folder).parts[0] not in ("project", "tmp", "cache")
    }
