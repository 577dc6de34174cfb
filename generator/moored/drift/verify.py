"""A vendored copy against its own manifest, with nothing but the folder."""

from __future__ import annotations

from importlib.resources import files as resources
from pathlib import Path

from moored.drift.copies import compare_copy
from moored.drift.states import CheckReport, Proof, file_notes, nothing_compared, verdict
from moored.emit.folder import Folder
from moored.emit.manifest import MANIFEST, parse_manifest
from moored.problems import MooredError


def verify(directory: Path, shown: str | None = None) -> CheckReport:
    """Say whether a copy is what its `_generated.sha256` says.

    A file that the manifest does not list is extra; a difference in line ends alone is a note.

    Args:
        directory: The copy; it may have been sent by anyone.
        shown: Its path for messages.

    Returns:
        A report with exit code 0, 1 if a file is edited, missing or extra, and 2 if there is no manifest
        that can be read, or it lists nothing.
    """
    folder = Folder.of(directory.resolve(), directory.as_posix() if shown is None else shown)
    try:
        digests = parse_manifest(folder.read_lock(MANIFEST), folder.at(MANIFEST).file)
        files = tuple(compare_copy(folder, digests))
    except MooredError as error:
        return CheckReport.failed(error.problems, "verify")
    if not digests:
        return CheckReport.failed([nothing_compared(folder.at(MANIFEST))], "verify")
    return CheckReport(
        files=files,
        notes=file_notes(files),
        exit_code=verdict(files),
        proof=Proof(files=len(digests), inputs=0, how="verify"),
    )


def script() -> str:
    """The text of a program that verifies copies with Python's standard library alone."""
    return (resources("moored.drift") / "verify_script.py").read_text("utf-8")
