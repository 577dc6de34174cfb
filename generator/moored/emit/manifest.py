"""`_generated.sha256`: a digest for every file, in the text format of `sha256sum`.

A vendored copy is verified by `sha256sum --check --strict`, without moored. The file may have been
sent by anyone: a path in it is relative, normal and inside, or the file is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from moored.emit.codes import DAMAGED
from moored.emit.digest import sha256
from moored.emit.paths import collisions, path_fault
from moored.emit.unmerged import is_unmerged, unmerged
from moored.problems import Location, MooredError, Problem, quoted

MANIFEST = "_generated.sha256"
MAX_BYTES = 16 * 2**20

_LINE = re.compile(r"([0-9a-f]{64})  ([!-~]+)")


def manifest(files: Mapping[str, str]) -> str:
    """The manifest of a package: `<64 hex>  path`, sorted by path, for every file but itself."""
    return manifest_of({path: sha256(text) for path, text in files.items() if path != MANIFEST})


def manifest_of(digests: Mapping[str, str]) -> str:
    """The manifest that says these digests."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))


def parse_manifest(text: str, shown: str = MANIFEST) -> dict[str, str]:
    """The digests of a manifest by path.

    Args:
        text: The manifest; lines may end in CRLF.
        shown: The path for messages.

    Raises:
        MooredError: The file is not a manifest (M0811) or holds an unresolved merge (M0812).
    """
    if is_unmerged(text):
        raise MooredError([unmerged(text, shown)])
    digests: dict[str, str] = {}
    problems = []
    for number, line in enumerate(_lines(text), start=1):
        match = _LINE.fullmatch(line)
        fault = _line_fault(match, digests)
        if match and not fault:
            digests[match[2]] = match[1]
        else:
            problems.append(_damaged(shown, number, fault or "is not '<64 hex digits>  path'"))
    problems.extend(
        _damaged(shown, None, f"lists {quoted(one)} and {quoted(other)}")
        for one, other in collisions(digests)
    )
    if problems:
        raise MooredError(problems[:20])
    return digests


def _line_fault(match: re.Match[str] | None, known: Mapping[str, str]) -> str | None:
    if match is None:
        return None
    path = match[2]
    if fault := path_fault(path):
        return f"names {quoted(path)}, which {fault}"
    return f"names {quoted(path)} again" if path in known or path == MANIFEST else None


def owned(text: str) -> dict[str, frozenset[str]]:
    """What a manifest owns, read with patience: lines that are none are passed over.

    A manifest with both sides of an unresolved merge owns what either side wrote, so a path may
    have two digests.
    """
    digests: dict[str, frozenset[str]] = {}
    for line in _lines(text):
        match = _LINE.fullmatch(line)
        if match and not path_fault(match[2]) and match[2] != MANIFEST:
            digests[match[2]] = digests.get(match[2], frozenset()) | {match[1]}
    return digests


def _damaged(shown: str, line: int | None, fault: str) -> Problem:
    subject = "this line" if line else "the manifest"
    return Problem(
        code=DAMAGED,
        message=f"{subject} {fault}",
        location=Location(file=shown, line=line),
        hint="restore the file from version control",
    )


def _lines(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]
