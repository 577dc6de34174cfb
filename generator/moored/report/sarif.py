"""For code scanning: SARIF 2.1.0 (OASIS)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from moored.problems import Problem
from moored.report import escapes
from moored.report.checked import Checked
from moored.report.text import sentence

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def problems(found: Sequence[Problem]) -> str:
    """One run with a result a problem; its code is the rule."""
    return _log([_problem(problem) for problem in found])


def checks(checked: Sequence[Checked]) -> str:
    """One run with a result for each file that is not right; its state is the rule."""
    worst = max((check.report.exit_code for check in checked), default=0)
    invocation = {"executionSuccessful": worst < 2, "exitCode": worst}
    results = [result for check in checked for result in _check(check)]
    return _log(results, invocations=[invocation])


def _log(results: list[dict[str, Any]], **more: Any) -> str:
    rules = [{"id": rule} for rule in sorted({result["ruleId"] for result in results})]
    run = {
        "tool": {"driver": {"name": "moored", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        **more,
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _problem(problem: Problem) -> dict[str, Any]:
    place = problem.location
    pointer = f" ({place.pointer})" if place.pointer else ""
    text = f"{sentence(problem)}{pointer}"
    return _result(problem.code, problem.severity, text, place.file, place.line, place.column)


def _check(check: Checked) -> Iterator[dict[str, Any]]:
    report = check.report
    yield from (_problem(problem) for problem in report.problems)
    for reason in check.reasons:
        kind, _, detail = reason.partition(": ")
        yield _result(f"cause-{kind}", "note", detail, check.output)
    if report.exit_code == 3:
        yield _result("incompatible", "error", "made by an incompatible version", check.output)
    for finding in report.findings:
        text = f"{finding.path}: {check.meaning(finding)}"
        rule = finding.state.replace("+", "-")
        yield _result(rule, check.severity(finding), text, check.shown(finding))


def _result(
    rule: str,
    level: str,
    text: str,
    file: str,
    line: int | None = None,
    column: int | None = None,
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": rule,
        "level": level,
        "message": {"text": escapes.line(text)},
    }
    if file:
        region = {"startLine": line, "startColumn": column}
        known = {key: value for key, value in region.items() if value is not None}
        place: dict[str, Any] = {"artifactLocation": {"uri": quote(file, errors="replace")}}
        result["locations"] = [{"physicalLocation": {**place, "region": known} if known else place}]
    return result
