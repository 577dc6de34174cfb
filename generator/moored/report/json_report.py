"""For programs: one JSON document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from moored.problems import Problem
from moored.report.checked import Checked


def problems(found: Sequence[Problem]) -> str:
    """`{"version": 1, "problems": […]}`."""
    return _dump({"version": 1, "problems": [_problem(problem) for problem in found]})


def checks(checked: Sequence[Checked]) -> str:
    """`{"version": 1, "exit_code": …, "checks": […]}`, with the worst of the exit codes."""
    worst = max((check.report.exit_code for check in checked), default=0)
    found = [_check(check) for check in checked]
    return _dump({"version": 1, "exit_code": worst, "checks": found})


def _dump(value: object) -> str:
    # ASCII, so that no terminal sees a control character of a document.
    return json.dumps(value, indent=2) + "\n"


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "file": problem.location.file,
        "line": problem.location.line,
        "column": problem.location.column,
        "pointer": problem.location.pointer,
    }


def _check(check: Checked) -> dict[str, Any]:
    report = check.report
    return {
        "output": check.output,
        "result": check.result,
        "exit_code": report.exit_code,
        "files": [
            {"path": finding.path, "state": finding.state, "diff": finding.diff}
            for finding in report.findings
        ],
        "causes": [{"kind": cause.kind, "detail": cause.detail} for cause in report.causes],
        "notes": list(report.notes),
        "problems": [_problem(problem) for problem in report.problems],
        "proof": {
            "files": report.proof.files,
            "inputs": report.proof.inputs,
            "how": report.proof.how,
            "seconds": None if check.seconds is None else round(check.seconds, 3),
        },
        "fix": check.mend,
    }
