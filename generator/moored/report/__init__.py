"""Problems and check reports for people, programs and CI systems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal, TypeAlias, get_args

from moored.drift.states import CheckReport
from moored.problems import Problem
from moored.report import github, gitlab, html, json_report, junit, markdown, sarif, text
from moored.report.checked import Checked

__all__ = [
    "FORMATS",
    "Checked",
    "Format",
    "render_check",
    "render_checks",
    "render_problems",
]

Format: TypeAlias = Literal[
    "text", "json", "github", "gitlab", "sarif", "junit", "markdown", "html"
]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)

_PROBLEMS: dict[Format, Callable[[Sequence[Problem]], str]] = {
    "text": text.problems,
    "json": json_report.problems,
    "github": github.problems,
    "gitlab": gitlab.problems,
    "sarif": sarif.problems,
    "junit": junit.problems,
    "markdown": markdown.problems,
    "html": html.problems,
}

_CHECKS: dict[Format, Callable[[Sequence[Checked]], str]] = {
    "text": text.checks,
    "json": json_report.checks,
    "github": github.checks,
    "gitlab": gitlab.checks,
    "sarif": sarif.checks,
    "junit": junit.checks,
    "markdown": markdown.checks,
    "html": html.checks,
}


def render_problems(problems: Iterable[Problem], format: Format) -> str:
    """Problems in the order of their places; each line ends in LF.

    Text of a document cannot leave its place: control characters are escaped in every format.
    """
    return _PROBLEMS[format](sorted(problems, key=lambda problem: problem.sort_key))


def render_check(
    report: CheckReport,
    format: Format,
    *,
    output: str = "",
    fix: str = "moored generate",
    seconds: float | None = None,
) -> str:
    """One check report.

    Args:
        report: What was found.
        format: How to tell it.
        output: The output folder as the user would type it.
        fix: The command that brings the output up to date; empty where none does.
        seconds: How long the check took, for the text.
    """
    checked = Checked(report=report, output=output, fix=fix, seconds=seconds)
    return render_checks([checked], format)


def render_checks(checks: Sequence[Checked], format: Format) -> str:
    """Several check reports as one document, in the order given."""
    return _CHECKS[format](checks)
