"""What would mend an output, as one patch that `git apply` and `patch -p1` take."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from moored.drift.diffs import hunks
from moored.drift.states import DRIFT, Change, FileFinding

# Git writes a name with one of these in quotes, as a literal of C.
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')


def base_folder(folder: Path) -> Path:
    """Where `git apply` counts paths from: the top of the repository, else the folder itself.

    Args:
        folder: The working folder.
    """
    here = folder.resolve()
    tops = (top for top in (here, *here.parents) if (top / ".git").exists())
    return next(tops, here)


def patch(findings: Iterable[FileFinding], folder: str) -> bytes:
    """What `moored generate --overwrite-edited` would do, exact to the byte; empty for nothing.

    Args:
        findings: What a check found.
        folder: The output folder, relative to where the patch is applied, in POSIX form.
    """
    return b"".join(
        _patched(f"{folder}/{finding.path}", finding.change)
        for finding in findings
        if finding.change is not None
    )


def left_out(findings: Iterable[FileFinding]) -> Iterator[FileFinding]:
    """Drift that no patch takes away: what nobody but its author should remove."""
    return (one for one in findings if one.state in DRIFT and one.change is None)


def _patched(path: str, change: Change) -> bytes:
    # Bytes that are no UTF-8 come out as they went in.
    old, new = (
        data.decode("utf-8", errors="surrogateescape") if data is not None else None
        for data in (change.old, change.new)
    )
    lines = [f"diff --git {_name(f'a/{path}')} {_name(f'b/{path}')}", *_mode(change)]
    if found := hunks(old or "", new or ""):
        lines.append(f"--- {_header(f'a/{path}') if old is not None else '/dev/null'}")
        lines.append(f"+++ {_header(f'b/{path}') if new is not None else '/dev/null'}")
    text = "".join(f"{line}\n" for line in lines) + found
    return text.encode("utf-8", errors="surrogateescape")


def _mode(change: Change) -> list[str]:
    if change.old is None:
        return ["new file mode 100644"]
    return ["deleted file mode 100644"] if change.new is None else []


def _header(name: str) -> str:
    # A tab ends a name that holds spaces, as Git itself writes it.
    shown = _name(name)
    return f"{shown}\t" if " " in shown else shown


def _name(name: str) -> str:
    if not _SPECIAL.search(name):
        return name
    return f'"{_SPECIAL.sub(_octal, name)}"'


def _octal(match: re.Match[str]) -> str:
    return f"\\{ord(match[0]):03o}"
