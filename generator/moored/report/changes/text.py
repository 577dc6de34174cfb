"""For people: by Python object, the worst first."""

from __future__ import annotations

from collections.abc import Iterator

from moored.drift.api.finding import Finding
from moored.report import escapes
from moored.report.changes.told import MEANING, Told, concerned, fact, place


def render(told: Told) -> str:
    """A block an object, a paragraph a change, and a summary at the end."""
    return "".join(f"{escapes.line(line)}\n" for line in _lines(told))


def _lines(told: Told) -> Iterator[str]:
    for owner, findings in told.groups:
        yield owner
        for finding in findings:
            yield from _finding(finding, told)
        yield ""
    yield from (f"note: {remark}" for remark in told.remarks)
    yield f"{told.report.old} -> {told.report.new}: {told.summary}; {told.bump}"
    if told.usage:
        yield told.usage


def _finding(finding: Finding, told: Told) -> Iterator[str]:
    direction = f" ({finding.direction})" if finding.direction else ""
    yield f"  {finding.level:<10} {finding.rule}  {finding.subject}{direction}"
    yield f"      {fact(finding)} [{MEANING[finding.level]}]"
    if finding.old:
        yield f"      - {finding.old}"
    if finding.new:
        yield f"      + {finding.new}"
    for name, at in (("old", finding.old_at), ("new", finding.new_at)):
        if at is not None:
            yield f"      {name} {place(at)}"
    if concerned(finding):
        yield f"      in {concerned(finding)}"
    for use in told.places_of_use(finding):
        yield f"      used at {use}"
    yield f"      id {finding.fingerprint}"
