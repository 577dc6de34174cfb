"""Run a command in a fresh process and tell what it used, as JSON: `measure.py SECONDS COMMAND…`.

A process of its own, as the peak memory of a child is never below that of the process that forked
it. A command that takes too long is stopped, with its children: past so many CPU seconds in one
process, or three times as many by the clock, as other work may slow it down.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

PAUSE = 0.5  # seconds between looks at the memory
TOLD = 600  # letters of what a command that failed said last


def main(seconds: float, command: list[str]) -> dict[str, object]:
    """Exit code, CPU and wall seconds, peak bytes, what it said last, whether it was stopped."""
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 10))
    load, started, late = os.getloadavg()[0], time.perf_counter(), threading.Event()
    with tempfile.TemporaryFile("w+b") as out:
        streams = {"stdin": subprocess.DEVNULL, "stdout": out, "stderr": subprocess.STDOUT}
        child = subprocess.Popen(command, start_new_session=True, **streams)  # type: ignore[call-overload]
        summed = [0]
        threading.Thread(target=_watch, args=(child.pid, summed), daemon=True).start()
        timer = threading.Timer(3 * seconds, _stop, args=(child.pid, late))
        timer.start()
        try:
            code = child.wait()
        except KeyboardInterrupt:
            _stop(child.pid, late)
            raise SystemExit(130) from None
        wall = time.perf_counter() - started
        timer.cancel()
        said = _end(out)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    return {
        "code": code,
        "cpu": cpu,
        "wall": wall,
        "peak": max(used.ru_maxrss * 1024, summed[0]),
        "late": late.is_set() or (code != 0 and cpu >= seconds),
        "said": said if code else "",
        "load": load,
    }


def _stop(leader: int, late: threading.Event) -> None:
    late.set()
    os.killpg(leader, signal.SIGKILL)


def _end(out: IO[bytes]) -> str:
    out.seek(max(0, out.seek(0, os.SEEK_END) - TOLD))
    return out.read().decode("utf-8", "replace")


def _watch(leader: int, summed: list[int]) -> None:
    """Keep the most that a process and its children had together, while there are any."""
    while True:
        time.sleep(PAUSE)
        pids = list(_family(leader))
        if len(pids) > 1:
            summed[0] = max(summed[0], sum(map(_proportional, pids)))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in children.read_text().split():
                yield from _family(int(child))
    except OSError:  # it has ended
        return


def _proportional(pid: int) -> int:
    """Bytes of a process, where what it shares with others is divided among them."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    print(json.dumps(main(float(sys.argv[1]), sys.argv[2:])))
