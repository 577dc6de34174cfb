"""One warm process that forks a child for each task: `python -m tests.hostile.nursery`.

A task is a line of JSON on the standard input, and its report a line on the standard output.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from . import child

#: By the clock; a child has to be late by far before the machine's load can be the reason.
PATIENCE = 300


class Nursery:
    """The warm process, from outside."""

    def __init__(self) -> None:
        """Starts it."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.nursery"],
            cwd=child.REPOSITORY,
            env={
                **os.environ,
                "PYTHONPATH": str(child.REPOSITORY / "generator"),
                "PYTHONHASHSEED": "0",
                # What a command loads late would be compiled under the eyes of the watch.
                "PYTHONDONTWRITEBYTECODE": "1",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def run(self, task: dict[str, Any]) -> dict[str, Any]:
        """The report of one task."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(task).encode() + b"\n")
        self._process.stdin.flush()
        report: dict[str, Any] = json.loads(self._process.stdout.readline())
        return report

    def close(self) -> None:
        """Ends the process."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=30)


def main() -> None:
    """Take tasks until the input ends."""
    _warm()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        answers.write(json.dumps(_forked(json.loads(line))) + "\n")
        answers.flush()


def _warm() -> None:
    """Do once what every child would have to do first."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for name in ("project", "tmp"):
            Path(folder, name).mkdir()
        home = os.getcwd()
        os.chdir(folder)
        _, said = child._command(
            ["generate", str(Path(__file__).with_name("full.yaml")), "-o", "warm", "--testing"]
        )
        assert Path("warm").is_dir(), said
        os.chdir(home)
        child._imported(Path(folder, "warm"))
        sys.path.pop(0)
    gc.freeze()


def _forked(task: dict[str, Any]) -> dict[str, Any]:
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        _be_born(task, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        data, late = _awaited(pipe.fileno(), pid)
    _, status = os.waitpid(pid, 0)
    if data and not status:
        report: dict[str, Any] = json.loads(data)
        return report
    reason = "it was late" if late else f"it ended with status {status}"
    return {"code": None, "out": "", "seen": [], "fault": reason, "cpu": 0.0, "nodes": {}}


def _be_born(task: dict[str, Any], writing: int) -> None:
    try:
        os.environ["TMPDIR"] = str(Path(task["folder"], "tmp"))
        os.environ["MOORED_CACHE_DIR"] = str(Path(task["folder"], "cache"))
        import tempfile

        tempfile.tempdir = None
        report = child.run(task)
        with os.fdopen(writing, "w", encoding="utf-8") as pipe:
            json.dump(report, pipe)
        os._exit(0)
    finally:
        os._exit(70)


def _awaited(pipe: int, pid: int) -> tuple[bytes, bool]:
    data, end = b"", time.monotonic() + PATIENCE
    while True:
        ready, _, _ = select.select([pipe], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            os.kill(pid, signal.SIGKILL)
            return data, True
        piece = os.read(pipe, 1 << 20)
        if not piece:
            return data, False
        data += piece


if __name__ == "__main__":
    main()
