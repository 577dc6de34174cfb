"""For people: a line a fact, the difference, and the command that mends it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moored.problems import Problem
from moored.report import escapes
from moored.report.checked import Checked

_MOST_LINES = 200


def problems(found: Sequence[Problem]) -> str:
    """A line a problem: `file:line:column: error M0312: fact; next step (pointer)`."""
    return "".join(f"{problem_line(problem)}\n" for problem in found)


def problem_line(problem: Problem) -> str:
    """One problem, without a line end."""
    place = f"{problem.location}: " if problem.location.file else ""
    pointer = f" ({problem.location.pointer})" if problem.location.pointer else ""
    return escapes.line(f"{place}{problem.severity} {problem.code}: {sentence(problem)}{pointer}")


def sentence(problem: Problem) -> str:
    """The fact and the next step."""
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message


def checks(checked: Sequence[Checked]) -> str:
    """One after the other, with an empty line between them."""
    return "\n".join(_check(check) for check in checked)


def _check(check: Checked) -> str:
    return "".join(f"{line}\n" for line in _lines(check))


def _lines(check: Checked) -> Iterator[str]:
    report = check.report
    yield from (problem_line(problem) for problem in report.problems)
    for finding in check.wrong:
        yield escapes.line(f"{finding.state:<13} {finding.path}   {check.meaning(finding)}")
    yield from (escapes.line(f"because of {reason}") for reason in check.reasons)
    yield from (escapes.line(f"note: {note}") for note in report.notes)
    yield from shown_diff(check)
    if check.mend and report.exit_code in (1, 3):
        yield escapes.line(f"to mend it: {check.mend}")
    yield escapes.line(check.proof)


def shown_diff(check: Checked) -> Iterator[str]:
    """The difference, cut after so many lines."""
    text = "".join(finding.diff for finding in check.report.findings)
    shown = escapes.lines(text).split("\n")[:-1]
    yield from shown[:_MOST_LINES]
    if len(shown) > _MOST_LINES:
        yield f"… {len(shown) - _MOST_LINES} more lines of the difference"
