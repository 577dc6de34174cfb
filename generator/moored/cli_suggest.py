"""The command `suggest`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_options import Quiet, Selectors, Verbose
from moored.cli_progress import progress
from moored.cli_terminal import say
from moored.problems import counted

if TYPE_CHECKING:
    from moored.suggesting import Kind, Suggested


_Spec = Annotated[Path, typer.Argument(metavar="SPEC", help="An OpenAPI document.")]
_Known = Annotated[
    list[Path] | None, typer.Option("--overlay", metavar="FILE", help="What is known already.")
]
_Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="KIND",
        help="pages, jobs, idempotency, session, failure, request-id, events or names.",
    ),
]
_Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Default: print it.")
]
_Told = Annotated[str, typer.Option("--format", help="yaml (an overlay) or json.")]


def suggest(
    spec: _Spec,
    operation: Selectors = None,
    overlay: _Known = None,
    only: _Only = None,
    output: _Output = None,
    told: _Told = "yaml",
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Propose an overlay: what is true of the API, but unsaid."""
    from moored.suggesting import suggest as run

    kinds = _kinds(only or ())
    if told not in ("yaml", "json"):
        raise typer.BadParameter("--format is yaml or json")
    if output is not None and output.exists():
        raise typer.BadParameter(f"{output} is there already, and is not overwritten")
    with progress(verbose=verbose, quiet=quiet):
        found = run(spec, operation or (), overlay or (), kinds)
    text = _json(found) if told == "json" else _overlay(found, spec)
    if output is not None and text:
        from moored.slicing import save

        save(text, output)
    else:
        typer.echo(text, nl=False)
    if not quiet:
        _tell(found, output)


def _kinds(only: Sequence[str]) -> list[Kind]:
    """The kinds that are wanted; all, if none is named."""
    from moored.suggesting import KINDS

    if unknown := {*only} - {*KINDS}:
        raise typer.BadParameter(f"--only {min(unknown)} is none of {', '.join(KINDS)}")
    return [kind for kind in KINDS if not only or kind in only]


def _overlay(found: Suggested, spec: Path) -> str:
    from moored.suggesting import overlay_text

    if not found.suggestions:
        return ""
    return overlay_text(found.suggestions, found.title, f"moored suggest {spec}")


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
    say(f"{told} {looked}{f' ({listed})' if listed else ''}", err=True)
    if found.dropped:
        say(f"{found.dropped:,} more would not be valid for the document", err=True)
