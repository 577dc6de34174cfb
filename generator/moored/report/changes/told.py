"""A report with what its forms have in common: groups, words and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from moored.drift.api.finding import Finding
from moored.drift.api.report import DiffReport, next_version
from moored.drift.rules import LEVELS, Level
from moored.problems import Location, counted

MEANING: Final[dict[Level, str]] = {
    "code": "type check and run fail",
    "type": "the type check fails",
    "wire": "types pass, calls fail",
    "silent": "everything passes and means something else",
    "compatible": "nothing to do",
    "none": "no line of the client changes",
}
_OWNER = re.compile(r"[A-Z]\w*|[^(\[ ]+")
_MOST_OPERATIONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report, ready to be told."""

    report: DiffReport
    release: str = ""
    everything: bool = False

    @property
    def findings(self) -> Sequence[Finding]:
        """Those to list."""
        found = self.report.findings
        return [one for one in found if self.everything or one.level != "none"]

    @property
    def groups(self) -> list[tuple[str, list[Finding]]]:
        """The findings by Python object, the object with the worst one first."""
        by_owner = sorted(self.findings, key=lambda one: owner(one.subject))
        groups = [
            (key, list(group)) for key, group in groupby(by_owner, lambda one: owner(one.subject))
        ]
        for _, group in groups:
            group.sort(key=lambda one: (LEVELS.index(one.level), one.subject, one.rule))
        return sorted(groups, key=lambda pair: (LEVELS.index(pair[1][0].level), pair[0]))

    @property
    def summary(self) -> str:
        """`3 code, 2 wire, 41 compatible, 7 without effect`."""
        names = {"none": "without effect"}
        counts = self.report.counts.items()
        parts = [f"{number:,} {names.get(level, level)}" for level, number in counts if number]
        return ", ".join(parts) or "no change"

    @property
    def bump(self) -> str:
        """What becomes of the version."""
        bump = self.report.bump
        if bump == "none":
            return "no new version needed"
        named = next_version(self.release, bump)
        return f"next version: {named}" if named else f"version: {bump}"

    @property
    def usage(self) -> str:
        """`3 of 241 changes touch you`; empty if no caller was named."""
        if self.report.uses is None:
            return ""
        touching = len(self.report.findings)
        verb = "touches" if touching == 1 else "touch"
        return f"{touching:,} of {counted(self.report.total, 'change')} {verb} you"

    @property
    def remarks(self) -> list[str]:
        """What else there is to say."""
        said = [*self.report.notes]
        if self.report.accepted:
            said.append(f"{counted(self.report.accepted, 'change')} accepted and not listed")
        said += [f"the acceptance of {one} is over" for one in self.report.expired]
        hidden = len(self.report.findings) - len(self.findings)
        if hidden:
            said.append(
                f"{counted(hidden, 'change')} without effect on the client not listed (--all)"
            )
        return said

    def places_of_use(self, finding: Finding) -> list[str]:
        """`app/billing.py:41`, for each use in the caller's source."""
        return [str(use) for use in (self.report.uses or {}).get(finding.fingerprint, ())]


def owner(subject: str) -> str:
    """The Python object of a subject: the class, the method or the client."""
    found = _OWNER.match(subject)
    return found[0] if found else subject


def fact(finding: Finding) -> str:
    """What happened, and what to do about it."""
    advice = f"; {finding.row.advice}" if finding.row.advice else ""
    return f"{finding.row.title}{advice}"


def place(at: Location | None) -> str:
    """`specs/x.yaml:41:9 (#/components/schemas/Pet)`; empty if there is none."""
    if at is None:
        return ""
    return f"{at} ({at.pointer})" if at.pointer else str(at)


def concerned(finding: Finding) -> str:
    """The methods that it concerns, the first few by name."""
    names = [name for name in finding.operations if name != finding.subject]
    if not names or owner(finding.subject) in names:
        return ""
    shown = ", ".join(names[:_MOST_OPERATIONS])
    more = len(names) - _MOST_OPERATIONS
    return f"{shown} and {more:,} more" if more > 0 else shown
