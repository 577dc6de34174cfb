"""The command `list`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


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
