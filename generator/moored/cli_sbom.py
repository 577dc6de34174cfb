"""The command `sbom`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from moored.project import find_project


def sbom(
    target: Annotated[
        str | None,
        typer.Argument(metavar="CLIENT|DIR", help="A client of the project; or a copy of one."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Default: print it.")
    ] = None,
) -> None:
    """Write the bill of materials of a package (CycloneDX 1.6, JSON)."""
    from moored import __version__
    from moored.sbom import bill_of_materials
    from moored.updating import save

    folder, shown = _folder(target)
    if output is not None and output.resolve().is_relative_to(folder.resolve()):
        raise typer.BadParameter("--output would be a file of the package, which has none such")
    text = bill_of_materials(folder, shown, __version__)
    if output is None:
        typer.echo(text, nl=False)
        return
    save(output, text, str(output))
    typer.echo(f"{output}: the bill of materials of {shown}")


def _folder(target: str | None) -> tuple[Path, str]:
    """A folder that is there; else the output of a client."""
    from moored.versions import is_folder

    if target is not None and is_folder(Path(target)):
        return Path(target), target
    chosen = find_project(Path.cwd()).select([target] if target is not None else ())
    if len(chosen) != 1:
        raise typer.BadParameter("the project has several clients: name one")
    return chosen[0].output, chosen[0].shown(chosen[0].output)
