"""The command line: the only module that prints or exits.

Exit codes: 0 done or clean; 1 drift; 2 problems, or wrong use; 3 made by an incompatible version.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored import __version__
from moored.cli_diff import diff
from moored.cli_sbom import sbom
from moored.cli_update import update
from moored.problems import MooredError, Problem, quoted
from moored.project import ClientSettings, find_project, standalone

if TYPE_CHECKING:
    from moored.pipeline import Built
    from moored.report import Checked

app = typer.Typer(
    name="moored",
    help="Typed Python API clients, moored to their OpenAPI document.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Format(StrEnum):
    """How findings are told."""

    text = "text"
    json = "json"
    github = "github"
    gitlab = "gitlab"
    sarif = "sarif"
    junit = "junit"
    markdown = "markdown"


Targets = Annotated[
    list[str] | None,
    typer.Argument(metavar="CLIENT|SPEC", help="Clients of the project; or one document."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="With SPEC: the package's folder."),
]
Operations = Annotated[
    list[str] | None,
    typer.Option(
        "--operation", metavar="S", help="With SPEC: operationId, tag:NAME, 'METHOD /path'; globs."
    ),
]
Overlays = Annotated[
    list[Path] | None,
    typer.Option("--overlay", metavar="FILE", help="With SPEC: an OpenAPI Overlay."),
]
Http = Annotated[str, typer.Option("--http", metavar="LIB", help="With SPEC: httpx2 or httpx.")]
Formatter = Annotated[
    str, typer.Option("--formatter", metavar="TOOL", help="With SPEC: ruff or black.")
]
AllowDegraded = Annotated[
    bool,
    typer.Option(
        "--allow-degraded",
        help="Accept substitutes for what cannot be generated faithfully.",
    ),
]
Testing = Annotated[
    bool, typer.Option("--testing", help="With SPEC: add a fake of the API, for tests.")
]
Told = Annotated[Format, typer.Option("--format", help="How findings are told.")]


def _settings(
    targets: list[str] | None,
    output: Path | None,
    operations: list[str] | None,
    overlays: list[Path] | None,
    http: str = "httpx2",
    formatter: str = "ruff",
    allow_degraded: bool = False,
    testing: bool = False,
) -> tuple[ClientSettings, ...]:
    if output is not None:
        if len(targets or ()) != 1:
            raise typer.BadParameter("with --output, name one document")
        spec = Path((targets or [""])[0])
        return (
            standalone(
                spec,
                output,
                operations or (),
                overlays or (),
                http=http,
                formatter=formatter,
                allow_degraded=allow_degraded,
                testing=testing,
            ),
        )
    if operations or overlays:
        raise typer.BadParameter("--operation and --overlay go with SPEC and --output")
    chosen = find_project(Path.cwd()).select(targets or ())
    if allow_degraded:
        return tuple(replace(settings, allow_degraded=True) for settings in chosen)
    return chosen


@app.command()
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

    chosen = _settings(
        targets, output, operation, overlay, http, formatter, allow_degraded, testing
    )
    for settings in chosen:
        started = time.perf_counter()
        built, written = run(settings, overwrite_edited=overwrite_edited)
        _warn(built.warnings, told, verbose)
        lines = sum(
            text.count("\n") for path, text in built.tree.files.items() if path[-3:] == ".py"
        )
        seconds = time.perf_counter() - started
        typer.echo(
            f"{settings.shown(settings.output)}: {_coverage(built)},"
            f" {_count(len(built.api.models), 'model')}, {_count(lines, 'line')} of Python;"
            f" {len(written.written)} written, {len(written.unchanged)} unchanged,"
            f" {len(written.deleted)} deleted; {seconds:.1f} s"
        )
        for path in written.kept:
            typer.echo(f"kept {path}: it was edited, and is no longer part of the output", err=True)


@app.command()
def check(
    targets: Targets = None,
    output: Output = None,
    operation: Operations = None,
    overlay: Overlays = None,
    http: Http = "httpx2",
    formatter: Formatter = "ruff",
    allow_degraded: AllowDegraded = False,
    testing: Testing = False,
    full: Annotated[
        bool, typer.Option("--full", help="Generate anew even if all digests match.")
    ] = False,
    patch: Annotated[
        Path | None,
        typer.Option(
            "--patch", metavar="FILE", help="Write what mends it, for `git apply`; - prints it."
        ),
    ] = None,
    told: Told = Format.text,
) -> None:
    """Say whether the output is what the document gives. Writes nothing but the patch."""
    from moored.checking import check as run
    from moored.drift.states import CheckReport
    from moored.patching import folders_in_patch, not_in_patch, patch_of
    from moored.report import Checked
    from moored.report.escapes import line

    checks = []
    chosen = _settings(
        targets, output, operation, overlay, http, formatter, allow_degraded, testing
    )
    folders = folders_in_patch([one.output for one in chosen], Path.cwd()) if patch else []
    for settings in chosen:
        started = time.perf_counter()
        try:
            report = run(settings, full=full)
        except MooredError as error:
            report = CheckReport.failed(error.problems)
        fix = f"moored generate {settings.name}" if output is None else _command(settings)
        checks.append(
            Checked(
                report=report,
                output=settings.shown(settings.output),
                fix=fix,
                seconds=time.perf_counter() - started,
            )
        )
    _show(checks, told, aside=patch == Path("-"))
    if patch:
        _save(patch_of(zip(folders, checks, strict=True)), patch)
        for sentence in not_in_patch(checks):
            typer.echo(line(sentence), err=True)
    raise typer.Exit(max(one.report.exit_code for one in checks))


def _show(checks: Sequence[Checked], told: Format, *, aside: bool = False) -> None:
    """Tell what was found; in a form for programs, people get the proof beside it."""
    from moored.report import render_checks
    from moored.report.escapes import line

    typer.echo(render_checks(checks, told.value), nl=False, err=aside)
    if told not in (Format.text, Format.markdown):
        typer.echo("".join(f"{line(check.proof)}\n" for check in checks), nl=False, err=True)


def _save(patch: bytes, file: Path) -> None:
    from moored.patching import write_patch

    if file == Path("-"):
        typer.echo(patch, nl=False)
    else:
        write_patch(patch, file)


def _command(settings: ClientSettings) -> str:
    flags = {"--allow-degraded": settings.allow_degraded, "--testing": settings.testing}
    flag = "".join(f" {name}" for name, is_set in flags.items() if is_set)
    spec, output = settings.shown(settings.spec), settings.shown(settings.output)
    return f"moored generate {spec} -o {output}{flag}"


@app.command()
def verify(
    directory: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A copy of a package.")
    ] = None,
    told: Told = Format.text,
    emit_script: Annotated[
        bool,
        typer.Option("--emit-script", help="Print a script that does this without moored."),
    ] = False,
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
    _show([Checked(report=report, output=str(directory), fix="", seconds=seconds)], told)
    raise typer.Exit(report.exit_code)


app.command()(diff)
app.command()(sbom)
app.command()(update)


@app.command()
def rename(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="Pet, Pet.owner, pets, pets.list, pets.list.limit.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="What it is to be called.")],
    client: Annotated[
        str | None, typer.Argument(metavar="[CLIENT]", help="A client of the project.")
    ] = None,
) -> None:
    """Call something in a client otherwise, and generate the client."""
    from moored.renaming import rename as run

    chosen = find_project(Path.cwd()).select([client] if client else ())
    if len(chosen) != 1:
        raise typer.BadParameter("the project has several clients; name one of them")
    built = run(chosen[0], old, new)
    _warn(built.warnings, Format.text, verbose=False)
    typer.echo(f"{chosen[0].shown(chosen[0].output)}: {old} is {new}")


@app.command("list")
def list_(
    spec: Annotated[Path, typer.Argument(metavar="SPEC", help="An OpenAPI document.")],
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--operation", metavar="S", help="operationId, tag:NAME, 'METHOD /path'; globs."
        ),
    ] = None,
    told: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List the operations of a document."""
    from moored.listing import list_operations

    if told not in ("text", "json"):
        raise typer.BadParameter("--format is text or json")
    typer.echo(list_operations(spec, select or (), told == "json"), nl=False)


