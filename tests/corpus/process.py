"""One child process, with limits of time and memory, and what it used."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """How a process ended.

    Attributes:
        code: Its exit code; negative for a signal.
        out: What it said on both streams.
        cpu: CPU seconds, of its children too.
        peak: Bytes of memory at most, of it or of a child.
        late: Whether it was stopped for the time it took.
    """

    code: int
    out: str
    cpu: float
    peak: int
    late: bool


def run(
    command: Sequence[str | Path],
    folder: Path,
    *,
    seconds: float,
    memory: int | None = None,
    environment: Mapping[str, str] | None = None,
) -> Used:
    """Run a command in a folder and wait for it.

    Args:
        command: The program and its words.
        folder: Where it runs.
        seconds: How long it may take, by the clock.
        memory: How many bytes of addresses it may have; `None` for a program such as Node, which
            reserves far more than it uses.
        environment: Variables beside those of this process.
    """
    late = threading.Event()
    with tempfile.TemporaryFile("w+b") as out:
        child = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        if memory is not None:
            resource.prlimit(child.pid, resource.RLIMIT_AS, (memory, memory))

        def stop() -> None:
            late.set()
            os.killpg(child.pid, signal.SIGKILL)

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            _, status, usage = os.wait4(child.pid, 0)
        finally:
            timer.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    return Used(
        code=child.returncode,
        out=text,
        cpu=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * 1024,
        late=late.is_set(),
    )
