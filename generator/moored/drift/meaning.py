"""The check by what a document means: it is read, and nothing is generated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from moored.document import Meaning
from moored.drift.causes import causes, effectless
from moored.drift.fast import FastResult
from moored.drift.states import HARMLESS, CheckReport, Proof, file_notes
from moored.emit.lock import Lock


def may_mean_the_same(fast: FastResult) -> bool:
    """Whether the meaning of the document can settle what the digests left open.

    So it is if nothing but the document moved. A substitute is told by its place in the document,
    which its meaning does not hold.
    """
    files = all(finding.state in HARMLESS for finding in fast.files)
    return files and fast.causes == ("document",) and _is_faithful(fast.lock)


def meaning_check(
    fast: FastResult, meaning: Meaning, inputs: Mapping[str, str]
) -> CheckReport | None:
    """The report, if the document means what the lock records; else `None`.

    Everything else that decides the output is what it was: settings, templates, tools, and the
    names, which are files of the output.

    Args:
        fast: What the digests told.
        meaning: Of the document as it is now, without substitutes.
        inputs: The digests of the files that it was read from.
    """
    lock = fast.lock
    if lock is None or not _is_same(lock, meaning):
        return None
    differing = causes(lock, replace(lock, inputs=inputs))
    compared = sum(1 for finding in fast.files if finding.state != "extra")
    return CheckReport(
        files=fast.files,
        causes=differing,
        notes=(*file_notes(fast.files), *map(effectless, differing)),
        exit_code=0,
        proof=Proof(files=compared, inputs=len(inputs), how="meaning"),
    )


def _is_faithful(lock: Lock | None) -> bool:
    return lock is not None and all(
        record.outcome == "generated" for record in lock.operations.values()
    )


def _is_same(lock: Lock, meaning: Meaning) -> bool:
    recorded = {key: record.meaning for key, record in lock.operations.items()}
    return (lock.shared, recorded) == (meaning.shared, dict(meaning.operations))
