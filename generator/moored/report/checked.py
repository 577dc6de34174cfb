"""A check report with what only its caller knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moored.drift.states import CheckReport, FileFinding, State

RESULTS: Final = ("clean", "drift", "not checked", "incompatible")
"""What the exit codes of `check` are called."""


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
        causes = [cause for cause in self.report.causes if cause.kind != "document-form"]
        return tuple(f"{cause.kind}: {cause.detail}" for cause in causes)

    @property
    def mend(self) -> str:
        """The command that helps; empty where files only have to be removed by hand."""
        wrong = {file.state for file in self.report.files if severity(file.state) == "error"}
        return "" if wrong == {"extra"} else self.fix

    def shown(self, finding: FileFinding) -> str:
        """A file's path as the user would type it."""
        return f"{self.output}/{finding.path}" if self.output else finding.path


def severity(state: State) -> str:
    """How bad a file's state is: `error` fails the check, `note` does not, `none` is right."""
    if state == "ok":
        return "none"
    return "note" if state == "eol" else "error"
