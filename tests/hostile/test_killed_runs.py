"""Whole runs of `moored generate`, killed at random moments: `check` finds the old client or the new one.

`make kills` kills 50 runs, `make test` two. Every other one is killed after it began to
write, which is a small part of its time. On which side of the change a kill falls is chance:
`test_kills.py` has both.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.hostile.documents import OK
from tests.hostile.row import as_json

from moored.emit.exchange import beside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux trades folders")

_RUNS = int(os.environ.get("KILLS", "2"))
_SEED = 7
_MANY = 50
_WRITING = 0.03  # seconds that the writing of a small client takes, about
_MOORED = (sys.executable, "-m", "moored")


def _document(version: str, **groups: str) -> bytes:
    """A document with an operation in each group, that answers with a model of the given field."""
    return as_json(
        {
            "openapi": "3.1.0",
            "info": {"title": "Small", "version": version},
            "paths": {f"/{tag}": {"get": _operation(tag, field)} for tag, field in groups.items()},
        }
    )


def _operation(tag: str, field: str) -> dict[str, object]:
    schema = {"title": tag, "type": "object", "properties": {field: {"type": "string"}}}
    answer = {**OK["200"], "content": {"application/json": {"schema": schema}}}
    return {"operationId": f"get_{tag}", "tags": [tag], "responses": {"200": answer}}


# From one to the other files are added, changed and removed.
_OLD = _document("1", pets="name", toys="colour", jobs="id")
_NEW = _document("2", pets="title", toys="colour", owners="email")


class _Project:
    """A project with the old client in it, and the time that the way to the new one takes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "client"
        self.environment = {**os.environ, "MOORED_CACHE_DIR": str(folder / "cache")}
        self.trees = {}
        for document in (_OLD, _NEW):  # the new names remember the old ones
            started = time.monotonic()
            assert self.start(document).wait() == 0
            self.seconds = time.monotonic() - started
            self.trees[document] = _contents(self.output)

    def start(self, document: bytes) -> subprocess.Popen[bytes]:
        """Begin to generate from a document."""
        (self.folder / "spec.json").write_bytes(document)
        return self._moored("generate", "spec.json", "-o", "client")

    def accepts(self, document: bytes) -> bool:
        """Whether `check` takes the client for that of a document."""
        (self.folder / "spec.json").write_bytes(document)
        return self._moored("check", "spec.json", "-o", "client").wait() == 0

    def _moored(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*_MOORED, *words],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> _Project:
    return _Project(tmp_path_factory.mktemp("killed"))


def _moments() -> Iterator[tuple[bool, float]]:
    chosen = random.Random(_SEED)
    for number in itertools.count():
        yield bool(number % 2), chosen.random()


def test_a_killed_run_leaves_the_old_client_or_the_new_one(project: _Project) -> None:
    seen = []
    for writing, moment in _moments():
        shutil.rmtree(project.output)
        _write(project.output, project.trees[_OLD])
        if not _killed(project, writing, moment):  # it was done before
            continue
        new = _contents(project.output) == project.trees[_NEW]
        assert new or _contents(project.output) == project.trees[_OLD]
        assert project.accepts(_NEW if new else _OLD)
        seen.append(new)
        if len(seen) % 10 == 0 or len(seen) == _RUNS:
            assert project.start(_NEW).wait() == 0
            assert _contents(project.output) == project.trees[_NEW]
            assert not beside(project.output).exists()
        if len(seen) == _RUNS:
            break
    print(f"{_RUNS} runs were killed, {sum(seen)} of them after the change")


@pytest.mark.skipif(_RUNS < _MANY, reason="tests/hostile/test_kills.py has two writers")
def test_of_two_runs_at_once_one_is_the_last(project: _Project) -> None:
    _write(project.output, project.trees[_OLD])
    runs = [project.start(document) for document in (_OLD, _NEW)]
    assert [run.wait() for run in runs] == [0, 0]
    assert project.accepts(_OLD) or project.accepts(_NEW)


def _killed(project: _Project, writing: bool, moment: float) -> bool:
    """Kill a run on its way to the new client; whether it was not done yet."""
    run = project.start(_NEW)
    if writing:
        while run.poll() is None and not beside(project.output).exists():
            pass
        time.sleep(moment * _WRITING)
    else:
        time.sleep(moment * project.seconds)
    run.kill()
    return run.wait() == -signal.SIGKILL


def _contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
