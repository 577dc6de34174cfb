"""The patch of `moored check --patch`: one for all clients, applied at the top of the repository."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from moored.drift.codes import OUTSIDE
from moored.drift.patches import base_folder, left_out, patch
from moored.emit.folder_problems import disk
from moored.problems import Location, MooredError, Problem, quoted
from moored.report.checked import Checked


def folders_in_patch(outputs: Iterable[Path], here: Path) -> list[str]:
    """The paths of output folders as a patch names them, in POSIX form.

    Args:
        outputs: The output folders.
        here: The working folder.

    Raises:
        MooredError: A folder lies where the patch cannot reach it (M0909).
    """
    base = base_folder(here)
    return [_below(base, output.resolve()) for output in outputs]


def _below(base: Path, output: Path) -> str:
    if output != base and output.is_relative_to(base):
        return output.relative_to(base).as_posix()
    problem = Problem(
        code=OUTSIDE,
        message=f"the output is not in a folder below {quoted(base.as_posix())}, where a patch is applied",
        location=Location(file=Path(os.path.relpath(output)).as_posix()),
        hint="run this in the repository of the output",
    )
    raise MooredError([problem])


def patch_of(checks: Iterable[tuple[str, Checked]]) -> bytes:
    """One patch for several checks, each with the path of its output folder in the patch."""
    return b"".join(patch(check.report.files, folder) for folder, check in checks)


def not_in_patch(checks: Iterable[Checked]) -> Iterator[str]:
    """A sentence for each file that fails the check, and that the patch leaves as it is."""
    for check in checks:
        for finding in left_out(check.report.files):
            yield f"not in the patch: {check.shown(finding)}: {finding.state}"


def write_aside(data: bytes, file: Path) -> None:
    """Write a patch or a report, also an empty one, so that none of an earlier run is left.

    Raises:
        MooredError: The disk refuses (M0824).
    """
    try:
        file.write_bytes(data)
    except OSError as error:
        raise MooredError([disk("write", Location(file=file.as_posix()), error)]) from error
