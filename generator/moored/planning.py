"""`moored plan`: every name of a client, with what it stands for and its reason."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from moored.drift.api.side import Side
from moored.names.paths import path_of
from moored.problems import quoted
from moored.progress import stage
from moored.project import find_project
from moored.versions import Version, document_of, read_version

_WIDEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name.

    Attributes:
        kind: What is named: `class`, `method`, `argument`, …
        path: As a user writes it: `pets.list.limit`.
        wire: What the document calls it.
        place: Where it stands, as `names.lock` has it.
        reason: Why it is called so.
    """

    kind: str
    path: str
    wire: str
    place: str
    reason: str

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """What a table shows, safe for a terminal."""
        stands = self.place if self.kind == "method" else self.wire
        return self.kind, self.path, _plain(stands), _plain(self.reason)


def entries(
    target: str | None,
    words: Sequence[str] = (),
    operations: Sequence[str] = (),
    overlays: Sequence[Path] = (),
) -> tuple[tuple[Entry, ...], int]:
    """The names that have all words about them, by kind and path; and how many there are in all.

    Args:
        target: A client of the project, or a document; by default all clients.
        words: In any spelling; of the name, its place or its reason.
        operations: Of a document: which; none means all.
        overlays: Of a document.

    Raises:
        MooredError: The document cannot be read, or there is no such client.
    """
    found = [one for version in _versions(target, operations, overlays) for one in _of(version)]
    folded = [word.casefold() for word in words]
    kept = [one for one in found if all(word in _text(one) for word in folded)]
    return tuple(kept), len(found)


def as_text(found: Sequence[Entry]) -> str:
    """One name a line, in columns."""
    rows = [one.cells for one in found]
    widths = [
        max((len(row[i]) for row in rows if len(row[i]) <= _WIDEST), default=0) for i in range(3)
    ]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def as_json(found: Sequence[Entry]) -> str:
    """A list of objects."""
    keys = ("kind", "path", "wire", "place", "reason")
    return json.dumps([{key: getattr(one, key) for key in keys} for one in found], indent=2) + "\n"


def _versions(
    target: str | None, operations: Sequence[str], overlays: Sequence[Path]
) -> list[Version]:
    if target is not None and Path(target).is_file():
        return [read_version(target, operations, overlays)]
    clients = find_project(Path.cwd()).select([target] if target is not None else ())
    return [document_of(settings) for settings in clients]


def _of(version: Version) -> list[Entry]:
    stage("planning names")
    plan = Side(document=version.document, earlier=version.earlier).names
    found = [
        Entry(
            kind=kind,
            path=path_of(plan, kind, place),
            wire=one.wire,
            place=place,
            reason=one.reason,
        )
        for (kind, place), one in plan.names.items()
    ]
    return sorted(found, key=lambda one: (one.kind, one.path, one.place))


def _text(one: Entry) -> str:
    return " ".join((one.kind, one.path, one.wire, one.place, one.reason)).casefold()


def _plain(text: str) -> str:
    """Document text for a terminal: one line, no control characters."""
    return quoted(text, 200)[1:-1].replace('\\"', '"').replace("\\\\", "\\")
