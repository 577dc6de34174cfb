"""What `write` would do to a folder, and why it may not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from moored.emit import folder_problems as problems
from moored.emit.codes import EDITED, NOT_OURS, NOT_OWNED
from moored.emit.digest import normal, sha256
from moored.emit.folder import Folder, Listing, is_link
from moored.emit.lock import LOCK, NAMES
from moored.emit.manifest import MANIFEST, owned
from moored.emit.paths import folders
from moored.emit.step import temporary
from moored.emit.unmerged import is_unmerged
from moored.problems import Problem, raise_errors


@dataclass(frozen=True, slots=True, kw_only=True)
class WritePlan:
    """What is to be done, by sorted path.

    Attributes:
        written: Files to be written.
        unchanged: Files that are right already.
        deleted: Files of the last run that this one does not have.
        kept: The same, but edited since.
        old: What the files to be written and deleted hold now, for those that exist.
        leftovers: Temporary files of a run that was interrupted.
        refusals: Why nothing may be written.
    """

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    old: Mapping[str, bytes]
    leftovers: frozenset[str] = frozenset()
    refusals: tuple[Problem, ...] = ()

    def raise_refusals(self, *, overwrite_edited: bool) -> None:
        """Refuse, unless all there is to lose are edits that may be lost.

        Raises:
            MooredError: Something must not be overwritten.
        """
        raise_errors(
            problem
            for problem in self.refusals
            if not (overwrite_edited and problem.code == EDITED)
        )


_LOCKS = frozenset({LOCK, NAMES})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ownership:
    """What the manifests on the disk own; two digests a path where a merge is unresolved."""

    digests: Mapping[str, frozenset[str]]
    merging: bool

    def is_intact(self, path: str, data: bytes | None) -> bool:
        """Whether overwriting the file loses nothing that somebody wrote by hand."""
        if data is None:
            return False
        if path in _LOCKS:  # made anew from what they describe; nobody's work is lost
            return True
        known = self.digests[path]
        # The two sides of a merge are both in version control, whatever Git made of them.
        merged = self.merging and len(known) > 1
        return merged or bool(known & {sha256(data), sha256(normal(data))}) or _has_marks(data)


def _has_marks(data: bytes) -> bool:
    return is_unmerged(data.decode("utf-8", errors="replace"))


def plan_write(folder: Folder, files: Mapping[str, bytes]) -> WritePlan:
    """Compare a folder with what it should hold.

    Args:
        folder: The output folder, which may be absent.
        files: What is to be in it, with the manifest.

    Raises:
        MooredError: The disk refuses (M0824).
    """
    obstacle = _obstacle(folder)
    if obstacle:
        return WritePlan(old={}, refusals=(obstacle,))
    listing = folder.listing()
    blocked = tuple(_blocked(folder, listing, files))
    if blocked:
        return WritePlan(old={}, refusals=blocked)
    ownership = _ownership(folder, listing)
    old = _read(folder, listing, {*files, *ownership.digests})
    if not ownership.digests and _holds_other_things(listing, files, old):
        return WritePlan(old={}, refusals=(_not_ours(folder),))
    return _plan(folder, files, old, ownership, listing)


def _plan(
    folder: Folder,
    files: Mapping[str, bytes],
    old: Mapping[str, bytes | None],
    ownership: _Ownership,
    listing: Listing,
) -> WritePlan:
    doomed = [path for path in old if path not in files]
    kept = tuple(path for path in doomed if not ownership.is_intact(path, old[path]))
    return WritePlan(
        written=tuple(path for path in sorted(files) if files[path] != old.get(path)),
        unchanged=tuple(path for path in sorted(files) if files[path] == old.get(path)),
        deleted=tuple(path for path in doomed if path not in kept),
        kept=kept,
        old={path: data for path, data in old.items() if data is not None},
        leftovers=listing.leftovers,
        refusals=tuple(_refusals(folder, files, old, ownership)),
    )


def _read(folder: Folder, listing: Listing, paths: set[str]) -> dict[str, bytes | None]:
    return {path: folder.read(path) for path in sorted(listing.files & paths)}


def _holds_other_things(
    listing: Listing, files: Mapping[str, bytes], old: Mapping[str, bytes | None]
) -> bool:
    """Whether anything would be lost; a first run that was cut short left only what is right."""
    if listing.others or listing.files - files.keys():
        return True
    return any(files[path] != data for path, data in old.items())


def _obstacle(folder: Folder) -> Problem | None:
    with folder.refusals("read", ""):
        if is_link(folder.path) or (folder.path.exists() and not folder.path.is_dir()):
            return problems.link(folder.at(""))
    return None


def _blocked(folder: Folder, listing: Listing, files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Links and folders where files go, and files and links where folders go."""
    needed = {step for path in files for step in folders(path)}
    taken = {step for path in listing.files | listing.others for step in folders(path)}
    for path in sorted((listing.others & (needed | set(files))) | (listing.files & needed)):
        yield problems.link(folder.at(path))
    for path in sorted(set(files) & taken):
        yield problems.link(folder.at(path))


def _ownership(folder: Folder, listing: Listing) -> _Ownership:
    # A run that was killed between two renames left the manifest it was about to write: what it
    # had renamed already is ours too.
    names = {MANIFEST, temporary(MANIFEST)} & (listing.files | listing.leftovers)
    data = [folder.read(name) or b"" for name in sorted(names)]
    texts = [text.decode("utf-8", errors="replace") for text in data]
    digests = owned("\n".join(texts))
    if texts:
        digests[MANIFEST] = frozenset()
    return _Ownership(digests=digests, merging=any(is_unmerged(text) for text in texts))


def _refusals(
    folder: Folder,
    files: Mapping[str, bytes],
    old: Mapping[str, bytes | None],
    ownership: _Ownership,
) -> Iterator[Problem]:
    for path, data in old.items():
        if not ownership.digests or data == files.get(path, data) or path == MANIFEST:
            continue
        if path not in ownership.digests:
            yield _not_owned(folder, path)
        elif not ownership.is_intact(path, data):
            yield _edited(folder, path)


def _not_owned(folder: Folder, path: str) -> Problem:
    return Problem(
        code=NOT_OWNED,
        message="the manifest does not list this file, so it is not ours to overwrite",
        location=folder.at(path),
        hint="move the file elsewhere",
    )


def _edited(folder: Folder, path: str) -> Problem:
    return Problem(
        code=EDITED,
        message="this file was edited by hand, and would be overwritten",
        location=folder.at(path),
        hint="move the edit out of the folder, or generate with --overwrite-edited",
    )


def _not_ours(folder: Folder) -> Problem:
    return Problem(
        code=NOT_OURS,
        message=f"the folder is not empty, and holds no {MANIFEST} of ours",
        location=folder.at(""),
        hint="choose an empty folder for the output",
    )
