"""For a pull request: Markdown, a table a class."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from moored.drift.api.finding import Finding
from moored.drift.rules import LEVELS
from moored.report.changes.told import MEANING, Told, fact, place
from moored.report.marks import code, plain

_MOST_ROWS = 200


def render(told: Told) -> str:
    """A heading, a table for each class of change, and what else there is to say."""
    return "".join(f"{line}\n" for line in _lines(told))


def _lines(told: Told) -> Iterator[str]:
    report = told.report
    yield f"## API changes: {plain(report.old)} → {plain(report.new)}"
    yield ""
    yield f"{told.summary}; **{told.bump}**" + (f"; **{told.usage}**" if told.usage else "")
    found = sorted(told.findings, key=lambda one: (LEVELS.index(one.level), one.subject))
    for level, group in groupby(found, lambda one: one.level):
        rows = list(group)
        yield from ("", f"### {level}: {MEANING[level]} ({len(rows):,})", "")
        yield "| what | change | before | after | where |"
        yield "| --- | --- | --- | --- | --- |"
        yield from (_row(finding, told) for finding in rows[:_MOST_ROWS])
        if len(rows) > _MOST_ROWS:
            yield from ("", f"… and {len(rows) - _MOST_ROWS:,} more.")
    if told.remarks:
        yield ""
        yield from (f"- {plain(remark)}" for remark in told.remarks)


def _row(finding: Finding, told: Told) -> str:
    where = told.places_of_use(finding) or [place(finding.new_at) or place(finding.old_at)]
    cells = [
        code(finding.subject),
        f"{plain(fact(finding))} ({finding.rule})",
        code(finding.old),
        code(finding.new),
        plain("; ".join(where)),
    ]
    return f"| {' | '.join(cells)} |"
