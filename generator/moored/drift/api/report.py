"""What a comparison tells, apart from its form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias, get_args

from moored.document import Document
from moored.document.source import SourceFile
from moored.drift.api.finding import Finding
from moored.drift.rules import LEVELS, Level
from moored.problems import Location

Bump: TypeAlias = Literal["major", "minor", "patch", "none"]
FailOn: TypeAlias = Literal["code", "type", "wire", "silent", "any", "none"]
FAIL_ON: Final[tuple[FailOn, ...]] = get_args(FailOn)
BREAKING: Final[tuple[Level, ...]] = ("code", "type", "wire", "silent")


@dataclass(frozen=True, kw_only=True)
class Use:
    """Where a caller's source uses what changed."""

    file: str
    line: int

    def __str__(self) -> str:
        """`app/billing.py:41`."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, kw_only=True)
class DiffReport:
    """What a new document does to the callers of a client.

    Attributes:
        old: The old document, as the user named it.
        new: The new document.
        findings: Those to tell, the worst first.
        accepted: How many a committed file accepts.
        expired: Fingerprints whose acceptance is over.
        total: How many there were before callers and acceptance were asked.
        uses: Where the callers use what changed, by fingerprint; `None` if none were named.
        suggested: Models that may be the same under another name, old to new.
        notes: What else there is to say, a sentence each.
        old_files: What the places in the old document lie in, by its name in a `Location`.
        new_files: The same of the new document.
    """

    old: str
    new: str
    findings: tuple[Finding, ...]
    accepted: int = 0
    expired: tuple[str, ...] = ()
    total: int = 0
    uses: Mapping[str, tuple[Use, ...]] | None = None
    suggested: Mapping[str, str]
    notes: tuple[str, ...] = ()
    old_files: Mapping[str, SourceFile] = field(default_factory=dict, repr=False)
    new_files: Mapping[str, SourceFile] = field(default_factory=dict, repr=False)

    @property
    def counts(self) -> Mapping[Level, int]:
        """The number of findings of each class."""
        found = Counter(finding.level for finding in self.findings)
        return {level: found[level] for level in LEVELS}

    @property
    def bump(self) -> Bump:
        """What of a version has to be raised, from 1.0 on."""
        counts = self.counts
        if any(counts[level] for level in BREAKING):
            return "major"
        return "minor" if counts["compatible"] else "patch" if counts["none"] else "none"

    def fails(self, fail_on: FailOn) -> bool:
        """Whether anything is at least as bad as `fail_on`."""
        if fail_on == "none":
            return False
        worst = BREAKING if fail_on == "any" else BREAKING[: BREAKING.index(fail_on) + 1]
        return any(self.counts[level] for level in worst)


_VERSION = re.compile(r"v?(\d+)\.(\d+)(?:\.(\d+))?")


def next_version(now: str, bump: Bump) -> str:
    """The version after a change; below 1.0 what breaks raises the second number (semver 4).

    Empty if `now` is no version.
    """
    found = _VERSION.fullmatch(now)
    if found is None:
        return ""
    major, minor, patch = (int(part or 0) for part in found.groups())
    if major == 0:
        bump = "minor" if bump == "major" else "patch" if bump != "none" else bump
    if bump == "major":
        return f"{major + 1}.0.0"
    if bump == "minor":
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + (bump == 'patch')}"


def moved_less(old: str, new: str, bump: Bump) -> bool:
    """Whether the document's own version moved less than its changes ask for."""
    was, now = _VERSION.fullmatch(old), _VERSION.fullmatch(new)
    wanted = _VERSION.fullmatch(next_version(old, bump)) if was else None
    if bump == "none" or now is None or wanted is None:
        return False
    return _numbers(now) < _numbers(wanted)


def _numbers(version: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part or 0) for part in version.groups())


def locate(findings: Iterable[Finding], old: Document, new: Document) -> tuple[Finding, ...]:
    """The findings with file, line and pointer in both documents."""
    every = tuple(findings)
    before = _locations(old, {one.old_pointer for one in every} - {None})
    after = _locations(new, {one.new_pointer for one in every} - {None})
    return tuple(
        replace(
            one, old_at=before.get(one.old_pointer or "-"), new_at=after.get(one.new_pointer or "-")
        )
        for one in every
    )


def _locations(document: Document, wanted: set[str | None]) -> dict[str, Location]:
    return {pointer: document.location(pointer) for pointer in wanted if pointer is not None}
