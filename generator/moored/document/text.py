"""From the bytes of a file to its text: regular file, bounded size, UTF-8."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from moored.document import codes
from moored.document.source import SourceFile
from moored.limits import raised_by
from moored.problems import Location, MooredError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from moored.limits import Limits

_PIECE = 2**20
_BOM = b"\xef\xbb\xbf"
_UTF16_HINT = "save the file as UTF-8"


def failure(
    source: SourceFile, code: str, line: int, column: int, message: str, hint: str = ""
) -> MooredError:
    """The error that one place of a file gives; line and column are counted from 1."""
    location = Location(file=source.shown, line=line, column=column)
    return MooredError([Problem(code=code, message=message, location=location, hint=hint)])


def read(path: Path, shown: str, limits: Limits) -> SourceFile:
    """Read the bytes of a regular file.

    Raises:
        MooredError: It is missing, unreadable, no regular file or too large.
    """
    source = SourceFile(shown=shown, data=b"")
    try:
        return SourceFile(shown=shown, data=_bytes(path, limits.size))
    except _TooLarge:
        message = f"the file is larger than {limits.size:,} bytes"
        hint = f"give a smaller document, or {raised_by('size')}"
        raise failure(source, codes.TOO_LARGE, 1, 1, message, hint) from None
    except (OSError, ValueError) as error:
        message, hint = _reason(path, error)
        raise failure(source, codes.UNREADABLE, 1, 1, message, hint) from None


def decode(source: SourceFile) -> str:
    """The text of a file, without its byte order mark.

    Raises:
        MooredError: It is not UTF-8.
    """
    data = source.data.removeprefix(_BOM)
    if other := _other_encoding(data):
        message = f"the file is {other}, not UTF-8"
        raise failure(source, codes.NOT_UTF8, 1, 1, message, _UTF16_HINT)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = position(before, len(before))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise failure(source, codes.NOT_UTF8, line, column, message, _UTF16_HINT) from None


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, counted from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


class _TooLarge(Exception):
    pass


def _bytes(path: Path, limit: int) -> bytes:
    # Without O_NONBLOCK, opening a named pipe would wait for a writer.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise IsADirectoryError(path)
        data = bytearray()
        # Piece by piece: at once, the whole limit would be allocated first.
        while piece := stream.read(_PIECE):
            data += piece
            if len(data) > limit:
                raise _TooLarge
    return bytes(data)


def _reason(path: Path, error: Exception) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "there is no such file", "check the path"
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return "its name is longer than the system allows", "check the path"
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return "this is not a file", "name the document itself"
    if isinstance(error, PermissionError):
        return "the file may not be read", "check its permissions"
    return "the file cannot be read", "check the path"


def _other_encoding(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "UTF-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    if len(data) > 1 and 0 in data[:2]:
        return "UTF-16"
    return None
