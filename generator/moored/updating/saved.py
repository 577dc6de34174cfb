"""Files beside the output: read whole, and replaced whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

from moored.drift.codes import NOT_SAVED
from moored.problems import Location, MooredError, Problem


def read_text(path: Path, shown: str) -> str:
    """What a text file holds; nothing if there is none.

    Raises:
        MooredError: It cannot be read, or is not UTF-8 (M0908).
    """
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise _failed("read", shown, "it is not UTF-8 text") from None
    except OSError as error:
        raise _failed("read", shown, error.strerror or type(error).__name__) from None


class Replacement:
    """A file written beside its place, to be renamed to it or dropped."""

    def __init__(self, path: Path, data: bytes, shown: str) -> None:
        """Writes the new file; its folder is made if it is absent.

        Raises:
            MooredError: The disk refuses, or the path is a link (M0908).
        """
        self._path, self._shown = path, shown
        self._part = path.with_name(f".moored-{path.name}.tmp")
        if path.is_symlink():
            raise _failed("replace", shown, "it is a link")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._part.unlink(missing_ok=True)
            with self._part.open("xb") as file:
                file.write(data)
            if path.exists():
                shutil.copymode(path, self._part)
        except OSError as error:
            self.drop()
            raise _failed("write", shown, error.strerror or type(error).__name__) from None

    def take(self) -> None:
        """Put it in its place.

        Raises:
            MooredError: The disk refuses (M0908).
        """
        try:
            self._part.replace(self._path)
        except OSError as error:
            self.drop()
            reason = error.strerror or type(error).__name__
            raise _failed("replace", self._shown, reason) from None

    def drop(self) -> None:
        """Remove it."""
        try:
            self._part.unlink(missing_ok=True)
        except OSError:
            return


def save(path: Path, text: str, shown: str) -> None:
    """Write a text file.

    Raises:
        MooredError: The disk refuses (M0908).
    """
    Replacement(path, text.encode(), shown).take()


def _failed(verb: str, shown: str, reason: str) -> MooredError:
    problem = Problem(
        code=NOT_SAVED,
        message=f"cannot {verb} this: {reason}",
        location=Location(file=shown),
        hint="see to the path and its permissions",
    )
    return MooredError([problem])
