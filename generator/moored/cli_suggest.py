"""The command `suggest`."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_options import Quiet, Selectors, Verbose
from moored.cli_progress import progress
from moored.cli_say import counted

if TYPE_CHECKING:
    from moored.suggesting import Suggested


def suggest(
    spec: Annotated[Path, typer.Argument(metavar="SPEC", help="An OpenAPI document.")],
    operation: Selectors = None,
    overlay: Annotated[
        list[Path] | None, typer.Option("--overlay", metavar="FILE", help="What is known already.")
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="KIND",
            help="pages, jobs, idempotency, session, failure, request-id, events or names.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Default: print it.")
    ] = None,
    told: Annotated[str, typer.Option("--format", help="yaml (an overlay) or json.")] = "yaml",
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Propose an overlay: what is probably true of the API, though its document does not say it."""
    from moored.suggesting import KINDS, overlay_text
    from moored.suggesting import suggest as run

    if told not in ("yaml", "json"):
        raise typer.BadParameter("--format is yaml or json")
    kinds = [kind for kind in KINDS if not only or kind in only]
    if unknown := {*(only or ())} - {*KINDS}:
        raise typer.BadParameter(f"--only {min(unknown)} is none of {', '.join(KINDS)}")
    if output is not None and output.exists():
        raise typer.BadParameter(f"{output} is there already, and is not overwritten")
    with progress(verbose=verbose, quiet=quiet):
        found = run(spec, operation or (), overlay or (), kinds)
    if told == "json":
        text = _json(found)
    elif found.suggestions:
        text = overlay_text(found.suggestions, found.title, f"moored suggest {spec}")
    else:
        text = ""
    if output is not None and text:
        from moored.slicing import save

        save(text, output)
    else:
        typer.echo(text, nl=False)
    if not quiet:
        _tell(found, output)


def _json(found: Suggested) -> str:
    rows = [
        {
            "kind": one.kind,
            "subject": one.subject,
            "confidence": one.confidence,
            "reason": one.reason,
            "target": one.target,
            "update": one.update,
        }
        for one in found.suggestions
    ]
    return json.dumps(rows, indent=2) + "\n"


def _tell(found: Suggested, output: Path | None) -> None:
    """How many there are of each kind, beside the overlay itself."""
    kinds = Counter(one.kind for one in found.suggestions)
    listed = ", ".join(f"{kind} {count:,}" for kind, count in kinds.items())
    where = f"{output}: " if output is not None and found.suggestions else ""
    told = f"{where}{counted(len(found.suggestions), 'suggestion')}"
    looked = f"for {counted(found.operations, 'operation')}"
    typer.echo(f"{told} {looked}{f' ({listed})' if listed else ''}", err=True)
    if found.dropped:
        typer.echo(f"{found.dropped:,} more would not be valid for the document", err=True)
