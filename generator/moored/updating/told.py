"""What an update did, for programs and in Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from moored.emit.digest import sha256
from moored.report.changes import render_diff
from moored.report.marks import code
from moored.updating.arrival import Arrival
from moored.updating.carry_out import Done
from moored.updating.moved import Movement, movement
from moored.updating.prepare import ClientUpdate, Update
from moored.updating.pull_request import pull_request
from moored.updating.targets import Target

SAID: dict[Movement, str] = {
    "same": "has not moved",
    "form": "has not moved: other bytes that say the same",
    "moved": "has moved",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One document, and whether it moved."""

    target: Target
    arrival: Arrival
    movement: Movement

    @classmethod
    def of(cls, target: Target, arrival: Arrival) -> Seen:
        """What came, compared with what is there."""
        return cls(target=target, arrival=arrival, movement=movement(target, arrival))


def as_json(
    seen: Sequence[Seen],
    updates: Sequence[Update] = (),
    done: Iterable[Done] = (),
    *,
    block: str = "",
    release: str = "",
) -> str:
    """`{"version": 1, "moved": …, "written": …, "documents": […], "changelog": …}`.

    Args:
        seen: Every document that was looked at.
        updates: What was prepared of them; nothing for `--check`.
        done: What was written; nothing for a dry run.
        block: What there is to say in a changelog.
        release: The version of the package now, to name the next one.
    """
    written = {one.client.settings.name: one for one in done}
    clients = {one.target.spec: one.clients for one in updates}
    value = {
        "version": 1,
        "moved": any(one.movement == "moved" for one in seen),
        "written": bool(written),
        "documents": [
            _document(one)
            | {
                "clients": [
                    _client(client, written.get(client.settings.name), release)
                    for client in clients.get(one.target.spec, ())
                ]
            }
            for one in seen
        ],
        "changelog": block or None,
    }
    # ASCII, so that no terminal sees a control character of a document.
    return json.dumps(value, indent=2) + "\n"


def as_markdown(seen: Sequence[Seen], updates: Sequence[Update] = (), *, release: str = "") -> str:
    """What moved, a line for each document, and the text of a pull request below its title."""
    lines = [
        f"- {code(one.target.shown)}: {code(one.arrival.shown)} {SAID[one.movement]}"
        for one in seen
    ]
    text = "".join(f"{line}\n" for line in lines)
    return f"{text}\n# {pull_request(updates, release=release)}" if updates else text


def _document(one: Seen) -> dict[str, Any]:
    data = one.arrival.data
    return {
        "document": one.target.shown,
        "source": one.arrival.shown,
        "movement": one.movement,
        "bytes": len(data) if data is not None else None,
        "sha256": sha256(data) if data is not None else None,
    }


def _client(client: ClientUpdate, done: Done | None, release: str) -> dict[str, Any]:
    report = client.report
    files = None
    if done is not None:
        files = {
            "written": len(done.written.written),
            "unchanged": len(done.written.unchanged),
            "deleted": len(done.written.deleted),
            "kept": [str(path) for path in done.written.kept],
        }
    return {
        "client": client.settings.name,
        "diff": json.loads(render_diff(report, "json", release=release)) if report else None,
        "note": client.note,
        "files": files,
    }
