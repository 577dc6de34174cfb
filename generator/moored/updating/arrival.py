"""A document that has come: fetched, or given as a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from moored.document.text import read
from moored.emit.digest import input_digest
from moored.limits import DEFAULT, Limits
from moored.problems import MooredError
from moored.progress import stage
from moored.record import Arrived, validators
from moored.source_url import public_form
from moored.updating.targets import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What came for a target.

    Attributes:
        shown: Where it came from, as messages name it: a URL without its query, or a path.
        data: Its bytes; `None` if the server says that they are those on the disk.
        validators: What the server calls this state of it: `etag`, `last_modified`.
    """

    shown: str
    data: bytes | None
    validators: dict[str, str] = field(default_factory=dict)

    @property
    def arrived(self) -> Arrived:
        """What a build takes."""
        return Arrived(data=self.data or b"", validators=self.validators)


def arrive(target: Target) -> Arrival:
    """Fetch the document of a target.

    Only if the file is still what the lock records, the server is asked to answer with nothing
    where nothing has changed.

    Raises:
        MooredError: It could not be fetched (M0102, M0120 to M0127).
    """
    # The HTTP library: nothing else of moored needs it.
    from moored.document.fetch import Bounds, Request, fetch

    source = target.source or ""
    known = _known(target)
    stage("fetching", public_form(source))
    found = fetch(
        Request(
            url=source,
            allow_private=target.allow_private,
            etag=known.get("etag", ""),
            last_modified=known.get("last_modified", ""),
        ),
        bounds=Bounds(size=target.limits.size),
    )
    if found is None:
        return Arrival(shown=public_form(source), data=None, validators=known)
    names = {"etag": found.etag, "last_modified": found.last_modified}
    return Arrival(
        shown=public_form(source),
        data=found.data,
        validators={name: text for name, text in names.items() if text},
    )


def given(path: Path, shown: str, limits: Limits = DEFAULT) -> Arrival:
    """A document that somebody else has fetched.

    Raises:
        MooredError: It cannot be read (M0101), or is too large (M0102).
    """
    return Arrival(shown=shown, data=read(path, shown, limits).data)


def on_disk(target: Target) -> bytes | None:
    """What the target's file holds; `None` if there is none, or it cannot be read."""
    try:
        return read(target.spec, target.shown, target.limits).data
    except MooredError:
        return None


def _known(target: Target) -> dict[str, str]:
    data = on_disk(target)
    if data is None:
        return {}
    found = (validators(client, input_digest(data)) for client in target.clients if client.source)
    return next((one for one in found if one), {})
