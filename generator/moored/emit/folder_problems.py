"""What can be wrong with an output folder on the disk, in words."""

from __future__ import annotations

from moored.emit.codes import DAMAGED, DISK, NO_LOCK, NOT_REGULAR
from moored.problems import Location, Problem


def link(place: Location) -> Problem:
    """A link where a file or folder of the output should be."""
    return Problem(
        code=NOT_REGULAR,
        message="this is a link or no regular file, and moored reads and writes through none",
        location=place,
        hint="remove it, or choose another output folder",
    )


def disk(verb: str, place: Location, error: OSError) -> Problem:
    """A disk that refuses; `verb` is what was tried."""
    return Problem(
        code=DISK,
        message=f"cannot {verb} this: {error.strerror or type(error).__name__}",
        location=place,
        hint="see to the permissions and the free space of the disk",
    )


def no_lock(name: str, place: Location) -> Problem:
    """A folder without one of the locks."""
    return Problem(
        code=NO_LOCK,
        message=f"there is no {name}, so nothing says what was generated here",
        location=place,
        hint="run `moored generate`, and commit the locks with the code",
    )


def not_utf8(place: Location) -> Problem:
    """A lock that is no text."""
    return Problem(
        code=DAMAGED,
        message="the file is not UTF-8 text",
        location=place,
        hint="restore the file from version control",
    )


def not_restored(place: Location) -> Problem:
    """A file that is new already though the run failed, and that cannot be put back."""
    return Problem(
        code=DISK,
        message="this file could not be put back to what it was",
        location=place,
        hint="restore it from version control",
    )
