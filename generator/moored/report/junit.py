"""For CI systems that read test results: JUnit's XML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from moored.drift.states import FileFinding
from moored.problems import Problem
from moored.report import escapes
from moored.report.checked import Checked
from moored.report.text import problem_line, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One test case; `failure` is empty where it passes, `said` is what is told of it."""

    name: str
    failure: str = ""
    said: str = ""


def problems(found: Sequence[Problem]) -> str:
    """A case a problem; one case that passes where there is none."""
    cases = [_problem(problem) for problem in found]
    return _document([("problems", cases or [_Case(name="no problems")])])


def checks(checked: Sequence[Checked]) -> str:
    """A suite a check, a case a file."""
    return _document([(check.output or "check", _check(check)) for check in checked])


def _problem(problem: Problem) -> _Case:
    name = f"{problem.code} {problem.location}".strip()
    if problem.severity == "error":
        return _Case(name=name, failure=sentence(problem), said=problem_line(problem))
    return _Case(name=name, said=problem_line(problem))


def _check(check: Checked) -> list[_Case]:
    cases = [_problem(problem) for problem in check.report.problems]
    cases += [_file(check, finding) for finding in check.report.files]
    if check.report.exit_code == 3:
        cases.append(_Case(name="version", failure="; ".join(check.reasons)))
    if check.report.exit_code == 1 and not check.wrong:
        cases.append(_Case(name="inputs", failure="; ".join(check.reasons)))
    return cases


def _file(check: Checked, finding: FileFinding) -> _Case:
    said = f"{finding.state}: {check.meaning(finding)}"
    if check.severity(finding) == "error":
        return _Case(name=finding.path, failure=said, said=finding.diff)
    return _Case(name=finding.path, said="" if finding.state == "ok" else said)


def _document(suites: Iterable[tuple[str, list[_Case]]]) -> str:
    body = "".join(_suite(name, cases) for name, cases in suites)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="moored">\n{body}</testsuites>\n'
    )


def _suite(name: str, cases: Iterable[_Case]) -> str:
    every = list(cases)
    failures = sum(1 for case in every if case.failure)
    counts = f'tests="{len(every)}" failures="{failures}" errors="0"'
    body = "".join(_case(name, case) for case in every)
    return f'  <testsuite name="{_attribute(name)}" {counts}>\n{body}  </testsuite>\n'


def _case(suite: str, case: _Case) -> str:
    head = f'    <testcase classname="{_attribute(suite)}" name="{_attribute(case.name)}"'
    if case.failure:
        inner = f'<failure message="{_attribute(case.failure)}">{_content(case.said)}</failure>'
    elif case.said:
        inner = f"<system-out>{_content(case.said)}</system-out>"
    else:
        return f"{head}/>\n"
    return f"{head}>{inner}</testcase>\n"


def _attribute(text: str) -> str:
    # Every character that XML 1.0 cannot hold is unprintable, and so escaped already.
    return escape(escapes.line(text), quote=True)


def _content(text: str) -> str:
    return escape(escapes.lines(text), quote=True)
