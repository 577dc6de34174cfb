"""The command `diff`, apart from the others for its many options."""

from __future__ import annotations

import time
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_options import Everything, OutputFile, Release, Selectors
from moored.cli_progress import progress
from moored.cli_say import to_file
from moored.cli_terminal import say

if TYPE_CHECKING:
    from moored.drift.api.report import DiffReport


class DiffFormat(StrEnum):
    """How changes are told."""

    text = "text"
    json = "json"
    markdown = "markdown"
    github = "github"
    html = "html"
    changelog = "changelog"


class FailOn(StrEnum):
    """The classes of change, the worst first."""

    code = "code"
    type = "type"
    wire = "wire"
    silent = "silent"
    any = "any"
    none = "none"


Old = Annotated[
    str, typer.Argument(metavar="OLD", help="A document, REVISION:PATH, or a client's folder.")
]
New = Annotated[str, typer.Argument(metavar="NEW", help="The same, as it is now.")]
BothOverlays = Annotated[
    list[Path] | None,
    typer.Option("--overlay", metavar="FILE", help="An OpenAPI Overlay, for both documents."),
]
UsedBy = Annotated[
    Path | None,
    typer.Option("--used-by", metavar="SRC", help="Only what this Python source uses."),
]
Accepted = Annotated[
    Path | None,
    typer.Option("--accepted", metavar="FILE", help="Changes that are not told (TOML)."),
]
Accept = Annotated[
    list[str] | None,
    typer.Option("--accept", metavar="ID", help="Add a change to the file of --accepted."),
]
Reason = Annotated[str, typer.Option("--reason", help="With --accept: why.")]
Expires = Annotated[
    str, typer.Option("--expires", metavar="DAY", help="With --accept: until 2027-03-31.")
]
Least = Annotated[
    FailOn, typer.Option("--fail-on", help="The least class of change that exits with 1.")
]
HowTold = Annotated[DiffFormat, typer.Option("--format", help="How it is told.")]


def diff(
    old: Old,
    new: New,
    operation: Selectors = None,
    overlay: BothOverlays = None,
    used_by: UsedBy = None,
    accepted: Accepted = None,
    accept: Accept = None,
    reason: Reason = "",
    expires: Expires = "",
    fail_on: Least = FailOn.any,
    release: Release = "",
    everything: Everything = False,
    told: HowTold = DiffFormat.text,
    output_file: OutputFile = None,
) -> None:
    """Say what a new document does to the callers of a client."""
    from moored.drift.api.accepted import append
    from moored.report.changes import render_diff

    if accept and (accepted is None or not reason.strip()):
        raise typer.BadParameter("--accept goes with --accepted FILE and --reason")
    report = _compared(old, new, operation or (), overlay or (), used_by, accepted)
    if accept and accepted is not None:
        for finding in append(accepted, report.findings, accept, reason, expires):
            typer.echo(f"accepted {finding.fingerprint} {finding.rule} {finding.subject}")
        return
    text = render_diff(report, told.value, release=release, everything=everything)
    if output_file is not None:
        to_file(text, output_file)
    elif told is DiffFormat.text:
        say(text)
    else:
        typer.echo(text, nl=False)
    raise typer.Exit(int(report.fails(fail_on.value)))


def _compared(
    old: str,
    new: str,
    operations: Sequence[str],
    overlays: Sequence[Path],
    used_by: Path | None,
    accepted: Path | None,
) -> DiffReport:
    from moored.comparing import diff as run
    from moored.drift.api.accepted import read_accepted

    with progress():
        return run(
            old,
            new,
            operations=operations,
            overlays=overlays,
            used_by=used_by,
            accepted=read_accepted(accepted) if accepted else None,
            today=time.strftime("%Y-%m-%d"),
        )