@app.command("slice")
def slice_(
    spec: Annotated[Path, typer.Argument(metavar="SPEC", help="An OpenAPI document.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help=".yaml or .json; - prints YAML.")
    ],
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--operation", metavar="S", help="operationId, tag:NAME, 'METHOD /path'; globs."
        ),
    ] = None,
    overlay: Annotated[
        list[Path] | None, typer.Option("--overlay", metavar="FILE", help="An OpenAPI Overlay.")
    ] = None,
    allow_degraded: AllowDegraded = False,
) -> None:
    """Write the chosen operations, and what they reach, as a document of its own."""
    from moored.slicing import cut, save

    printed = output == Path("-")
    if output.suffix.lower() not in (".yaml", ".yml", ".json") and not printed:
        raise typer.BadParameter("--output ends in .yaml, .yml or .json, or is -")
    if not printed and any(output.resolve() == path.resolve() for path in (spec, *(overlay or ()))):
        raise typer.BadParameter("--output would overwrite what is read")
    as_json = output.suffix.lower() == ".json"
    made = cut(spec, select or (), overlay or (), as_json=as_json, allow_degraded=allow_degraded)
    _warn(made.warnings, Format.text, verbose=False)
    if printed:
        typer.echo(made.text, nl=False)
        return
    save(made.text, output)
    typer.echo(f"{output}: {_count(made.operations, 'operation')} of {made.declared:,}")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"moored {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _coverage(built: Built) -> str:
    outcomes = [record.outcome for record in built.lock.operations.values()]
    degraded = outcomes.count("degraded")
    covered = f"{_count(len(outcomes), 'operation')} ({len(outcomes):,} of {built.declared:,})"
    return f"{covered}, {degraded:,} degraded" if degraded else covered


def _warn(warnings: Sequence[Problem], told: Format, verbose: bool) -> None:
    from moored.report.brief import brief

    if verbose or told is not Format.text:
        _tell(warnings, told)
    else:
        typer.echo(brief(warnings), nl=False, err=True)


def _tell(problems: Iterable[Problem], told: Format) -> None:
    from moored.report import render_problems

    found = tuple(problems)
    if found:
        typer.echo(render_problems(found, told.value), nl=False, err=told is Format.text)


def main() -> None:
    """Run the command line on the process's arguments, and exit."""
    sys.exit(guarded(sys.argv[1:]))


def guarded(words: list[str]) -> int:
    """Run one command and return its exit code; every failure ends as a problem.

    Args:
        words: The command line, without the name of the program.
    """
    try:
        app(words, prog_name="moored")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 2
    except MooredError as error:
        _tell(error.problems, _asked_format(words))
    except (OSError, RecursionError, MemoryError, ValueError, LookupError, TypeError) as error:
        what = f"{type(error).__name__} {quoted(error, 200)}"
        fact = f"error M0000: moored could not go on: {what}"
        typer.echo(f"{fact}; please report it, with the document", err=True)
    return 2


def _asked_format(words: list[str]) -> Format:
    """The format that a command line asks for, where the command itself could not start."""
    joined = [word for word in words if word.startswith("--format=")]
    apart = [after for word, after in pairwise(words) if word == "--format"]
    asked = [*(word.partition("=")[2] for word in joined), *apart]
    return next((told for told in Format if told.value in asked), Format.text)
