"""The command `list`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_options import Selectors
from moored.cli_progress import progress
from moored.cli_terminal import is_terminal, say, width

if TYPE_CHECKING:
    from moored.listing import Listing

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
    """List operations, and what a client of them would hold."""
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
    with progress():
        found = list_operations(spec, search)
    if told == "json":
        typer.echo(as_json(found), nl=False)
    elif is_terminal():
        _table(found)
    else:
        typer.echo(as_text(found), nl=False)


def _table(listing: Listing) -> None:
    from moored.cli_table import Column, show_table
    from moored.listing import cells, summary

    columns = [
        Column(title="method", style="cyan"),
        Column(title="path", least=24),
        Column(title="operation", least=24),
    ]
    if width() >= _WIDE:
        columns += [
            Column(title="tags", style="dim", least=8),
            Column(title="schemas", is_number=True),
            Column(title="summary", least=24, is_rest=True),
        ]
    rows = [cells(row)[: len(columns)] for row in listing.rows]
    if rows:
        show_table(columns, rows, {n for n, row in enumerate(listing.rows) if row.entry.deprecated})
    say(summary(listing))
