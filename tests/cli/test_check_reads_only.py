"""A check opens no connection, starts no Git and writes nothing but temporary files: Python tells."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Moored
from .test_states import ROWS

# Every open of a file, every process and every connection of a run, as Python's audit events tell.
PROGRAM = """
import json, os, sys

seen = {"socket": [], "process": [], "written": []}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = ("os.rename", "os.mkdir", "os.link", "os.symlink", "os.truncate")

def hook(event, args):
    if event.startswith("socket."):
        seen["socket"].append(event)
    elif event in ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system"):
        seen["process"].append(str(args[0]))
    elif event == "open" and isinstance(args[2], int) and args[2] & WRITES:
        seen["written"].append(str(args[0]))
    elif event in CHANGES:
        seen["written"].append(str(args[0]))

sys.addaudithook(hook)
from moored.cli import guarded
code = guarded(sys.argv[1:])
print(json.dumps([code, seen]), file=sys.stderr)
"""


@pytest.mark.parametrize("name", ["ok", "stale", "edited"])
@pytest.mark.parametrize("full", [[], ["--full"]])
def test_a_check_only_reads(pets: Moored, tmp_path: Path, name: str, full: list[str]) -> None:
    ROWS[name].change(pets)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    before = pets.snapshot()

    done = subprocess.run(
        [sys.executable, "-B", "-c", PROGRAM, "check", *full],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    )

    code, seen = json.loads(done.stderr.splitlines()[-1])
    assert code == ROWS[name].code
    assert seen["socket"] == []
    assert [path for path in seen["process"] if not path.endswith("ruff")] == []
    assert [
        path for path in seen["written"] if not path.startswith((str(temporary), "/dev/null"))
    ] == []
    assert pets.snapshot() == before
    assert list(temporary.iterdir()) == []
