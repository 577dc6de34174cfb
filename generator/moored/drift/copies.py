"""A folder against its own manifest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moored.drift.states import FileFinding, State
from moored.emit.digest import normal, sha256
from moored.emit.folder import Folder
from moored.emit.manifest import MANIFEST


def compare_copy(folder: Folder, digests: Mapping[str, str]) -> Iterator[FileFinding]:
    """The state of each file that the manifest or the folder has, sorted by path.

    Args:
        folder: The folder; nothing outside it is read, and no link is followed.
        digests: What its manifest says.

    Raises:
        MooredError: The disk refuses (M0824).
    """
    listing = folder.listing()
    there = listing.files | listing.others
    for path in sorted((there | digests.keys()) - {MANIFEST}):
        yield FileFinding(path=path, state=_state(folder, path, digests.get(path)))


def _state(folder: Folder, path: str, digest: str | None) -> State:
    if digest is None:
        return "extra"
    data = folder.read(path)
    if data is None:
        return "irregular" if folder.holds(path) else "missing"
    if sha256(data) == digest:
        return "ok"
    return "eol" if sha256(normal(data)) == digest else "edited"
