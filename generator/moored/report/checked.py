"""A check report with what only its caller knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moored.drift.states import COPY_MEANING, MEANING, CheckReport, FileFinding
from moored.emit.lock import LOCK, NAMES
from moored.problems import counted

RESULTS: Final = ("clean", "drift", "not checked", "incompatible")
"""What the exit codes of `check` are called."""
_EDITED: Final = frozenset({"edited", "stale+edited", "format-only"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One check of one output folder.

    Attributes:
        report: What was found.
        output: The folder as the user would type it.
        fix: The command that brings it up to date; empty where none does.
        seconds: How long the check took.
    """

    report: CheckReport
    output: str = ""
    fix: str = "moored generate"
    seconds: float | None = None

    @property
    def result(self) -> str:
        """What the exit code is called."""
        return RESULTS[self.report.exit_code]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why there is drift, a sentence each; nothing where there is none."""
        if self.report.exit_code == 0:
            return ()
        return tuple(
            f"{cause.kind}: {cause.detail}"
            for cause in self.report.causes
            if cause.kind != "document-form" or self.report.is_strict
        )

    @property
    def mend(self) -> str:
        """The command that helps; empty where none does.

        Files have to be removed by hand, or it takes a newer moored.
        """
        wrong = {file.state for file in self.wrong}
        if not self.fix or wrong == {"extra"} or self._is_ahead:
            return ""
        lost = any(file.state in _EDITED and file.path not in (LOCK, NAMES) for file in self.wrong)
        return f"{self.fix} --overwrite-edited" if lost else self.fix

    @property
    def wrong(self) -> tuple[FileFinding, ...]:
        """The files that fail the check."""
        return tuple(file for file in self.report.files if self.severity(file) == "error")

    def severity(self, finding: FileFinding) -> str:
        """How bad a file's state is: `error` fails the check, `note` does not, `none` is right."""
        if finding.state == "ok":
            return "none"
        return "note" if finding.state == "eol" and not self.report.is_strict else "error"

    @property
    def _is_ahead(self) -> bool:
        return any(cause.kind == "newer-epoch" for cause in self.report.causes)

    @property
    def proof(self) -> str:
        """What was compared, how, and how it came out: the last line of every report."""
        report, proof = self.report, self.report.proof
        where = f"{self.output}: " if self.output else ""
        if report.exit_code == 3 or report.problems:
            return f"{where}{self.result}"
        files = counted(proof.files, "file")
        facts = [f"{len(self.wrong)} of {files}" if self.wrong else files]
        if proof.how != "verify":
            facts.append(counted(proof.inputs, "input"))
        facts.append(proof.how)
        if self.seconds is not None:
            facts.append(f"{self.seconds:.2f} s")
        return f"{where}{self.result}: {', '.join(facts)}"

    @property
    def summary(self) -> str:
        """Result, causes, number of files and what mends them, in one sentence."""
        files = [counted(len(self.wrong), "file")] if self.wrong else []
        mend = f"; to mend it: {self.mend}" if self.mend else ""
        where = f" in {self.output}" if self.output else ""
        return f"{self.result}{where}: {', '.join([*self.reasons, *files])}{mend}"

    def meaning(self, finding: FileFinding) -> str:
        """What the state of a file says, in plain words."""
        known = COPY_MEANING if self.report.proof.how == "verify" else MEANING
        return known[finding.state]

    def shown(self, finding: FileFinding) -> str:
        """A file's path as the user would type it."""
        return f"{self.output}/{finding.path}" if self.output else finding.path
