"""CPU seconds of each stage of a generation: `python bench/stages.py [--rounds N] DOCUMENT…`.

Every run is a fresh process, and children are counted. `all` is the whole process, imports included; `other` is
what no stage has: starting, imports, the locks.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

#: What is timed, as names of `moored.pipeline`, or as module and name; a stage inside another one is taken from that.
STAGES = {
    "examine": ("moored.pipeline", "examine"),
    "names": ("moored.modelling", "name"),
    "models": ("moored.pipeline", "model"),
    "shortfalls": ("moored.pipeline", "shortfalls"),
    "lower": ("moored.pipeline", "lower"),
    "render": ("moored.pipeline", "render"),
    "format": ("moored.pipeline", "format_python"),
    "reread": ("moored.pipeline", "raise_errors"),
    "record": ("moored.pipeline", "record"),
    "write": ("moored.pipeline", "write"),
}


def cpu() -> float:
    """CPU seconds of this process and of its children that have ended."""
    return sum(os.times()[:4])


class Clock:
    """Counts the seconds of stages, without those of the stages inside them."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STAGES, 0.0)
        self._inside = 0.0

    def timed(self, stage: str, run: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(run)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            outside, self._inside = self._inside, 0.0
            started = cpu()
            try:
                return run(*args, **kwargs)
            finally:
                taken = cpu() - started
                self.seconds[stage] += taken - self._inside
                self._inside = outside + taken

        return wrapper


def one(spec: str, flags: list[str]) -> None:
    """Generate a client of a document, and print the seconds as JSON."""
    clock = Clock()
    from importlib import import_module

    for stage, (module, name) in STAGES.items():
        found = import_module(module)
        setattr(found, name, clock.timed(stage, getattr(found, name)))
    from moored.cli import guarded

    with tempfile.TemporaryDirectory() as scratch:
        code = guarded(
            ["generate", spec, "-o", f"{scratch}/client", "--allow-degraded", "--no-cache", *flags]
        )
    spent = cpu()
    usage = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    other = spent - sum(clock.seconds.values())
    found = {**clock.seconds, "other": other, "all": spent, "MB": usage / 1024, "exit": code}
    sys.stderr.write("\n" + json.dumps(found) + "\n")


def measured(spec: str, flags: list[str]) -> dict[str, float]:
    """The seconds of one run in a fresh process."""
    command = [sys.executable, __file__, "--one", spec, *flags]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    last = done.stderr.strip().rpartition("\n")[2]
    if done.returncode or not last.startswith("{"):
        raise SystemExit(f"{spec}: {done.stderr[-2000:]}")
    return dict(json.loads(last))


def main() -> None:
    """Run every document in turn, and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("documents", nargs="*")
    known, flags = parser.parse_known_args()
    if known.one:
        return one(known.one, [*known.documents, *flags])
    columns = [*STAGES, "other", "all", "MB"]
    sys.stdout.write(f"{'CPU s':<28}" + "".join(f"{name:>11}" for name in columns) + "\n")
    for spec in known.documents:
        runs = [measured(spec, flags) for _ in range(known.rounds)]
        medians = {name: statistics.median(run[name] for run in runs) for name in columns}
        cells = "".join(f"{medians[name]:>11.{0 if name == 'MB' else 2}f}" for name in columns)
        sys.stdout.write(f"{Path(spec).name[-27:]:<28}{cells}\n")
        sys.stdout.flush()
    return None


if __name__ == "__main__":
    main()
