"""Which documents are updated: each with all clients that are generated from it.

Clients may share a document. It is replaced once, and all of them are generated anew, also those
that were not named: else they would be stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from moored.drift.codes import NO_SOURCE, ONE_DOCUMENT, TWO_SOURCES
from moored.limits import Limits
from moored.problems import Location, MooredError, Problem, quoted
from moored.project import ClientSettings, Project
from moored.source_url import public_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One document of the project.

    Attributes:
        clients: Those that are generated from it, in the order of the settings; at least one.
        source: Where it is fetched from; `None` if no client says so.
    """

    clients: tuple[ClientSettings, ...]
    source: str | None

    @property
    def spec(self) -> Path:
        """The document; absolute."""
        return self.clients[0].spec

    @property
    def shown(self) -> str:
        """Its path as the user would type it."""
        return self.clients[0].shown(self.spec)

    @property
    def limits(self) -> Limits:
        """How much of it is taken, by the first client; every client is held to its own later."""
        return self.clients[0].limits

    @property
    def allow_private(self) -> bool:
        """Whether the host of `source` may have a private address: every client with it says so."""
        return all(one.source_allow_private for one in self.clients if one.source)


def targets(
    project: Project, names: Iterable[str] = (), *, from_file: bool = False
) -> tuple[Target, ...]:
    """The documents of the named clients; of all that have a source, if none is named.

    Args:
        project: The settings.
        names: Clients.
        from_file: Whether the document is there already, so that no source is needed.

    Raises:
        MooredError: A client is unknown (M0010), has no source (M0905), shares its document with
            one that has another source (M0906); or several documents are to come from one file
            (M0907).
    """
    wanted = tuple(names)
    specs = dict.fromkeys(client.spec for client in project.select(wanted))
    found = [_target(project, spec) for spec in specs]
    if from_file:
        if len(found) > 1:
            raise MooredError([_several(found)])
        return tuple(found)
    if not wanted:
        found = [one for one in found if one.source] or found
    lacking = [_no_source(one) for one in found if one.source is None]
    if lacking:
        raise MooredError(lacking)
    return tuple(found)


def _target(project: Project, spec: Path) -> Target:
    clients = tuple(one for one in project.clients if one.spec == spec)
    sources = list(dict.fromkeys(_sources(clients)))
    target = Target(clients=clients, source=sources[0] if sources else None)
    if len(sources) > 1:
        raise MooredError([_two_sources(target, sources)])
    return target


def _sources(clients: Iterable[ClientSettings]) -> Iterator[str]:
    return (client.source for client in clients if client.source)


def _no_source(target: Target) -> Problem:
    name = target.clients[0].name
    return Problem(
        code=NO_SOURCE,
        message=f"the client {quoted(name)} has no source to fetch its document from",
        location=Location(file=target.shown),
        hint='add source = "https://…" to its settings, or use --from FILE',
    )


def _two_sources(target: Target, sources: Iterable[str]) -> Problem:
    listed = " and ".join(quoted(public_form(source)) for source in sources)
    return Problem(
        code=TWO_SOURCES,
        message=f"clients that share this document have different sources: {listed}",
        location=Location(file=target.shown),
        hint="give them one source, or a document each",
    )


def _several(found: Iterable[Target]) -> Problem:
    names = ", ".join(quoted(one.clients[0].name) for one in found)
    return Problem(
        code=ONE_DOCUMENT,
        message="--from gives one document, and the project has several",
        hint=f"name the client: one of {names}",
    )
