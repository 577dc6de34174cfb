"""All clients of all cases, made and type-checked once, whatever the number of test processes."""

from __future__ import annotations

import fcntl
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from .case import NAMES, Case, build

_MYPY = re.compile(r"^(?P<module>\w+)/consumer\.py:\d+: error: (?P<text>.*)$", re.M)
_Errors = Mapping[str, list[str]]


@dataclass(frozen=True, kw_only=True)
class Proofs:
    """What the type checkers say of each consumer, by the package `<case>__old` or `…__new`."""

    clients: Path
    mypy: _Errors
    pyright: _Errors

    def errors(self, module: str) -> tuple[list[str], list[str]]:
        """What mypy and pyright say of a consumer."""
        return self.mypy.get(module, []), self.pyright.get(module, [])


@pytest.fixture(scope="session")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Proofs:
    """The clients of all cases, with the verdicts of both type checkers."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    clients, verdicts = shared / "drift", shared / "drift.json"
    with (shared / "drift.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not verdicts.exists():
            for name in NAMES:
                build(Case(name=name), clients)
            found = {"mypy": _mypy(clients), "pyright": _pyright(clients)}
            verdicts.write_text(json.dumps(found))
    found = json.loads(verdicts.read_text())
    return Proofs(clients=clients, mypy=found["mypy"], pyright=found["pyright"])


def _consumers(clients: Path) -> list[str]:
    return sorted(path.relative_to(clients).as_posix() for path in clients.glob("*/consumer.py"))


def _mypy(clients: Path) -> _Errors:
    words = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--python-version=3.11"]
    words += ["--follow-imports=silent", "--no-error-summary", *_consumers(clients)]
    done = subprocess.run(words, cwd=clients, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stdout[-2000:] + done.stderr[-2000:]
    found: dict[str, list[str]] = defaultdict(list)
    for match in _MYPY.finditer(done.stdout):
        found[match["module"]].append(match["text"])
    return found


def _pyright(clients: Path) -> _Errors:
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": _consumers(clients),
    }
    (clients / "pyrightconfig.json").write_text(json.dumps(settings))
    words = [Path(sys.executable).parent / "basedpyright", "--outputjson"]
    done = subprocess.run(
        [*words, "--pythonpath", sys.executable],
        cwd=clients,
        capture_output=True,
        text=True,
        check=False,
    )
    said = json.loads(done.stdout)
    assert said["summary"]["filesAnalyzed"] >= len(NAMES), done.stdout[-2000:] + done.stderr
    found: dict[str, list[str]] = defaultdict(list)
    for one in said["generalDiagnostics"]:
        path = Path(one["file"])
        if one["severity"] == "error" and path.name == "consumer.py":
            found[path.parent.name].append(one["message"])
    return found
