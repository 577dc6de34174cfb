"""The command `generate`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_options import (
    AllowDegraded,
    Format,
    Formatter,
    Http,
    Operations,
    Output,
    Overlays,
    Targets,
    Testing,
    Told,
    settings_of,
)
from moored.cli_say import counted, warn

if TYPE_CHECKING:
    from moored.pipeline import Built


def generate(
    targets: Targets = None,
    output: Output = None,
    operation: Operations = None,
    overlay: Overlays = None,
    http: Http = "httpx2",
    formatter: Formatter = "ruff",
    allow_degraded: AllowDegraded = False,
    testing: Testing = False,
    overwrite_edited: Annotated[
        bool, typer.Option("--overwrite-edited", help="Write over files that were edited by hand.")
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Show every warning, not only some of each kind."),
    ] = False,
    told: Told = Format.text,
) -> None:
    """Generate clients of the project, or one from SPEC."""
    from moored.pipeline import generate as run

    chosen = settings_of(
        targets, output, operation, overlay, http, formatter, allow_degraded, testing
    )
    for settings in chosen:
        started = time.perf_counter()
        built, written = run(settings, overwrite_edited=overwrite_edited)
        warn(built.warnings, told, verbose=verbose)
        lines = sum(
            text.count("\n") for path, text in built.tree.files.items() if path[-3:] == ".py"
        )
        seconds = time.perf_counter() - started
        typer.echo(
            f"{settings.shown(settings.output)}: {_coverage(built)},"
            f" {counted(len(built.api.models), 'model')}, {counted(lines, 'line')} of Python;"
            f" {len(written.written)} written, {len(written.unchanged)} unchanged,"
            f" {len(written.deleted)} deleted; {seconds:.1f} s"
        )
        for path in written.kept:
            typer.echo(f"kept {path}: it was edited, and is no longer part of the output", err=True)


def _coverage(built: Built) -> str:
    outcomes = [record.outcome for record in built.lock.operations.values()]
    degraded = outcomes.count("degraded")
    covered = f"{counted(len(outcomes), 'operation')} ({len(outcomes):,} of {built.declared:,})"
    return f"{covered}, {degraded:,} degraded" if degraded else covered
