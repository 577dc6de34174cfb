"""The output onto the disk: all of it or nothing, and never over somebody's work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from moored.emit.exclusive import turn
from moored.emit.folder import Folder
from moored.emit.manifest import MANIFEST, manifest
from moored.emit.step import Step
from moored.emit.transaction import apply
from moored.emit.tree import Tree
from moored.emit.write_plan import WritePlan, plan_write


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteResult:
    """What became of the files, by sorted path relative to the output folder.

    Attributes:
        written: New, or with other contents than before.
        unchanged: Not touched, so their time of modification stands.
        deleted: Of the last run and no longer of this one.
        kept: The same, but edited since by hand, so now the user's own.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]
    kept: tuple[str, ...]


def write(
    tree: Tree, output: Path, *, overwrite_edited: bool = False, shown: str | None = None
) -> WriteResult:
    """Make the folder `output` hold what `tree` says, with the manifest of it.

    The folder changes in one step where the system can do that (`exchange`). Elsewhere every file is
    written beside its place and renamed, the manifest last. If the disk refuses midway, what was
    there before is put back. Of two runs at once, one waits for the other.

    Args:
        tree: The package; a manifest in it is replaced by its true one.
        output: The output folder; made if it is absent.
        overwrite_edited: Whether files of the last run may be lost that were edited since.
        shown: The path of `output` for messages.

    Raises:
        MooredError: The folder is not ours (M0820), a file of it is not (M0821) or was edited
            (M0822), a link or a folder is in the way (M0823), or the disk refuses (M0824).
    """
    folder = Folder.of(output, shown)
    files = _with_manifest(tree)
    with turn(output):
        plan = _planned(folder, files)
        plan.raise_refusals(overwrite_edited=overwrite_edited)
        apply(folder, stale=plan.leftovers, steps=_steps(plan, files))
    return WriteResult(
        written=plan.written, unchanged=plan.unchanged, deleted=plan.deleted, kept=plan.kept
    )


def _steps(plan: WritePlan, files: Mapping[str, str]) -> list[Step]:
    """What is written, then what is deleted; the manifest goes last."""
    last = [path for path in plan.written if path == MANIFEST]
    first = [path for path in plan.written if path != MANIFEST]
    return [
        *(Step(path=path, new=files[path].encode(), old=plan.old.get(path)) for path in first),
        *(Step(path=path, new=None, old=plan.old[path]) for path in plan.deleted),
        *(Step(path=path, new=files[path].encode(), old=plan.old.get(path)) for path in last),
    ]


def foresee(
    tree: Tree, output: Path, *, overwrite_edited: bool = False, shown: str | None = None
) -> None:
    """Raise what `write` would, as far as that is known before anything is written.

    Raises:
        MooredError: As `write` does, but for the disk.
    """
    plan = _planned(Folder.of(output, shown), _with_manifest(tree))
    plan.raise_refusals(overwrite_edited=overwrite_edited)


def _with_manifest(tree: Tree) -> dict[str, str]:
    return {**tree.files, MANIFEST: manifest(tree.files)}


def _planned(folder: Folder, files: Mapping[str, str]) -> WritePlan:
    return plan_write(folder, {path: text.encode() for path, text in files.items()})
