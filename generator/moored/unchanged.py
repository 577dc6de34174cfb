"""A generation that would change nothing is told from the digests of the one before.

`check` believes the locks. This asks for more, as nothing is generated at all: that this very code
of moored made this very output from these very inputs.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from moored.cache import Cache
from moored.drift.fast import Inputs, fast_check
from moored.emit.digest import sha256
from moored.emit.exchange import beside
from moored.emit.folder import is_link
from moored.emit.lock import LOCK, NAMES
from moored.emit.manifest import MANIFEST
from moored.inputs import inputs_now
from moored.problems import Location, Problem
from moored.project import ClientSettings

_KIND = "generated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a generation told.

    Attributes:
        said: What was generated, in a few words.
        warnings: Problems that did not stop it.
        files: How many files it made, the manifest among them.
    """

    said: str
    warnings: tuple[Problem, ...]
    files: int


def recall(settings: ClientSettings, cache: Cache) -> Kept | None:
    """What the last generation told, if another one would change nothing; else `None`."""
    output = settings.output
    # What a run that was killed left beside the output goes with the next writing.
    if not (output / MANIFEST).is_file() or os.path.lexists(beside(output)):
        return None
    now = inputs_now(settings)
    text = cache.get(_KIND, *_key(settings, now))
    kept = _read(text) if text is not None else None
    if kept is None:
        return None
    fast = fast_check(output, now)
    intact = fast.clean and all(one.state == "ok" for one in fast.files)
    return kept if intact and len(fast.files) + 1 == kept.files else None


def remember(settings: ClientSettings, cache: Cache, kept: Kept) -> None:
    """Keep what a generation told, of the inputs and the output that there are now."""
    cache.put(_written(kept), _KIND, *_key(settings, inputs_now(settings)))


def _key(settings: ClientSettings, now: Inputs) -> Iterable[str]:
    yield from (str(settings.root), str(settings.spec))
    yield json.dumps([[str(path) for path in settings.overlays], str(settings.output)])
    yield json.dumps(asdict(now), sort_keys=True)
    yield from (_digest(settings.output / name) for name in (LOCK, MANIFEST, NAMES))


def _digest(path: Path) -> str:
    try:
        # Nothing of an output folder is read through a link.
        return "" if is_link(path) or is_link(path.parent) else sha256(path.read_bytes())
    except OSError:
        return ""


def _written(kept: Kept) -> str:
    return json.dumps(asdict(kept))


def _read(text: str) -> Kept | None:
    """What was written; `None` if it is something else."""
    try:
        found: Mapping[str, Any] = json.loads(text)
        warnings = tuple(
            Problem(**{**one, "location": Location(**one["location"])}) for one in found["warnings"]
        )
        return Kept(said=str(found["said"]), warnings=warnings, files=int(found["files"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
