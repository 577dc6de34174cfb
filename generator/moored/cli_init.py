"""The command `init`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_built import in_brief
from moored.cli_options import AllowDegraded, Quiet, Selectors, Verbose
from moored.cli_progress import progress
from moored.cli_say import warn
from moored.cli_terminal import say
from moored.problems import counted

if TYPE_CHECKING:
    from moored.starting import Begun


_Spec = Annotated[
    str, typer.Argument(metavar="SPEC|URL", help="An OpenAPI document, or its address.")
]
_Everything = Annotated[bool, typer.Option("--all", help="All operations, however many there are.")]
_Name = Annotated[
    str, typer.Option("--name", metavar="NAME", help="Of the client; by default, of the API.")
]
_Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="The package's folder; else clients/NAME."),
]
_Source = Annotated[
    str, typer.Option("--source", metavar="URL", help="Where `update` fetches the document.")
]


def init(
    spec: _Spec,
    operation: Selectors = None,
    everything: _Everything = False,
    name: _Name = "",
    output: _Output = None,
    source: _Source = "",
    allow_degraded: AllowDegraded = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Begin a client: its settings, an overlay, the package."""
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
    say(f"{begun.file}: the client {settings.name} is there already; nothing was written")
    say(f"  spec: {settings.shown(settings.spec)}")
    for overlay in settings.overlays:
        say(f"  overlay: {settings.shown(overlay)}")
    say(f"  output: {settings.shown(settings.output)}")
    say(f"`moored generate {settings.name}` makes it anew; --name begins another one")


def _tell(begun: Begun, verbose: bool) -> None:
    settings, built = begun.settings, begun.built
    if built is None:
        return
    warn(built.warnings, verbose=verbose)
    overlays = {settings.shown(one) for one in settings.overlays}
    for name in begun.written:
        say(f"{name}: {_what(name, overlays, begun)}")
    say(f"{settings.shown(settings.output)}: {in_brief(built)}")
    typer.echo("\nTry it, on a fake of the API; no key and no network are needed:\n")
    typer.echo(
        "".join(f"    {line}".rstrip() + "\n" for line in begun.program.splitlines()), nl=False
    )
    readme = settings.shown(settings.output / "README.md")
    typer.echo()
    say(f"{readme} has a call of every operation, and how to give credentials.")


def _what(name: str, overlays: set[str], begun: Begun) -> str:
    if name in overlays:
        count = counted(len(begun.suggestions), "suggestion")
        return (
            f"{count} of what the document leaves unsaid, with reasons; read and keep what is true"
        )
    if name == begun.file:
        return f"the client {begun.settings.name}"
    return "the document, as it came"
