"""For a browser: one page that needs nothing else, by what a change does to callers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from moored.drift.api.finding import Finding
from moored.drift.rules import LEVELS, Level
from moored.report.changes.told import MEANING, Told, concerned, fact, owner, place
from moored.report.changes.views import Change, ChangeClass, Choice, Part, Summary
from moored.report.page.encoders import Html, number, own, text, word
from moored.report.page.excerpts import Excerpts
from moored.report.page.page import print_page
from moored.report.page.rows import Row, compared

# With more than these the page grows past what a phone can hold; the worst come first.
_MOST_WITH_LINES: Final = 1_500
_MOST_OPEN: Final = 12


def render(told: Told) -> str:
    """A page with a section a class, a part a Python object."""
    return _Page(told).print()


class _Page:
    def __init__(self, told: Told) -> None:
        self.told = told
        by_class = sorted(
            told.findings, key=lambda one: (LEVELS.index(one.level), owner(one.subject))
        )
        self.findings: Sequence[Finding] = by_class
        self.sets = {names: at for at, names in enumerate(sorted({f.operations for f in by_class}))}
        self.old = Excerpts(told.report.old_files)
        self.new = Excerpts(told.report.new_files)
        self.with_lines = {id(finding) for finding in by_class[:_MOST_WITH_LINES]}
        self.seen: Counter[str] = Counter()

    def print(self) -> str:
        return print_page(
            "changes.html.jinja",
            title=text(f"API changes: {self.told.report.old} → {self.told.report.new}"),
            summary=self.summary(),
            choices=tuple(self.choices()),
            classes=tuple(self.classes()),
            absent=(own("not in the old document"), own("not in the new document")),
        )

    def summary(self) -> Summary:
        report = self.told.report
        remarks = [*self.told.remarks, *self.cut()]
        return Summary(
            old=text(report.old),
            new=text(report.new),
            bump=word(report.bump),
            said=text(self.told.bump),
            usage=text(self.told.usage),
            remarks=tuple(text(remark) for remark in remarks),
            total=number(len(self.findings)),
        )

    def cut(self) -> Iterator[str]:
        if len(self.findings) > _MOST_WITH_LINES:
            yield f"the lines of the documents are shown for the first {_MOST_WITH_LINES:,} changes"

    def choices(self) -> Iterator[Choice]:
        """The operations to choose from, each with the sets of operations that it is in."""
        names = sorted({name for known in self.sets for name in known})
        found: dict[str, list[str]] = {name: [] for name in names}
        for known, at in self.sets.items():
            for name in known:
                found[name].append(str(at))
        for name, sets in found.items():
            yield Choice(name=text(name), sets=own(" ".join(sets)))

    def classes(self) -> Iterator[ChangeClass]:
        counts = self.told.report.counts
        groups = {level: [*group] for level, group in groupby(self.findings, lambda f: f.level)}
        for level in LEVELS:
            if level == "none" and level not in groups:
                continue
            yield ChangeClass(
                level=word(level),
                meaning=text(MEANING[level]),
                number=number(counts[level]),
                parts=tuple(self.parts(groups.get(level, []), level)),
            )

    def parts(self, findings: Sequence[Finding], level: Level) -> Iterator[Part]:
        for name, group in groupby(findings, lambda finding: owner(finding.subject)):
            changes = tuple(self.change(finding, name, level) for finding in group)
            yield Part(owner=text(name), changes=changes)

    def change(self, finding: Finding, part: str, level: Level) -> Change:
        facts = (
            concerned(finding),
            *(f"used at {use}" for use in self.told.places_of_use(finding)),
        )
        return Change(
            anchor=self.anchor(finding),
            level=word(level),
            operations=own(str(self.sets[finding.operations])),
            subject=text(finding.subject if finding.subject != part else ""),
            direction=text(finding.direction),
            fact=text(fact(finding)),
            old=text(finding.old),
            new=text(finding.new),
            rule=text(finding.rule),
            fingerprint=text(finding.fingerprint),
            facts=tuple(text(one) for one in facts if one),
            old_at=text(place(finding.old_at)),
            new_at=text(place(finding.new_at)),
            rows=self.rows(finding),
            is_open=len(self.findings) <= _MOST_OPEN,
        )

    def rows(self, finding: Finding) -> tuple[Row, ...]:
        if id(finding) not in self.with_lines:
            return ()
        return compared(self.old.at(finding.old_at), self.new.at(finding.new_at))

    def anchor(self, finding: Finding) -> Html:
        """An id that no other change has, though two may have one fingerprint."""
        self.seen[finding.fingerprint] += 1
        again = self.seen[finding.fingerprint]
        return word(f"c-{finding.fingerprint}" + (f"-{again}" if again > 1 else ""))
