"""Hostile and broken documents: each is generated, compiled and imported by a process that is watched.

None may run, write or read outside of its folder, connect, hang, or end in a fault of moored's own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from .judge import faults
from .nursery import Nursery
from .row import Row
from .tables import ROWS


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    running = Nursery()
    yield running
    running.close()


#: Every sixth row, or with `make hostile` every one.
CHOSEN = ROWS if os.environ.get("HOSTILE") == "all" else ROWS[::6]


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in CHOSEN])
def test_row(row: Row, nursery: Nursery, tmp_path: Path) -> None:
    for name in ("project", "tmp"):
        (tmp_path / name).mkdir()
    project = tmp_path / "project"
    row.lay(project)
    before = _outside(tmp_path)
    task = {
        "folder": str(tmp_path.resolve()),
        "words": row.words,
        "package": row.package,
        "kept": row.kept,
    }

    report = nursery.run(task)

    found = list(faults(row, report, project))
    if _outside(tmp_path) != before:
        found.append("something beside the project has changed")
    if list((tmp_path / "tmp").iterdir()):
        found.append("temporary files are left")
    assert not found, "\n".join(found)


def _outside(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if path.relative_to(folder).parts[0] not in ("project", "tmp", "cache")
    }
