"""For a pull request or a job's summary: Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from moored.problems import Problem
from moored.report import marks
from moored.report.checked import Checked
from moored.report.text import sentence, shown_diff

_MOST_ROWS = 200


def problems(found: Sequence[Problem]) -> str:
    """A table of problems."""
    return _text(_problems(found) if found else ["No problems."])


def checks(checked: Sequence[Checked]) -> str:
    """A heading a check, with its causes, its files, the difference and what mends it."""
    return _text(line for check in checked for line in _check(check))


def _text(lines: Iterator[str] | list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _problems(found: Sequence[Problem]) -> Iterator[str]:
    yield "| where | problem |"
    yield "| --- | --- |"
    for problem in found[:_MOST_ROWS]:
        what = f"{problem.severity} {problem.code}: {marks.plain(sentence(problem))}"
        pointer = marks.code(problem.location.pointer or "")
        yield f"| {marks.code(str(problem.location))} | {f'{what} {pointer}'.rstrip()} |"
    yield from _more(len(found))


def _check(check: Checked) -> Iterator[str]:
    report = check.report
    yield f"## {marks.plain(check.output or 'moored check')}: {check.result}"
    yield ""
    remarks = [*check.reasons, *(f"note: {note}" for note in report.notes)]
    yield from (f"- {marks.plain(remark)}" for remark in remarks)
    yield from ([""] if remarks else [])
    if report.problems:
        yield from (*_problems(report.problems), "")
    if check.wrong:
        yield from (*_files(check), "")
    if diff := list(shown_diff(check)):
        yield from ("<details><summary>difference</summary>", "")
        yield from (*marks.block(diff, "diff"), "", "</details>", "")
    if check.mend and report.exit_code in (1, 3):
        yield from (f"To mend it: {marks.code(check.mend)}", "")
    yield from (marks.plain(check.proof), "")


def _files(check: Checked) -> Iterator[str]:
    yield "| file | state | |"
    yield "| --- | --- | --- |"
    for finding in check.wrong[:_MOST_ROWS]:
        meaning = marks.plain(check.meaning(finding))
        yield f"| {marks.code(finding.path)} | {finding.state} | {meaning} |"
    yield from _more(len(check.wrong))


def _more(found: int) -> Iterator[str]:
    if found > _MOST_ROWS:
        yield from ("", f"… and {found - _MOST_ROWS:,} more.")
