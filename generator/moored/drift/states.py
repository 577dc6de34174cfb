"""What a check finds: a state for each file, the causes, and the verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from moored.emit.codes import NOTHING
from moored.problems import Location, Problem

State: TypeAlias = Literal[
    "ok",
    "stale",
    "edited",
    "stale+edited",
    "missing",
    "orphan",
    "orphan+edited",
    "extra",
    "irregular",
    "eol",
    "format-only",
    "unmerged",
]

CauseKind: TypeAlias = Literal[
    "document", "document-form", "settings", "templates", "tools", "epoch", "newer-epoch", "lock"
]

How: TypeAlias = Literal["fast", "meaning", "full", "verify"]

MEANING: Final[dict[State, str]] = {
    "ok": "as generated",
    "stale": "generated from something else than there is now",
    "edited": "edited by hand; `moored generate --overwrite-edited` drops the edit",
    "stale+edited": "edited by hand, and generated from something else than there is now",
    "missing": "not there",
    "orphan": "generated once, and no longer part of the package",
    "orphan+edited": "generated once and edited since; `moored generate` leaves it alone, so remove it by hand",
    "extra": "not generated; `moored generate` leaves it alone, so remove it by hand",
    "irregular": "a link, a folder or no regular file where a file belongs; remove it by hand",
    "eol": "differs in line ends only; commit the .gitattributes of the folder",
    "format-only": "edited by hand, in layout or comments only; `moored generate --overwrite-edited` drops it",
    "unmerged": "holds an unresolved merge; `moored generate` writes it anew",
}
"""What a state says of a file of an output, in plain words."""

COPY_MEANING: Final[Mapping[State, str]] = {
    **MEANING,
    "edited": "not what the manifest says",
    "missing": "in the manifest, and not there",
    "extra": "not in the manifest",
    "irregular": "a link, a folder or no regular file where a file belongs",
}
"""The same of a copy, which knows its manifest alone."""

DRIFT: Final[frozenset[State]] = frozenset(
    {
        "stale",
        "edited",
        "stale+edited",
        "missing",
        "orphan",
        "orphan+edited",
        "extra",
        "irregular",
        "format-only",
    }
)
HARMLESS: Final[frozenset[State]] = frozenset({"ok", "eol"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What `moored generate --overwrite-edited` would do to one file, to the byte.

    Attributes:
        old: What is on the disk; `None` if nothing is.
        new: What should be; `None` if nothing should.
    """

    old: bytes | None
    new: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFinding:
    """The state of one file.

    Attributes:
        path: Relative to the output folder.
        state: How it differs.
        diff: From what is on disk to what should be, for people: blind to line ends; may be empty.
        change: What would mend it; `None` where it is right, or nothing but a hand can.
    """

    path: str
    state: State
    diff: str = ""
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why the output is not what it should be; `detail` is a sentence without a full stop."""

    kind: CauseKind
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was compared, so that a check of nothing does not look clean.

    Attributes:
        files: Files of the package that were compared.
        inputs: Input files.
        how: By the digests alone, by what the document means, by generating anew, or by the
            manifest alone.
    """

    files: int
    inputs: int
    how: How


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """The result of a check.

    Attributes:
        files: Every file that was looked at, sorted by path, also those that are right.
        causes: Why there is drift; where there is none, what differs without effect.
        notes: Sentences that change nothing about the verdict.
        problems: Why the check could not be made.
        exit_code: 0 clean, 1 drift, 2 could not check, 3 made by an incompatible version.
        proof: What was compared.
        is_strict: Whether what is only noted counts as drift.
    """

    files: tuple[FileFinding, ...] = ()
    causes: tuple[Cause, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    exit_code: int
    proof: Proof
    is_strict: bool = False

    @classmethod
    def failed(cls, problems: Iterable[Problem], how: How = "full") -> CheckReport:
        """The report of a check that could not be made."""
        proof = Proof(files=0, inputs=0, how=how)
        return cls(problems=tuple(problems), exit_code=2, proof=proof)

    @property
    def findings(self) -> tuple[FileFinding, ...]:
        """The files that are not simply right."""
        return tuple(finding for finding in self.files if finding.state != "ok")


def strictly(report: CheckReport) -> CheckReport:
    """The report of a check that takes what is only noted for drift."""
    noted = report.exit_code == 0 and report.notes
    return replace(report, is_strict=True, exit_code=1 if noted else report.exit_code)


def verdict(files: Iterable[FileFinding]) -> int:
    """The exit code that the states of the files call for."""
    states = {finding.state for finding in files}
    if "unmerged" in states:
        return 2
    return 1 if states & DRIFT else 0


def nothing_compared(place: Location) -> Problem:
    """The problem of a check that had no file to look at (M0830)."""
    return Problem(
        code=NOTHING,
        message="there is no file to compare",
        location=place,
        hint="see that the folder is the output of a client",
    )


def file_notes(files: Iterable[FileFinding]) -> tuple[str, ...]:
    """A sentence for each file that differs without being drift."""
    return tuple(
        f"{finding.path}: {MEANING[finding.state]}"
        for finding in files
        if finding.state in HARMLESS - {"ok"}
    )
