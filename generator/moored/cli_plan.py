"""The command `plan`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_complete import operations
from moored.cli_progress import progress
from moored.cli_terminal import is_terminal, say
from moored.problems import counted

if TYPE_CHECKING:
    from moored.planning import Entry


def plan(
    target: Annotated[
        str | None,
        typer.Argument(metavar="CLIENT|SPEC", help="A client of the project; or a document."),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORD", help="Only names that have all of these about them."),
    ] = None,
    operation: Annotated[
        list[str] | None,
        typer.Option(
            "--operation",
            metavar="S",
            help="With SPEC: operationId, tag:NAME, 'METHOD /path'.",
            autocompletion=operations,
        ),
    ] = None,
    overlay: Annotated[
        list[Path] | None,
        typer.Option("--overlay", metavar="FILE", help="With SPEC: an OpenAPI Overlay."),
    ] = None,
    told: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """Show the names of a client, and the reason of each."""
    from moored.planning import as_json, as_text, entries

    if told not in ("text", "json"):
        raise typer.BadParameter("--format is text or json")
    with progress():
        found, total = entries(target, words or (), operation or (), overlay or ())
    if told == "json":
        typer.echo(as_json(found), nl=False)
        return
    if is_terminal():
        _table(found)
    else:
        typer.echo(as_text(found), nl=False)
    some = f"{len(found):,} of " if len(found) != total else ""
    say(f"{some}{counted(total, 'name')}")


def _table(found: tuple[Entry, ...]) -> None:
    from moored.cli_table import Column, show_table

    columns = [
        Column(title="kind", style="cyan"),
        Column(title="name", least=20),
        Column(title="stands for", least=12),
        Column(title="because of", style="dim", least=20),
    ]
    if found:
        show_table(columns, [one.cells for one in found], set())
