"""For a browser: one page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from moored.drift.states import FileFinding
from moored.problems import Problem, counted
from moored.report.checked import Checked
from moored.report.page.encoders import Html, number, own, prose, text, word
from moored.report.page.page import print_page
from moored.report.page.rows import Row, of_diff
from moored.report.text import sentence

_MOST_ROWS: Final = 300
_MOST_OPEN: Final = 12
# All files together: past these the page grows past what a phone can hold.
_MOST_OF_ALL: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A problem, finished."""

    severity: Html
    code: Html
    what: Html
    where: Html
    pointer: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that is not right, finished."""

    path: Html
    state: Html
    meaning: Html
    rows: tuple[Row, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One check, finished."""

    anchor: Html
    output: Html
    result: Html
    outcome: Html
    proof: Html
    reasons: tuple[Html, ...]
    notes: tuple[Html, ...]
    faults: tuple[Fault, ...]
    files: tuple[File, ...]
    mend: Html


def problems(found: Sequence[Problem]) -> str:
    """A page of problems."""
    return print_page(
        "problems.html.jinja",
        title=text(counted(len(found), "problem")),
        faults=tuple(map(_fault, found)),
    )


def checks(checked: Sequence[Checked]) -> str:
    """A page with a section a check; how long it took is left out, so that a page can be compared."""
    sections = tuple(_sections([replace(check, seconds=None) for check in checked]))
    right = sum(check.report.exit_code == 0 for check in checked)
    states = sorted({file.state for check in checked for file in check.wrong})
    return print_page(
        "checks.html.jinja",
        title=text(f"moored check: {right:,} of {len(checked):,} clean"),
        clean=number(right),
        total=number(len(checked)),
        result=word("clean" if right == len(checked) else "drift"),
        states=tuple(text(state) for state in states),
        sections=sections,
        names=(own("as it is"), own("as it should be")),
    )


def _sections(checked: Sequence[Checked]) -> Iterator[Section]:
    left = _MOST_OF_ALL
    is_open = sum(len(check.wrong) for check in checked) <= _MOST_OPEN
    for at, check in enumerate(checked, 1):
        files = []
        for finding in check.wrong:
            rows = of_diff(finding.diff, min(left, _MOST_ROWS)) if finding.diff else ()
            left = max(0, left - len(rows))
            files.append(_file(check, finding, rows, is_open))
        yield _section(at, check, tuple(files))


def _section(at: int, check: Checked, files: tuple[File, ...]) -> Section:
    code = check.report.exit_code
    return Section(
        anchor=own(f"check-{at}"),
        output=text(check.output or "moored check"),
        result=word(("clean", "drift", "failed", "failed")[code]),
        outcome=text(check.result),
        proof=text(check.proof),
        reasons=tuple(map(text, check.reasons)),
        notes=tuple(map(text, check.report.notes)),
        faults=tuple(map(_fault, check.report.problems)),
        files=files,
        mend=text(check.mend if code in (1, 3) else ""),
    )


def _file(check: Checked, finding: FileFinding, rows: tuple[Row, ...], is_open: bool) -> File:
    return File(
        path=text(finding.path),
        state=text(finding.state),
        meaning=prose(check.meaning(finding)),
        rows=rows,
        is_open=is_open,
    )


def _fault(problem: Problem) -> Fault:
    return Fault(
        severity=word(problem.severity),
        code=text(problem.code),
        what=prose(sentence(problem)),
        where=text(str(problem.location)),
        pointer=text(problem.location.pointer or ""),
    )
