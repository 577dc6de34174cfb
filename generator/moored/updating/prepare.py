"""All that an update will do, made in memory: nothing is written, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from moored.comparing import compare_versions
from moored.document.resolve import CHECK_PATH, NO_FILE
from moored.drift.api.report import DiffReport
from moored.emit.write import foresee
from moored.pipeline import Built, build
from moored.problems import MooredError, Problem, quoted
from moored.project import ClientSettings
from moored.updating.arrival import Arrival
from moored.updating.targets import Target
from moored.versions import Version, document_of, generated_from

_LONGEST_RELEASE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientUpdate:
    """What becomes of one client.

    Attributes:
        settings: The client.
        built: Its new output.
        report: What changes for its callers; `None` where there is nothing to compare with.
        release: The version that the new document gives itself; empty if the old one gave the same.
        note: Why there is nothing to compare with; empty if there is.
    """

    settings: ClientSettings
    built: Built
    report: DiffReport | None
    release: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What becomes of one document and its clients."""

    target: Target
    arrival: Arrival
    clients: tuple[ClientUpdate, ...]


def prepare(target: Target, arrival: Arrival, *, overwrite_edited: bool = False) -> Update:
    """Build every client of a document that has come, and compare it with the one that is there.

    Args:
        target: The document and its clients.
        arrival: What came.
        overwrite_edited: Whether edits to generated files may be lost.

    Raises:
        MooredError: What came cannot be used, an overlay or a selector no longer fits it, or the
            output could not be written; every problem of every client.
    """
    updates: list[ClientUpdate] = []
    problems: list[Problem] = []
    for settings in target.clients:
        try:
            updates.append(_client(settings, arrival, overwrite_edited))
        except MooredError as error:
            problems += _placed(error, settings, arrival)
    if problems:
        raise MooredError(problems)
    return Update(target=target, arrival=arrival, clients=tuple(updates))


def _client(settings: ClientSettings, arrival: Arrival, overwrite_edited: bool) -> ClientUpdate:
    built = build(settings, arrival.arrived)
    shown = settings.shown(settings.output)
    foresee(built.tree, settings.output, overwrite_edited=overwrite_edited, shown=shown)
    after = document_of(settings, arrival.data)
    report, note, release = None, "", _release(after)
    try:
        before = _before(settings)
        report = compare_versions(before, after)
        report = replace(report, old=_named(before), new=_named(after))
        release = release if release != _release(before) else ""
    except MooredError as error:
        note = _first_line(error)
    return ClientUpdate(settings=settings, built=built, report=report, release=release, note=note)


def _before(settings: ClientSettings) -> Version:
    """What the callers have: the document of the generated client, else the one on the disk.

    Raises:
        MooredError: There is neither, or nothing can be read from it.
    """
    try:
        return generated_from(settings)
    except MooredError:
        return document_of(settings)


def _first_line(error: MooredError) -> str:
    first = error.problems[0]
    return f"{first.location}: {first.message}"


def _named(version: Version) -> str:
    return f"{version.shown} {_release(version)}".strip()


def _release(version: Version) -> str:
    return version.release[:_LONGEST_RELEASE]


def _placed(error: MooredError, settings: ClientSettings, arrival: Arrival) -> Iterator[Problem]:
    """The problems with the place of what came, as the file on the disk has other lines."""
    spec = settings.shown(settings.spec)
    folder = quoted(settings.shown(settings.spec.parent))
    for problem in error.problems:
        at = problem.location
        if at.file == spec:
            problem = replace(problem, location=replace(at, file=arrival.shown))
        hint = problem.hint.replace("--allow-degraded", "allow_degraded = true in the settings")
        if NO_FILE in problem.message:
            brought = f"only the document itself was brought: save the other file below {folder}"
            hint = hint.replace(CHECK_PATH, brought, 1)
        yield replace(problem, hint=hint)
