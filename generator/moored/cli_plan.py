"""The command `plan`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_complete import operations
from moored.cli_say import counted, is_terminal

if TYPE_CHECKING:
    from moored.planning import Entry

_MOST = 400


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
    """Show every name of a client, what it stands for, and why it is called so."""
    from moored.planning import as_json, as_text, entries

    if told not in ("text", "json"):
        raise typer.BadParameter("--format is text or json")
    found, total = entries(target, words or (), operation or (), overlay or ())
    if told == "json":
        typer.echo(as_json(found), nl=False)
        return
    if is_terminal() and len(found) <= _MOST:
        _table(found)
    else:
        typer.echo(as_text(found), nl=False)
    of = f" of {total:,}" if len(found) != total else ""
    typer.echo(f"{counted(len(found), 'name')}{of}")


def _table(found: tuple[Entry, ...]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("kind", style="cyan", no_wrap=True)
    for name in ("name", "stands for", "because of"):
        table.add_column(name, overflow="fold", ratio=1)
    for one in found:
        table.add_row(*(Text(cell) for cell in one.cells))
    if found:
        Console(highlight=False).print(table)
