"""Problems and check reports for people, programs and CI systems."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, Final, Literal, TypeAlias, get_args

from moored.drift.states import CheckReport
from moored.problems import Problem
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

#: Each form has a module of its own, with `problems` and `checks`; the one that is asked for is loaded.
_MODULES: Final[dict[Format, str]] = {one: one for one in FORMATS} | {"json": "json_report"}


def render_problems(problems: Iterable[Problem], format: Format) -> str:
    """Problems in the order of their places; each line ends in LF.

    Text of a document cannot leave its place: control characters are escaped in every format.
    """
    in_order = sorted(problems, key=lambda problem: problem.sort_key)
    return str(_form(format).problems(in_order))


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
    return str(_form(format).checks(checks))


def _form(format: Format) -> Any:
    return import_module(f"moored.report.{_MODULES[format]}")
