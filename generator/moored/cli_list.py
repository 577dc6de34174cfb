"""The command `list`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_options import Selectors
from moored.cli_say import is_terminal

if TYPE_CHECKING:
    from moored.listing import Listing

#: Longer tables take seconds to lay out, and are read by no one.
_MOST = 400
#: What is narrower has no room for tags and summaries.
_WIDE = 100


def list_(
    spec: Annotated[Path, typer.Argument(metavar="SPEC", help="An OpenAPI document.")],
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORD", help="Only operations whose text has all of these."),
    ] = None,
    select: Selectors = None,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", metavar="NAME", help="Of this tag; a glob.")
    ] = None,
    path: Annotated[
        list[str] | None, typer.Option("--path", metavar="PATH", help="At this path; a glob.")
    ] = None,
    schema: Annotated[
        list[str] | None,
        typer.Option("--schema", metavar="NAME", help="That send or answer this schema."),
    ] = None,
    told: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List the operations of a document, and what a client of them would hold."""
    from moored.listing import Search, as_json, as_text, list_operations

    if told not in ("text", "json"):
        raise typer.BadParameter("--format is text or json")
    search = Search(
        words=words or (),
        tags=tag or (),
        paths=path or (),
        schemas=schema or (),
        selectors=select or (),
    )
    found = list_operations(spec, search)
    if told == "json":
        typer.echo(as_json(found), nl=False)
    elif is_terminal() and len(found.rows) <= _MOST:
        _table(found)
    else:
        typer.echo(as_text(found), nl=False)


def _table(listing: Listing) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from moored.listing import cells, summary

    console = Console(highlight=False)
    wide = console.width >= _WIDE
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("method", style="cyan", no_wrap=True)
    table.add_column("path", overflow="fold", ratio=3)
    table.add_column("operation", overflow="fold", ratio=3)
    if wide:
        table.add_column("tags", style="dim", overflow="fold", ratio=2)
        table.add_column("schemas", justify="right", no_wrap=True)
        table.add_column("summary", overflow="ellipsis", no_wrap=True, ratio=4)
    for row in listing.rows:
        # Text and no markup: a document may hold brackets.
        here = [Text(cell) for cell in cells(row)]
        if row.entry.deprecated:
            here[2].stylize("strike")
        table.add_row(*(here if wide else here[:3]))
    if listing.rows:
        console.print(table)
    typer.echo(summary(listing))
