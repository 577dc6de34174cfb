"""What several commands ask for, and the clients that a command line names."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from moored.cli_complete import clients, operations
from moored.project import ClientSettings, find_project, standalone


class Format(StrEnum):
    """How findings are told."""

    text = "text"
    json = "json"
    github = "github"
    gitlab = "gitlab"
    sarif = "sarif"
    junit = "junit"
    markdown = "markdown"
    html = "html"


Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="CLIENT|SPEC",
        help="Clients of the project; or one document.",
        autocompletion=clients,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="With SPEC: the package's folder."),
]
Operations = Annotated[
    list[str] | None,
    typer.Option(
        "--operation",
        metavar="S",
        help="With SPEC: operationId, tag:NAME, 'METHOD /path'; globs.",
        autocompletion=operations,
    ),
]
Selectors = Annotated[
    list[str] | None,
    typer.Option(
        "--operation",
        metavar="S",
        help="operationId, tag:NAME, 'METHOD /path'; globs.",
        autocompletion=operations,
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
Verbose = Annotated[
    bool,
    typer.Option("--verbose", "-v", help="Every warning, and each stage with its seconds."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Nothing but problems and what was asked for.")
]
OutputFile = Annotated[
    Path | None,
    typer.Option("--output-file", metavar="FILE", help="Where the report goes, if not printed."),
]
Release = Annotated[
    str, typer.Option("--release", metavar="V", help="Your version now, to name the next one.")
]
Everything = Annotated[
    bool, typer.Option("--all", help="List what changes no line of the client too.")
]
OverwriteEdited = Annotated[
    bool, typer.Option("--overwrite-edited", help="Write over files that were edited by hand.")
]
Testing = Annotated[
    bool, typer.Option("--testing", help="With SPEC: add a fake of the API, for tests.")
]
Told = Annotated[Format, typer.Option("--format", help="How findings are told.")]


def settings_of(
    targets: list[str] | None,
    output: Path | None,
    operations: list[str] | None,
    overlays: list[Path] | None,
    http: str = "httpx2",
    formatter: str = "ruff",
    allow_degraded: bool = False,
    testing: bool = False,
) -> tuple[ClientSettings, ...]:
    """The clients of the project that are named; or the one that SPEC and `--output` make.

    Raises:
        MooredError: There is no such client, or a value is not allowed.
    """
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
