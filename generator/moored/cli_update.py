"""The command `update`, apart from the others for its many options."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from moored.cli_complete import clients
from moored.cli_options import Everything, OverwriteEdited, Release
from moored.cli_progress import progress
from moored.cli_terminal import say
from moored.project import find_project

if TYPE_CHECKING:
    from moored.updating import Done, Seen, Update


class UpdateFormat(StrEnum):
    """How an update is told."""

    text = "text"
    json = "json"
    markdown = "markdown"


Clients = Annotated[
    list[str] | None,
    typer.Argument(metavar="CLIENT", help="Clients of the project.", autocompletion=clients),
]
Check = Annotated[
    bool, typer.Option("--check", help="Only say whether the vendor has moved: exit 0, 1, 2.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Do all but write: show what would change.")
]
From = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="The new document; nothing is fetched."),
]
Changelog = Annotated[
    Path | None,
    typer.Option("--changelog", metavar="FILE", help="Put the block into this changelog."),
]
PullRequest = Annotated[
    Path | None,
    typer.Option("--pull-request", metavar="FILE", help="Write the text of a pull request."),
]
HowTold = Annotated[UpdateFormat, typer.Option("--format", help="How it is told.")]


def update(
    clients: Clients = None,
    check: Check = False,
    dry_run: DryRun = False,
    from_: From = None,
    changelog: Changelog = None,
    pull_request: PullRequest = None,
    release: Release = "",
    everything: Everything = False,
    overwrite_edited: OverwriteEdited = False,
    told: HowTold = UpdateFormat.text,
) -> None:
    """Fetch the document, tell what changes, and generate anew."""
    if check and (dry_run or changelog or pull_request):
        raise typer.BadParameter("--check writes nothing, and goes with CLIENT and --from alone")
    with progress():
        seen = _seen(clients or (), from_)
    if check:
        _tell_movements(seen, told)
        raise typer.Exit(int(any(one.movement == "moved" for one in seen)))
    is_text = told is UpdateFormat.text
    updates = [one for one in (_prepared(one, overwrite_edited, is_text) for one in seen) if one]
    if is_text:
        _show(updates, release, everything)
    done = _write(updates, changelog, pull_request, release, overwrite_edited, dry_run)
    block = _changelog(updates, release, "")
    if is_text:
        _tell(updates, done, block if changelog is None else "", dry_run)
    else:
        _tell_form(seen, updates, done, block, release, told)


def _seen(names: Sequence[str], file: Path | None) -> list[Seen]:
    """What the vendors have now, by what they are asked or by a file that somebody brings."""
    from moored.updating import Seen, arrive, given, targets

    return [
        Seen.of(target, arrive(target) if file is None else given(file, str(file), target.limits))
        for target in targets(find_project(Path.cwd()), names, from_file=file is not None)
    ]


def _tell_movements(seen: Sequence[Seen], told: UpdateFormat) -> None:
    from moored.updating import SAID

    if told is not UpdateFormat.text:
        _tell_form(seen, (), (), "", "", told)
        return
    for one in seen:
        say(f"{one.target.shown}: {one.arrival.shown} {SAID[one.movement]}")


def _tell_form(
    seen: Sequence[Seen],
    updates: Sequence[Update],
    done: Sequence[Done],
    block: str,
    release: str,
    told: UpdateFormat,
) -> None:
    """In a form for programs, or for a page; what people have to know stands beside it."""
    from moored.updating import as_json, as_markdown

    _warn(updates)
    if told is UpdateFormat.json:
        text = as_json(seen, updates, done, block=block, release=release)
    else:
        text = as_markdown(seen, updates, release=release)
    typer.echo(text, nl=False)
    _tell_kept(done)


def _prepared(seen: Seen, overwrite_edited: bool, is_text: bool) -> Update | None:
    from moored.emit.digest import sha256
    from moored.updating import prepare

    target, arrival = seen.target, seen.arrival
    data = arrival.data or b""
    said = "has moved" if seen.movement == "moved" else "says the same in other bytes"
    facts = f"{said}: {len(data):,} bytes, SHA-256 {sha256(data)}"
    if seen.movement == "same":
        facts = "has not moved; nothing to do"
    if is_text:
        say(f"{target.shown}: {arrival.shown} {facts}")
    if seen.movement == "same":
        return None
    with progress():
        return prepare(target, arrival, overwrite_edited=overwrite_edited)


def _warn(updates: Sequence[Update]) -> None:
    from moored.report.brief import brief

    for one in updates:
        for client in one.clients:
            say(brief(client.built.warnings), err=True)


def _show(updates: Sequence[Update], release: str, everything: bool) -> None:
    """What came and what it means, before any of it is used."""
    from moored.report.brief import brief
    from moored.report.changes import render_diff

    for one in updates:
        for client in one.clients:
            say(brief(client.built.warnings), err=True)
            if client.report is None:
                say(f"{client.settings.name}: nothing to compare with: {client.note}")
                continue
            text = render_diff(client.report, "text", release=release, everything=everything)
            say(text)


def _write(
    updates: Sequence[Update],
    changelog: Path | None,
    pull_request: Path | None,
    release: str,
    overwrite_edited: bool,
    dry_run: bool,
) -> list[Done]:
    from moored.updating import carry_out, read_text, save
    from moored.updating import pull_request as text_of

    # A changelog that cannot be read is told before anything is written.
    there = read_text(changelog, str(changelog)) if changelog is not None else ""
    block = _changelog(updates, release, there)
    if dry_run or not updates:
        return []
    done = [
        client for one in updates for client in carry_out(one, overwrite_edited=overwrite_edited)
    ]
    if changelog is not None:
        save(changelog, block, str(changelog))
    if pull_request is not None:
        save(pull_request, text_of(updates, release=release), str(pull_request))
    return done


def _changelog(updates: Sequence[Update], release: str, text: str) -> str:
    from moored.report.changes import render_diff
    from moored.updating import merged

    reports = [client.report for one in updates for client in one.clients if client.report]
    for report in reports:
        if any(finding.level != "none" for finding in report.findings):
            text = merged(text, render_diff(report, "changelog", release=release))
    return text


def _tell(updates: Sequence[Update], done: Sequence[Done], block: str, dry_run: bool) -> None:
    if dry_run and updates:
        typer.echo("dry run: nothing was written")
    for one in done:
        settings, written = one.client.settings, one.written
        say(
            f"{settings.shown(settings.output)}: {len(written.written)} written,"
            f" {len(written.unchanged)} unchanged, {len(written.deleted)} deleted"
        )
    _tell_kept(done)
    if block:
        typer.echo(f"\n{block}", nl=False)


def _tell_kept(done: Sequence[Done]) -> None:
    for one in done:
        for path in one.written.kept:
            say(f"kept {path}: it was edited, and is no longer part of the output", err=True)
