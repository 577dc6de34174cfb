"""The command `init`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_options import Quiet, Selectors, Verbose
from moored.cli_progress import progress
from moored.cli_say import counted, warn

if TYPE_CHECKING:
    from moored.starting import Begun


def init(
    spec: Annotated[
        str, typer.Argument(metavar="SPEC|URL", help="An OpenAPI document, or its address.")
    ],
    operation: Selectors = None,
    everything: Annotated[
        bool, typer.Option("--all", help="All operations, however many there are.")
    ] = False,
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="Of the client; by default, of the API.")
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="The package's folder; else clients/NAME."
        ),
    ] = None,
    source: Annotated[
        str, typer.Option("--source", metavar="URL", help="Where `update` fetches the document.")
    ] = "",
    allow_degraded: Annotated[
        bool,
        typer.Option(
            "--allow-degraded", help="Accept substitutes for what cannot be generated faithfully."
        ),
    ] = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Begin a client: its settings, an overlay of what the document leaves unsaid, the package."""
    from moored.starting import Wish, start

    wish = Wish(
        spec=spec,
        operations=operation or (),
        everything=everything,
        name=name,
        output=output,
        source=source,
        allow_degraded=allow_degraded,
    )
    with progress(verbose=verbose, quiet=quiet):
        begun = start(wish, Path.cwd())
    if not begun.is_new:
        _there(begun)
    elif not quiet:
        _tell(begun, verbose)


def _there(begun: Begun) -> None:
    settings = begun.settings
    typer.echo(f"{begun.file}: the client {settings.name} is there already; nothing was written")
    typer.echo(f"  spec: {settings.shown(settings.spec)}")
    for overlay in settings.overlays:
        typer.echo(f"  overlay: {settings.shown(overlay)}")
    typer.echo(f"  output: {settings.shown(settings.output)}")
    typer.echo(f"`moored generate {settings.name}` makes it anew; --name begins another one")


def _tell(begun: Begun, verbose: bool) -> None:
    settings, built = begun.settings, begun.built
    if built is None:
        return
    warn(built.warnings, verbose=verbose)
    overlays = {settings.shown(one) for one in settings.overlays}
    for name in begun.written:
        typer.echo(f"{name}: {_what(name, overlays, begun)}")
    lines = sum(text.count("\n") for path, text in built.tree.files.items() if path[-3:] == ".py")
    operations = len(built.lock.operations)
    typer.echo(
        f"{settings.shown(settings.output)}: {counted(operations, 'operation')} of"
        f" {built.declared:,}, {counted(len(built.api.models), 'model')},"
        f" {counted(lines, 'line')} of Python"
    )
    typer.echo("\nTry it, on a fake of the API; no key and no network are needed:\n")
    typer.echo(
        "".join(f"    {line}".rstrip() + "\n" for line in begun.program.splitlines()), nl=False
    )
    readme = settings.shown(settings.output / "README.md")
    typer.echo(f"\n{readme} has a call of every operation, and how to give credentials.")


def _what(name: str, overlays: set[str], begun: Begun) -> str:
    if name in overlays:
        count = counted(len(begun.suggestions), "suggestion")
        return f"{count} of what the document leaves unsaid; read each, with its reason"
    if name == begun.file:
        return f"the client {begun.settings.name}"
    return "the document, as it came"
