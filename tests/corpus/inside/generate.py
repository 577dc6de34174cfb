"""Generate a client as the command line does, and tell it as JSON: `generate.py SPEC OUTPUT`."""

from __future__ import annotations

import json
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from moored import pipeline
from moored.problems import MooredError, Problem
from moored.project import standalone

STAGES = ("model", "lower", "render", "format_python", "reread", "write")


def timed(stage: str, work: Callable[..., Any], times: dict[str, float]) -> Callable[..., Any]:
    """`work`, which adds the CPU time that it takes to `times`."""

    def run(*args: Any, **named: Any) -> Any:
        started = time.process_time()
        try:
            return work(*args, **named)
        finally:
            times[stage] = times.get(stage, 0.0) + time.process_time() - started

    return run


def main(spec: str, output: str, *flags: str) -> dict[str, Any]:
    """What became of the document: its problems, or a failure; what each stage took."""
    times: dict[str, float] = {}
    for stage in STAGES:
        if hasattr(pipeline, stage):
            setattr(pipeline, stage, timed(stage, getattr(pipeline, stage), times))
    pipeline.examine = timed("document", pipeline.examine, times)  # type: ignore[attr-defined]
    settings = standalone(Path(spec), Path(output), **dict.fromkeys(flags, True))  # type: ignore[arg-type]
    told: dict[str, Any] = {"problems": [], "failure": None, "times": times, "operations": {}}
    try:
        built, _ = pipeline.generate(settings)
    except MooredError as error:
        told["problems"] = [_problem(problem) for problem in error.problems]
    except Exception as error:  # whatever it is, it is counted
        told["failure"] = _failure(error)
    else:
        told["problems"] = [_problem(problem) for problem in built.warnings]
        told["operations"] = {key: one.outcome for key, one in built.lock.operations.items()}
    return told


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "location": f"{problem.location} {problem.location.pointer or ''}".strip(),
    }


def _failure(error: BaseException) -> dict[str, str]:
    """The kind of an exception, where it came from, and its text."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if "/moored/" in frame.filename] or list(frames)
    frame = inside[-1]
    file = frame.filename.rpartition("/moored/")[2]
    return {
        "kind": type(error).__name__,
        "place": f"{file}:{frame.name}",
        "text": str(error)[:300],
    }


if __name__ == "__main__":
    print("\n" + json.dumps(main(*sys.argv[1:])))
