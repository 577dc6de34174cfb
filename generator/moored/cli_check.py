"""The commands `check` and `verify`."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_options import (
    AllowDegraded,
    Format,
    Formatter,
    Http,
    Operations,
    Output,
    OutputFile,
    Overlays,
    Quiet,
    Targets,
    Testing,
    Told,
    Verbose,
    settings_of,
)
from moored.cli_progress import progress
from moored.cli_say import to_file
from moored.cli_terminal import DIFFERENCE, say
from moored.problems import MooredError
from moored.project import ClientSettings

if TYPE_CHECKING:
    from moored.report import Checked


Full = Annotated[bool, typer.Option("--full", help="Generate anew even if all digests match.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="What is only noted is drift too, such as line ends.")
]
Patch = Annotated[
    Path | None,
    typer.Option(
        "--patch", metavar="FILE", help="Write what mends it, for `git apply`; - prints it."
    ),
]
EmitScript = Annotated[
    bool, typer.Option("--emit-script", help="Print a script that does this without moored.")
]


def check(
    targets: Targets = None,
    output: Output = None,
    operation: Operations = None,
    overlay: Overlays = None,
    http: Http = "httpx2",
    formatter: Formatter = "ruff",
    allow_degraded: AllowDegraded = False,
    testing: Testing = False,
    full: Full = False,
    strict: Strict = False,
    patch: Patch = None,
    output_file: OutputFile = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    told: Told = Format.text,
) -> None:
    """Say whether the output is what the document gives. Writes nothing but the patch."""
    chosen = settings_of(
        targets, output, operation, overlay, http, formatter, allow_degraded, testing
    )
    folders = _folders(chosen) if patch else []
    checks = []
    for settings in chosen:
        fix = f"moored generate {settings.name}" if output is None else _command(settings)
        with progress(verbose=verbose, quiet=quiet):
            checks.append(_checked(settings, fix, full=full, strict=strict))
    if not quiet or any(one.report.exit_code for one in checks):
        _show(checks, told, file=output_file, aside=patch == Path("-"))
    if patch:
        _save(folders, checks, patch)
    raise typer.Exit(max(one.report.exit_code for one in checks))


def _folders(chosen: Sequence[ClientSettings]) -> list[str]:
    from moored.patching import folders_in_patch

    return folders_in_patch([one.output for one in chosen], Path.cwd())


def _checked(settings: ClientSettings, fix: str, *, full: bool, strict: bool) -> Checked:
    from moored.checking import check as run
    from moored.drift.states import CheckReport, strictly
    from moored.report import Checked

    started = time.perf_counter()
    try:
        report = run(settings, full=full)
    except MooredError as error:
        report = CheckReport.failed(error.problems)
    return Checked(
        report=strictly(report) if strict else report,
        output=settings.shown(settings.output),
        fix=fix,
        seconds=time.perf_counter() - started,
    )


def _show(
    checks: Sequence[Checked], told: Format, *, file: Path | None = None, aside: bool = False
) -> None:
    """Tell what was found; in a form for programs, and in a file, people get the proof beside it."""
    from moored.report import render_checks
    from moored.report.escapes import line

    text = render_checks(checks, told.value)
    if file is not None:
        to_file(text, file)
    elif told is Format.text:
        say(text, err=aside, keep=DIFFERENCE)
    else:
        typer.echo(text, nl=False, err=aside)
    if file is not None or told not in (Format.text, Format.markdown):
        say("".join(f"{line(check.proof)}\n" for check in checks), err=True)


def _save(folders: Sequence[str], checks: Sequence[Checked], file: Path) -> None:
    from moored.patching import not_in_patch, patch_of, write_aside
    from moored.report.escapes import line

    data = patch_of(zip(folders, checks, strict=True))
    if file == Path("-"):
        typer.echo(data, nl=False)
    else:
        write_aside(data, file)
    for sentence in not_in_patch(checks):
        say(line(sentence), err=True)


def _command(settings: ClientSettings) -> str:
    flags = {"--allow-degraded": settings.allow_degraded, "--testing": settings.testing}
    flag = "".join(f" {name}" for name, is_set in flags.items() if is_set)
    spec, output = settings.shown(settings.spec), settings.shown(settings.output)
    return f"moored generate {spec} -o {output}{flag}"


def verify(
    directory: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A copy of a package.")
    ] = None,
    told: Told = Format.text,
    output_file: OutputFile = None,
    emit_script: EmitScript = False,
) -> None:
    """Say whether a vendored copy is what its manifest says."""
    from moored.drift.verify import script
    from moored.drift.verify import verify as run
    from moored.report import Checked

    if emit_script:
        typer.echo(script(), nl=False)
        return
    if directory is None:
        raise typer.BadParameter("name the folder of a copy, or --emit-script")
    started = time.perf_counter()
    report = run(directory, str(directory))
    seconds = time.perf_counter() - started
    checked = Checked(report=report, output=str(directory), fix="", seconds=seconds)
    _show([checked], told, file=output_file)
    raise typer.Exit(report.exit_code)
