"""The state of each file, from what is recorded, what is on disk and what was generated anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from moored.drift.diffs import difference
from moored.drift.layout import same_code
from moored.drift.states import FileFinding, State
from moored.emit.digest import normal, sha256
from moored.emit.folder import Folder, Listing
from moored.emit.lock import LOCK
from moored.emit.manifest import MANIFEST, manifest
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
            yield _expected(sides, path, there=path in there)
        elif path in sides.recorded:
            yield FileFinding(path=path, state="orphan", diff=_orphan_diff(sides, path))
        else:
            yield FileFinding(path=path, state="extra")


def _expected(sides: Sides, path: str, *, there: bool) -> FileFinding:
    made = sides.made[path]
    data = sides.folder.read(path) if there else None
    if not there:
        return FileFinding(path=path, state="missing", diff=difference(path, None, made))
    if data is None:
        return FileFinding(path=path, state="edited")
    state = _state(sides, path, data, made.encode())
    text = _text(data) if state not in ("ok", "eol") else None
    return FileFinding(
        path=path, state=state, diff="" if text is None else difference(path, text, made)
    )


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


def _orphan_diff(sides: Sides, path: str) -> str:
    data = sides.folder.read(path)
    text = _text(data) if data is not None else None
    return difference(path, text, None) if text is not None else ""


def _text(data: bytes) -> str | None:
    try:
        return normal(data).decode()
    except UnicodeDecodeError:
        return None


def manifest_finding(sides: Sides, findings: Iterable[FileFinding]) -> FileFinding:
    """The state of the manifest: stale if a line of it is wrong though the file is right.

    Where a file is not right, its own finding says so.
    """
    right = {finding.path for finding in findings if finding.state in ("ok", "eol")}
    wrong = {finding.path for finding in findings if finding.path not in right}
    expected = {path: sha256(text) for path, text in sides.made.items()}
    if LOCK in right and sides.same_lock:
        expected[LOCK] = sha256(normal(sides.folder.read(LOCK) or b""))
    lines = (sides.recorded.keys() | expected.keys()) - wrong
    data = sides.folder.read(MANIFEST) or b""
    if all(sides.recorded.get(path) == expected.get(path) for path in lines):
        return FileFinding(path=MANIFEST, state="eol" if b"\r\n" in data else "ok")
    return FileFinding(
        path=MANIFEST,
        state="stale",
        diff=difference(MANIFEST, _text(data), manifest(sides.made)),
    )
