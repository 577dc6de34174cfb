"""The text of a pull request: a title, what changed, and what a reviewer has to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from moored.drift.rules import Level
from moored.problems import counted
from moored.report.changes import render_diff
from moored.report.marks import code, plain
from moored.updating.prepare import ClientUpdate, Update

#: GitHub takes 65,536 characters; the list of tasks comes after these.
_MOST_BYTES = 50_000
_RELEASE = re.compile(r"[\w.+-]{1,40}", re.ASCII)
_TASKS: Final[dict[Level, str]] = {
    "code": "Adapt the callers to what is gone ({number} of class code).",
    "type": "Run the type check over the callers ({number} of class type).",
    "wire": "Try the calls against the API: the types do not show what changed ({number} of class wire).",
    "silent": "Read what means something else now ({number} of class silent): no test may tell.",
}


def pull_request(updates: Sequence[Update], *, release: str = "") -> str:
    """The title on the first line, and after an empty one the body, in Markdown.

    Args:
        updates: What was prepared; at least one.
        release: The version of the package now, to name the next one.
    """
    lines = [_title(updates), "", *_body(updates, release)]
    return "".join(f"{line}\n" for line in lines)


def _title(updates: Sequence[Update]) -> str:
    clients = [client for update in updates for client in update.clients]
    names = ", ".join(client.settings.name for client in clients)
    release = clients[0].release
    # What a shell or a forge could take for more than text stays out of a title.
    to = f" to {release}" if len(updates) == 1 and _RELEASE.fullmatch(release) else ""
    return f"Update {names}{to}"


def _body(updates: Sequence[Update], release: str) -> Iterator[str]:
    yield from _bounded(_changes(updates, release))
    yield "## Before you merge"
    yield ""
    yield from (f"- [ ] {task}" for task in _tasks(updates))


def _changes(updates: Sequence[Update], release: str) -> Iterator[str]:
    for update in updates:
        yield f"{code(update.target.shown)} as it comes from {code(update.arrival.shown)}."
        yield ""
        for client in update.clients:
            yield from _client(client, release)


def _bounded(lines: Iterable[str]) -> Iterator[str]:
    """As many of the lines as a forge takes, and what to do for the rest."""
    every = list(lines)
    size = 0
    for at, line in enumerate(every):
        size += len(line.encode()) + 1
        if size > _MOST_BYTES:
            yield from ("", f"… and {len(every) - at:,} more lines: see `moored diff`.", "")
            return
        yield line


def _client(client: ClientUpdate, release: str) -> Iterator[str]:
    outcomes = {key: one.outcome for key, one in client.built.lock.operations.items()}
    degraded, left_out = (
        [key for key, one in outcomes.items() if one == outcome]
        for outcome in ("degraded", "refused")
    )
    if client.report is None:
        name = plain(client.settings.name)
        operations = counted(len(outcomes) - len(left_out), "operation")
        yield f"## {name}: generated for the first time, {operations}"
    else:
        yield from render_diff(client.report, "markdown", release=release).splitlines()
    yield ""
    for what, keys in (("Degraded", degraded), ("Left out", left_out)):
        if keys:
            yield f"{what}: {', '.join(map(code, keys))}."
            yield ""


def _tasks(updates: Sequence[Update]) -> Iterator[str]:
    clients = [client for update in updates for client in update.clients]
    reports = [client.report for client in clients if client.report is not None]
    for level, task in _TASKS.items():
        if number := sum(report.counts[level] for report in reports):
            yield task.format(number=f"{number:,}")
    bumps = {report.bump for report in reports}
    worst = next((bump for bump in ("major", "minor", "patch") if bump in bumps), None)
    if worst is not None:
        yield f"Raise the version: {worst}."
    if any(client.settings.overlays for client in clients):
        yield "See that the overlays still say what is true of the API."
    yield "Read the diff of the document and of the generated code."
