"""The command `slice`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from moored.cli_options import AllowDegraded, Selectors
from moored.cli_progress import progress
from moored.cli_say import warn
from moored.cli_terminal import say
from moored.problems import MooredError, counted
from moored.project import find_project


def slice_(
    spec: Annotated[Path, typer.Argument(metavar="SPEC", help="An OpenAPI document.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help=".yaml or .json; - prints YAML.")
    ],
    select: Selectors = None,
    overlay: Annotated[
        list[Path] | None, typer.Option("--overlay", metavar="FILE", help="An OpenAPI Overlay.")
    ] = None,
    used_by: Annotated[
        Path | None,
        typer.Option("--used-by", metavar="SRC", help="What this Python source calls."),
    ] = None,
    allow_degraded: AllowDegraded = False,
) -> None:
    """Write the chosen operations as a document of their own."""
    from moored.slicing import cut, save

    printed = output == Path("-")
    if output.suffix.lower() not in (".yaml", ".yml", ".json") and not printed:
        raise typer.BadParameter("--output ends in .yaml, .yml or .json, or is -")
    if not printed and any(output.resolve() == path.resolve() for path in (spec, *(overlay or ()))):
        raise typer.BadParameter("--output would overwrite what is read")
    if used_by is not None:
        with progress():
            found = _used(used_by, spec, overlay or ())
        say(f"{used_by} calls {', '.join(found)}", err=True)
        select = [*(select or ()), *found]
    as_json = output.suffix.lower() == ".json"
    with progress():
        made = cut(
            spec, select or (), overlay or (), as_json=as_json, allow_degraded=allow_degraded
        )
    warn(made.warnings)
    if printed:
        typer.echo(made.text, nl=False)
        return
    save(made.text, output)
    say(f"{output}: {made.operations:,} of {counted(made.declared, 'operation')}")


def _used(source: Path, spec: Path, overlays: Sequence[Path]) -> tuple[str, ...]:
    """What a source calls, by the names of the project's client of that document, if it has one."""
    from moored.pipeline import earlier_names
    from moored.slicing import used_by

    try:
        clients = find_project(Path.cwd()).clients
    except MooredError:
        clients = ()
    for client in clients:
        if client.spec.resolve() == spec.resolve():
            return used_by(source, spec, overlays or client.overlays, earlier_names(client))
    return used_by(source, spec, overlays)
