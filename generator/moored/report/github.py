"""For GitHub Actions: workflow commands, which become annotations of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moored.problems import Problem
from moored.report import escapes
from moored.report.checked import Checked
from moored.report.text import sentence

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
# GitHub shows ten annotations of a kind in a step; the first one sums up.
_MOST_FILES = 9


def problems(found: Sequence[Problem]) -> str:
    """A command a problem."""
    return "".join(_problem(problem) for problem in found)


def checks(checked: Sequence[Checked]) -> str:
    """A command that sums up, and one for each of the first files."""
    return "".join(line for check in checked for line in _check(check))


def _problem(problem: Problem) -> str:
    place = problem.location
    pointer = f" ({place.pointer})" if place.pointer else ""
    return command(
        _COMMANDS[problem.severity],
        f"{sentence(problem)}{pointer}",
        file=place.file,
        line=place.line,
        col=place.column,
        title=problem.code,
    )


def _check(check: Checked) -> Iterator[str]:
    report = check.report
    yield from (_problem(problem) for problem in report.problems)
    if report.exit_code in (1, 3):
        yield command("error", check.summary)
    for finding in check.wrong[:_MOST_FILES]:
        message = f"{finding.state}: {check.meaning(finding)}"
        yield command("error", message, file=check.shown(finding))
    yield from (command("notice", f"{check.output}: {note}") for note in report.notes)


def command(name: str, message: str, **properties: str | int | None) -> str:
    """One workflow command; what is empty is left out of its properties."""
    given = [f"{key}={_property(value)}" for key, value in properties.items() if value]
    return f"::{name}{' ' if given else ''}{','.join(given)}::{_data(message)}\n"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escapes.line(escaped)


def _property(value: str | int) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
