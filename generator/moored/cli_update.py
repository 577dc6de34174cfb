"""The command `update`, apart from the others for its many options."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_complete import clients
from moored.project import find_project

if TYPE_CHECKING:
    from moored.updating import Arrival, Done, Target, Update


def update(
    clients: Annotated[
        list[str] | None,
        typer.Argument(metavar="CLIENT", help="Clients of the project.", autocompletion=clients),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Only say whether the vendor has moved: exit 0, 1, 2.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Do all but write: show what would change.")
    ] = False,
    from_: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="The new document; nothing is fetched."),
    ] = None,
    changelog: Annotated[
        Path | None,
        typer.Option("--changelog", metavar="FILE", help="Put the block into this changelog."),
    ] = None,
    pull_request: Annotated[
        Path | None,
        typer.Option("--pull-request", metavar="FILE", help="Write the text of a pull request."),
    ] = None,
    release: Annotated[
        str, typer.Option("--release", metavar="V", help="Your version now, to name the next one.")
    ] = "",
    everything: Annotated[
        bool,
        typer.Option("--all", help="List what changes no line of the client too."),
    ] = False,
    overwrite_edited: Annotated[
        bool, typer.Option("--overwrite-edited", help="Write over files that were edited by hand.")
    ] = False,
) -> None:
    """Fetch the vendor's document, tell what changes for callers, and generate anew."""
    from moored.updating import arrive, given, targets

    if check and (dry_run or changelog or pull_request):
        raise typer.BadParameter("--check writes nothing, and goes with CLIENT and --from alone")
    chosen = targets(find_project(Path.cwd()), clients or (), from_file=from_ is not None)
    arrivals = [
        (target, given(from_, str(from_)) if from_ is not None else arrive(target))
        for target in chosen
    ]
    if check:
        raise typer.Exit(int(_has_moved(arrivals)))
    updates = [one for one in (_prepared(*pair, overwrite_edited) for pair in arrivals) if one]
    if not updates:
        return
    _show(updates, release, everything)
    _write(updates, changelog, pull_request, release, overwrite_edited, dry_run)


def _has_moved(arrivals: Sequence[tuple[Target, Arrival]]) -> bool:
    from moored.updating import movement

    said = {
        "same": "has not moved",
        "form": "has not moved: other bytes that say the same",
        "moved": "has moved",
    }
    movements = [movement(target, arrival) for target, arrival in arrivals]
    for (target, arrival), one in zip(arrivals, movements, strict=True):
        typer.echo(f"{target.shown}: {arrival.shown} {said[one]}")
    return "moved" in movements


def _prepared(target: Target, arrival: Arrival, overwrite_edited: bool) -> Update | None:
    from moored.emit.digest import sha256
    from moored.updating import movement, prepare

    found = movement(target, arrival)
    if found == "same":
        typer.echo(f"{target.shown}: {arrival.shown} has not moved; nothing to do")
        return None
    said = "has moved" if found == "moved" else "says the same in other bytes"
    data = arrival.data or b""
    facts = f"{len(data):,} bytes, SHA-256 {sha256(data)}"
    typer.echo(f"{target.shown}: {arrival.shown} {said}: {facts}")
    return prepare(target, arrival, overwrite_edited=overwrite_edited)


def _show(updates: Sequence[Update], release: str, everything: bool) -> None:
    """What came and what it means, before any of it is used."""
    from moored.report.brief import brief
    from moored.report.changes import render_diff

    for one in updates:
        for client in one.clients:
            typer.echo(brief(client.built.warnings), nl=False, err=True)
            if client.report is None:
                typer.echo(f"{client.settings.name}: nothing to compare with: {client.note}")
                continue
            text = render_diff(client.report, "text", release=release, everything=everything)
            typer.echo(text, nl=False)


def _write(
    updates: Sequence[Update],
    changelog: Path | None,
    pull_request: Path | None,
    release: str,
    overwrite_edited: bool,
    dry_run: bool,
) -> None:
    from moored.updating import carry_out, read_text, save
    from moored.updating import pull_request as text_of

    # A changelog that cannot be read is told before anything is written.
    there = read_text(changelog, str(changelog)) if changelog is not None else ""
    block = _changelog(updates, release, there)
    if dry_run:
        typer.echo("dry run: nothing was written")
    else:
        for one in updates:
            for done in carry_out(one, overwrite_edited=overwrite_edited):
                _tell(done)
        if changelog is not None:
            save(changelog, block, str(changelog))
        if pull_request is not None:
            save(pull_request, text_of(updates, release=release), str(pull_request))
    if changelog is None and block:
        typer.echo(f"\n{block}", nl=False)


def _changelog(updates: Sequence[Update], release: str, text: str) -> str:
    from moored.report.changes import render_diff
    from moored.updating import merged

    reports = [client.report for one in updates for client in one.clients if client.report]
    for report in reports:
        if any(finding.level != "none" for finding in report.findings):
            text = merged(text, render_diff(report, "changelog", release=release))
    return text


def _tell(done: Done) -> None:
    settings, written = done.client.settings, done.written
    typer.echo(
        f"{settings.shown(settings.output)}: {len(written.written)} written,"
        f" {len(written.unchanged)} unchanged, {len(written.deleted)} deleted"
    )
    for path in written.kept:
        typer.echo(f"kept {path}: it was edited, and is no longer part of the output", err=True)
