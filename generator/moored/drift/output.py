"""Is the output what the document gives? Three ways: recorded, on disk, generated anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from moored.drift.causes import causes, effectless, same_meaning
from moored.drift.fast import FastResult, Inputs, fast_check, incompatible
from moored.drift.sides import Sides, file_findings, manifest_finding
from moored.drift.states import (
    DRIFT,
    Cause,
    CheckReport,
    FileFinding,
    Proof,
    file_notes,
    nothing_compared,
    verdict,
)
from moored.emit.folder import Folder
from moored.emit.lock import LOCK, Lock, dump, parse
from moored.emit.manifest import MANIFEST, parse_manifest
from moored.emit.tree import Tree
from moored.problems import MooredError

__all__ = ["FastResult", "Inputs", "compare", "fast_check"]


def compare(tree: Tree, lock: Lock, output: Path, shown: str | None = None) -> CheckReport:
    """Compare the package on the disk with the one generated anew.

    Args:
        tree: The package.
        lock: Its lock.
        output: The output folder.
        shown: Its path for messages.

    Returns:
        The report; its exit code is 0 where only what does not matter differs, 1 for drift, 2 if
        a lock is missing or damaged or nothing could be compared, 3 for another epoch.
    """
    folder = Folder.of(output, shown)
    try:
        if not tree.files.keys() - {LOCK, MANIFEST}:
            raise MooredError([nothing_compared(folder.at(""))])
        recorded = parse(folder.read_lock(LOCK), folder.at(LOCK).file)
        if recorded.epoch != lock.epoch:
            return incompatible(recorded, lock.epoch)
        return _report(_sides(tree, lock, recorded, folder), recorded, lock)
    except MooredError as error:
        return CheckReport.failed(error.problems)


def _sides(tree: Tree, lock: Lock, recorded: Lock, folder: Folder) -> Sides:
    text = folder.read_lock(MANIFEST)
    made = {**tree.files, LOCK: dump(lock)}
    made.pop(MANIFEST, None)
    return Sides(
        recorded=parse_manifest(text, folder.at(MANIFEST).file),
        folder=folder,
        listing=folder.listing(),
        made=made,
        same_lock=same_meaning(recorded, lock),
    )


def _report(sides: Sides, recorded: Lock, lock: Lock) -> CheckReport:
    found = tuple(file_findings(sides))
    files = tuple(sorted((*found, manifest_finding(sides, found)), key=lambda file: file.path))
    differing = causes(recorded, lock)
    return CheckReport(
        files=files,
        causes=differing,
        notes=(*file_notes(files), *_cause_notes(differing, files)),
        exit_code=verdict(files),
        proof=Proof(files=len(sides.made) + 1, inputs=len(lock.inputs), how="full"),
    )


def _cause_notes(differing: Iterable[Cause], files: Iterable[FileFinding]) -> Iterator[str]:
    """What differs and has no effect on a byte of the code."""
    drifted = any(finding.state in DRIFT for finding in files)
    for cause in differing:
        if cause.kind == "document-form" or not drifted:
            yield effectless(cause)
