"""For a changelog: the block of Keep a Changelog 1.1, ready to be pasted."""

from __future__ import annotations

from collections.abc import Iterator

from moored.drift.api.finding import Finding
from moored.drift.api.report import next_version
from moored.report.changes.told import Told
from moored.report.marks import code, plain

_SECTIONS = ("Removed", "Changed", "Added", "Deprecated")
_REMOVED = ("-removed", "model-inlined")
_ADDED = ("-added",)


def render(told: Told) -> str:
    """A heading with the next version, and a list for each kind of change."""
    return "".join(f"{line}\n" for line in _lines(told))


def _lines(told: Told) -> Iterator[str]:
    version = next_version(told.release, told.report.bump)
    yield f"## [{version or 'Unreleased'}]"
    sections: dict[str, list[str]] = {name: [] for name in _SECTIONS}
    for finding in told.findings:
        sections[_section(finding)].append(_entry(finding))
    for name in _SECTIONS:
        if sections[name]:
            yield from ("", f"### {name}", "")
            yield from dict.fromkeys(sections[name])


def _section(finding: Finding) -> str:
    if finding.rule.endswith("-deprecated"):
        return "Deprecated"
    if finding.rule.endswith(_REMOVED) and finding.level != "compatible":
        return "Removed"
    return "Added" if finding.rule.endswith(_ADDED) and finding.level == "compatible" else "Changed"


def _entry(finding: Finding) -> str:
    mark = "**" if finding.level in ("code", "type", "wire", "silent") else ""
    breaking = f" {mark}({finding.level}){mark}" if mark else ""
    change = ""
    if finding.old and finding.new:
        change = f": {code(finding.old)} → {code(finding.new)}"
    advice = f"; {finding.row.advice}" if finding.row.advice else ""
    return f"- {code(finding.subject)}: {plain(finding.row.title + advice)}{change}{breaking}"
