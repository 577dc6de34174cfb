"""The command `diff`, apart from the others for its many options."""

from __future__ import annotations

import gc
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from moored.cli_progress import progress
from moored.cli_terminal import say


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


_Operations = Annotated[
    list[str] | None,
    typer.Option("--operation", metavar="S", help="operationId, tag:NAME, 'METHOD /path'; globs."),
]
_Overlays = Annotated[
    list[Path] | None,
    typer.Option("--overlay", metavar="FILE", help="An OpenAPI Overlay, for both documents."),
]


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A document, REVISION:PATH, or a client's folder.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same, as it is now.")],
    operation: _Operations = None,
    overlay: _Overlays = None,
    used_by: Annotated[
        Path | None,
        typer.Option("--used-by", metavar="SRC", help="Only what this Python source uses."),
    ] = None,
    accepted: Annotated[
        Path | None,
        typer.Option("--accepted", metavar="FILE", help="Changes that are not told (TOML)."),
    ] = None,
    accept: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="ID", help="Add a change to the file of --accepted."),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", help="With --accept: why.")] = "",
    expires: Annotated[
        str, typer.Option("--expires", metavar="DAY", help="With --accept: until 2027-03-31.")
    ] = "",
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The least class of change that exits with 1.")
    ] = FailOn.any,
    release: Annotated[
        str, typer.Option("--release", metavar="V", help="Your version now, to name the next one.")
    ] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="List what changes no line of the client too.")
    ] = False,
    told: Annotated[DiffFormat, typer.Option("--format", help="How it is told.")] = DiffFormat.text,
) -> None:
    """Say what a new document does to the callers of a client."""
    from moored.comparing import diff as run
    from moored.drift.api.accepted import append, read_accepted
    from moored.report.changes import render_diff

    if accept and (accepted is None or not reason.strip()):
        raise typer.BadParameter("--accept goes with --accepted FILE and --reason")
    # A comparison makes many small values and few cycles.
    gc.disable()
    try:
        with progress():
            report = run(
                old,
                new,
                operations=operation or (),
                overlays=overlay or (),
                used_by=used_by,
                accepted=read_accepted(accepted) if accepted else None,
                today=time.strftime("%Y-%m-%d"),
            )
    finally:
        gc.enable()
    if accept and accepted is not None:
        for finding in append(accepted, report.findings, accept, reason, expires):
            typer.echo(f"accepted {finding.fingerprint} {finding.rule} {finding.subject}")
        return
    text = render_diff(report, told.value, release=release, everything=everything)
    if told is DiffFormat.text:
        say(text)
    else:
        typer.echo(text, nl=False)
    raise typer.Exit(int(report.fails(fail_on.value)))
