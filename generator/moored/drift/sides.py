"""The state of each file, from what is recorded, what is on disk and what was generated anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from moored.drift.diffs import difference
from moored.drift.layout import same_code
from moored.drift.states import HARMLESS, Change, FileFinding, State
from moored.emit.digest import normal, sha256
from moored.emit.folder import Folder, Listing
from moored.emit.lock import LOCK
from moored.emit.manifest import MANIFEST, manifest_of
from moored.emit.unmerged import is_unmerged


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The three sides of the comparison.

    Attributes:
        recorded: Digests of the manifest on the disk.
        folder: The disk.
        listing: What is on it.
        made: What was generated anew, with its locks but without its manifest.
        same_lock: Whether the lock on the disk means the same as the one made.
    """

    recorded: Mapping[str, str]
    folder: Folder
    listing: Listing
    made: Mapping[str, str]
    same_lock: bool


def file_findings(sides: Sides) -> Iterator[FileFinding]:
    """The state of each file but the manifest, sorted by path.

    Raises:
        MooredError: The disk refuses (M0824).
    """
    there = sides.listing.files | sides.listing.others
    for path in sorted((there | sides.made.keys()) - {MANIFEST}):
        if path in sides.made:
            yield _expected(sides, path)
        elif path in sides.recorded:
            yield _orphan(sides, path)
        else:
            yield FileFinding(path=path, state="extra")


def _expected(sides: Sides, path: str) -> FileFinding:
    made = sides.made[path]
    data = sides.folder.read(path)
    if data is None and sides.folder.holds(path):
        return FileFinding(path=path, state="irregular")
    state = "missing" if data is None else _state(sides, path, data, made.encode())
    if state in HARMLESS:
        return FileFinding(path=path, state=state)
    return _changed(path, state, data, made)


def _changed(path: str, state: State, data: bytes | None, made: str | None) -> FileFinding:
    text = _text(data) if data is not None else None
    shown = "" if text is None and data is not None else difference(path, text, made)
    change = Change(old=data, new=made.encode() if made is not None else None)
    return FileFinding(path=path, state=state, diff=shown, change=change)


def _state(sides: Sides, path: str, disk: bytes, made: bytes) -> State:
    recorded = sides.recorded.get(path)
    intact = recorded in (sha256(disk), sha256(normal(disk)))
    if disk == made or (path == LOCK and sides.same_lock and intact):
        return "ok"
    if normal(disk) == made:
        return "eol"
    if is_unmerged(disk.decode("utf-8", errors="replace")):
        return "unmerged"
    if intact:
        return "stale"
    if same_code(path, disk, made):
        return "format-only"
    as_made = recorded == sha256(made) or (path == LOCK and sides.same_lock)
    return "edited" if as_made else "stale+edited"


def _orphan(sides: Sides, path: str) -> FileFinding:
    """A file of the manifest that is no longer made; `generate` deletes it only as it was made."""
    data = sides.folder.read(path)
    if data is None:
        return FileFinding(path=path, state="irregular")
    if sides.recorded[path] in (sha256(data), sha256(normal(data))):
        return _changed(path, "orphan", data, None)
    return FileFinding(path=path, state="orphan+edited")


def _text(data: bytes) -> str | None:
    try:
        return normal(data).decode()
    except UnicodeDecodeError:
        return None


def manifest_finding(sides: Sides, findings: Iterable[FileFinding]) -> FileFinding:
    """The state of the manifest: stale if a line of it is wrong though the file is right.

    Where a file is not right, its own finding says so; the line for it is part of the change.
    """
    right = {finding.path for finding in findings if finding.state in ("ok", "eol")}
    wrong = {finding.path for finding in findings if finding.path not in right}
    expected = {path: sha256(text) for path, text in sides.made.items()}
    if LOCK in right and sides.same_lock:
        expected[LOCK] = sha256(normal(sides.folder.read(LOCK) or b""))
    lines = (sides.recorded.keys() | expected.keys()) - wrong
    data = sides.folder.read(MANIFEST) or b""
    made = manifest_of(expected)
    if all(sides.recorded.get(path) == expected.get(path) for path in lines):
        change = Change(old=data, new=made.encode()) if sides.recorded != expected else None
        state: State = "eol" if b"\r\n" in data else "ok"
        return FileFinding(path=MANIFEST, state=state, change=change)
    return _changed(MANIFEST, "stale", data, made)
