"""The check by digests alone: nothing is parsed, generated or imported that is not needed for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moored.drift.causes import epoch_cause
from moored.drift.copies import compare_copy
from moored.drift.states import (
    HARMLESS,
    CauseKind,
    CheckReport,
    FileFinding,
    Proof,
    file_notes,
    nothing_compared,
)
from moored.emit.folder import Folder
from moored.emit.lock import LOCK, Lock, parse
from moored.emit.manifest import MANIFEST, parse_manifest
from moored.problems import MooredError


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What the output would be generated from now.

    The attributes are those of `Lock`, but `source` is the URL alone.
    """

    epoch: int
    tools: Mapping[str, str]
    templates: str
    settings: Mapping[str, Any]
    inputs: Mapping[str, str]
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FastResult:
    """What the digests tell.

    Attributes:
        causes: What of the inputs differs from what the lock records.
        files: The state of each file against the manifest.
        lock: What the output was generated from, where the lock could be read.
        report: The result, if nothing needs to be generated to know it; else `None`.
    """

    causes: tuple[CauseKind, ...] = ()
    files: tuple[FileFinding, ...] = ()
    lock: Lock | None = None
    report: CheckReport | None

    @property
    def clean(self) -> bool:
        """Whether the output is known to be what the inputs give."""
        return self.report is not None and self.report.exit_code == 0


def fast_check(output: Path, expected: Inputs, shown: str | None = None) -> FastResult:
    """Compare the locks with the inputs, and the files with the manifest.

    It believes the locks: an edit to a file and to its line of the manifest is for `compare`.

    Args:
        output: The output folder.
        expected: What it should have been generated from.
        shown: Its path for messages.
    """
    folder = Folder.of(output, shown)
    try:
        lock = parse(folder.read_lock(LOCK), folder.at(LOCK).file)
        if lock.epoch != expected.epoch:
            other = incompatible(lock, expected.epoch)
            return FastResult(causes=tuple(cause.kind for cause in other.causes), report=other)
        digests = parse_manifest(folder.read_lock(MANIFEST), folder.at(MANIFEST).file)
        files = tuple(compare_copy(folder, digests))
    except MooredError as error:
        return FastResult(report=CheckReport.failed(error.problems, "fast"))
    causes = tuple(_causes(lock, expected))
    if not digests:
        problems = [nothing_compared(folder.at(""))]
        return FastResult(causes=causes, report=CheckReport.failed(problems, "fast"))
    clean = not causes and all(finding.state in HARMLESS for finding in files)
    report = _clean(files, len(digests), len(lock.inputs)) if clean else None
    return FastResult(causes=causes, files=files, lock=lock, report=report)


def incompatible(recorded: Lock, epoch: int) -> CheckReport:
    """The report of an output that another epoch of moored made."""
    proof = Proof(files=0, inputs=len(recorded.inputs), how="fast")
    return CheckReport(causes=(epoch_cause(recorded, epoch),), exit_code=3, proof=proof)


def _clean(files: tuple[FileFinding, ...], compared: int, inputs: int) -> CheckReport:
    proof = Proof(files=compared, inputs=inputs, how="fast")
    return CheckReport(files=files, notes=file_notes(files), exit_code=0, proof=proof)


def _causes(lock: Lock, expected: Inputs) -> Iterator[CauseKind]:
    if dict(lock.inputs) != dict(expected.inputs):
        yield "document"
    source = (lock.source or {}).get("url")
    if (_plain(lock.settings), source) != (_plain(expected.settings), expected.source):
        yield "settings"
    if lock.templates != expected.templates:
        yield "templates"
    if dict(lock.tools) != dict(expected.tools):
        yield "tools"


def _plain(settings: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: list(value) if isinstance(value, tuple) else value for key, value in settings.items()
    }
