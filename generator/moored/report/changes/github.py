"""For GitHub Actions: workflow commands, which become annotations of a pull request."""

from __future__ import annotations

from moored.drift.api.finding import Finding
from moored.drift.rules import Level
from moored.problems import Location
from moored.report.changes.told import Told, fact
from moored.report.github import command

_COMMANDS: dict[Level, str] = {
    "code": "error",
    "type": "error",
    "wire": "error",
    "silent": "warning",
    "compatible": "notice",
    "none": "notice",
}
# GitHub shows ten annotations of a kind in a step; the first one sums up.
_MOST = 9


def render(told: Told) -> str:
    """A command that sums up, and one for each of the first changes of a kind."""
    summary = f"{told.report.old} -> {told.report.new}: {told.summary}; {told.bump}"
    lines = [command("notice", f"{summary}; {told.usage}" if told.usage else summary)]
    shown: dict[str, int] = {}
    for finding in told.findings:
        kind = _COMMANDS[finding.level]
        shown[kind] = shown.get(kind, 0) + 1
        if shown[kind] <= _MOST:
            lines.append(_finding(kind, finding, told))
    lines += [command("notice", remark) for remark in told.remarks]
    return "".join(lines)


def _finding(kind: str, finding: Finding, told: Told) -> str:
    change = " -> ".join(filter(None, (finding.old, finding.new)))
    text = f"{finding.subject}: {fact(finding)}" + (f": {change}" if change else "")
    at = finding.new_at or finding.old_at or Location()
    uses = told.places_of_use(finding)
    if uses:
        file, _, line = uses[0].rpartition(":")
        at = Location(file=file, line=int(line))
    return command(
        kind,
        text,
        file=at.file,
        line=at.line,
        col=at.column,
        title=f"{finding.level} {finding.rule}",
    )
