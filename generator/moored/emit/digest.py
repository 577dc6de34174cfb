"""The digests that the locks hold."""

from __future__ import annotations

import hashlib
from pathlib import Path


def sha256(data: bytes | str) -> str:
    """SHA-256 of the bytes, or of the text as UTF-8, in lower-case hexadecimal."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def normal(data: bytes) -> bytes:
    """The bytes without a byte order mark, each line ended by LF alone."""
    return data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")


def input_digest(data: bytes) -> str:
    """SHA-256 of an input file, blind to a byte order mark and to CRLF.

    A checkout on Windows and one on Linux are the same input.
    """
    return sha256(normal(data))


def templates_digest(folder: Path) -> str:
    """SHA-256 of every template that output is made of, with its path.

    Those of reports shape no output; byte code is left out.
    """
    lines = sorted(
        f"{input_digest(file.read_bytes())}  {file.relative_to(folder).as_posix()}\n"
        for file in folder.rglob("*")
        if file.is_file() and file.suffix != ".pyc" and folder / "report" not in file.parents
    )
    return sha256("".join(lines))
