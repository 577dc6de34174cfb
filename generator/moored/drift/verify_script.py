"""Is a vendored package what its `_generated.sha256` says? Needs Python 3.8 and nothing else.

    python verify_generated.py FOLDER [FOLDER ...]

Unlike `sha256sum --check`, it also finds files that the manifest does not list. It only reads.

Exit codes: 0 as generated; 1 a file is edited, missing, extra or no regular file; 2 there is no
manifest that can be used, or it lists nothing. The last line of a folder says what was compared.

Printed by `moored verify --emit-script`; keep it outside of the folder that it verifies.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

MANIFEST = "_generated.sha256"
LINE = re.compile(r"([0-9a-f]{64})  ([A-Za-z0-9._/-]+)")
MOST_BYTES = 64 * 2**20
READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class UnusableError(Exception):
    """There is nothing to compare with."""


def is_behind_link(root: Path, path: str) -> bool:
    """Whether a folder above a file is a link."""
    steps = path.split("/")[:-1]
    return any(root.joinpath(*steps[: end + 1]).is_symlink() for end in range(len(steps)))


def read(root: Path, path: str) -> bytes | None:
    """The bytes of a regular file; `None` where it, or a folder above it, is anything else."""
    file = root / path
    if file.is_symlink() or is_behind_link(root, path) or not file.is_file():
        return None
    if file.stat().st_size > MOST_BYTES:
        return None
    with os.fdopen(os.open(file, READ), "rb") as opened:
        return opened.read(MOST_BYTES)


def normal(data: bytes) -> bytes:
    """Without a byte order mark, each line ended by LF alone."""
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    return data[start:].replace(b"\r\n", b"\n")


def listed(root: Path) -> dict[str, str]:
    """What the manifest says: a digest for each path."""
    data = read(root, MANIFEST)
    if data is None:
        raise UnusableError(f"there is no {MANIFEST}")
    lines = normal(data).decode("utf-8", "replace").split("\n")
    digests: dict[str, str] = {}
    for number, line in enumerate(lines if lines[-1] else lines[:-1], 1):
        match = LINE.fullmatch(line)
        path = match.group(2) if match else ""
        if {"", ".", ".."} & set(path.split("/")) or path in digests or path == MANIFEST:
            raise UnusableError(f"line {number} of {MANIFEST} cannot be used")
        digests[path] = line[:64]
    if not digests:
        raise UnusableError(f"{MANIFEST} lists no file")
    return digests


def present(root: Path, folder: str = "") -> Iterator[str]:
    """Every file below a folder, by its path; a link is a file, byte code is passed over."""
    for entry in os.scandir(root / folder):
        if entry.name in ("__pycache__", ".git") or entry.name.endswith(".pyc"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from present(root, f"{folder}{entry.name}/")
        elif not (entry.name.startswith(".moored-") and entry.name.endswith(".tmp")):
            yield folder + entry.name


def state(root: Path, path: str, digest: str | None) -> str:
    """What became of one file; `ok` if nothing did."""
    if digest is None:
        return "extra"
    data = read(root, path)
    if data is None:
        there = os.path.lexists(root / path) and not is_behind_link(root, path)
        return "irregular" if there else "missing"
    if hashlib.sha256(data).hexdigest() == digest:
        return "ok"
    return "eol" if hashlib.sha256(normal(data)).hexdigest() == digest else "edited"


def compared(root: Path) -> dict[str, str]:
    """The state of every file that the manifest or the folder has."""
    digests = listed(root)
    paths = {*present(root), *digests} - {MANIFEST}
    return {path: state(root, path, digests.get(path)) for path in sorted(paths)}


def verify(root: str) -> int:
    """Compare one folder, say what differs, and return the exit code."""
    try:
        states = compared(Path(root).resolve())
    except (UnusableError, OSError) as error:
        print(shown(f"{root}: not checked: {error}"))
        return 2
    wrong = [path for path, found in states.items() if found not in ("ok", "eol")]
    for path, found in states.items():
        if found != "ok":
            print(shown(f"{found:<13} {path}"))
    count = sum(1 for found in states.values() if found != "extra")
    files = f"{len(wrong)} of {count} files" if wrong else f"{count} files"
    print(shown(f"{root}: {'drift' if wrong else 'clean'}: {files}, verify"))
    return 1 if wrong else 0


def shown(text: str) -> str:
    """One line that no name of a file can break."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def main(words: Sequence[str]) -> int:
    """Verify folders; the exit code is the worst of theirs."""
    if not words or words[0].startswith("-"):
        print(__doc__.strip())
        return 0 if words and words[0] in ("-h", "--help") else 2
    return max(verify(folder) for folder in words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
