"""For GitLab: a Code Quality report, which it shows beside a merge request."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from moored.emit.lock import LOCK
from moored.problems import Problem
from moored.report import escapes
from moored.report.checked import Checked
from moored.report.text import sentence

_Issue: TypeAlias = dict[str, Any]

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}
# GitLab wants a path of every issue; what stands nowhere concerns the settings.
_NOWHERE = "pyproject.toml"


def problems(found: Sequence[Problem]) -> str:
    """An issue a problem; its code is the check."""
    return _dump(_problem(problem) for problem in found)


def checks(checked: Sequence[Checked]) -> str:
    """An issue that sums up a check, and one for each file that fails it."""
    return _dump(issue for check in checked for issue in _check(check))


def _dump(issues: Iterable[_Issue]) -> str:
    """GitLab passes over an issue whose fingerprint it has seen."""
    once = {issue["fingerprint"]: issue for issue in issues}
    return json.dumps(list(once.values()), indent=2) + "\n"


def _problem(problem: Problem) -> _Issue:
    place = problem.location
    pointer = f" ({place.pointer})" if place.pointer else ""
    return _issue(
        problem.code,
        _SEVERITIES[problem.severity],
        f"{sentence(problem)}{pointer}",
        place.file,
        place.line,
        subject=f"{problem.message} {place.pointer}",
    )


def _check(check: Checked) -> Iterator[_Issue]:
    report = check.report
    yield from (_problem(problem) for problem in report.problems)
    if report.exit_code in (1, 3):
        name = check.result.replace(" ", "-")
        yield _issue(name, "major", check.summary, f"{check.output}/{LOCK}" if check.output else "")
    for finding in check.wrong:
        state = finding.state.replace("+", "-")
        yield _issue(state, "major", check.meaning(finding), check.shown(finding))


def _issue(
    check: str, severity: str, text: str, path: str, line: int | None = None, *, subject: str = ""
) -> _Issue:
    """One issue; its fingerprint has no line in it, which moves with every edit above."""
    identity = json.dumps([check, path, subject])
    return {
        "description": escapes.line(text),
        "check_name": f"moored/{check}",
        "fingerprint": hashlib.sha256(identity.encode()).hexdigest(),
        "severity": severity,
        "location": {"path": escapes.line(path) or _NOWHERE, "lines": {"begin": line or 1}},
    }
