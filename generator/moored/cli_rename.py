"""The command `rename`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from moored.cli_progress import progress
from moored.cli_say import warn
from moored.cli_terminal import say
from moored.project import find_project


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
    with progress():
        built = run(chosen[0], old, new)
    warn(built.warnings)
    say(f"{chosen[0].shown(chosen[0].output)}: {old} is {new}")
