"""Files as they were, out of Git: the only place that calls it.

Nothing of a name reaches Git as an option or as a revision before it has been resolved to an
object id; hooks, pagers, filters and the network stay out of it.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from moored.drift.codes import REVISION
from moored.emit.digest import input_digest
from moored.problems import Location, MooredError, Problem, quoted

_OBJECT = re.compile(r"[0-9a-f]{40,64}")
_MOST_COMMITS = 500
_SECONDS = 60


def show(spec: str, folder: Path) -> bytes:
    """The bytes of a file in a revision.

    Args:
        spec: `REVISION:PATH`, the path relative to the folder.
        folder: A folder of the repository.

    Raises:
        MooredError: There is no Git, no such revision, or no such file in it (M0901).
    """
    revision, _, path = spec.partition(":")
    commit = _commit(revision, folder)
    data = _git(folder, "cat-file", "blob", f"{commit}:./{path}") if commit else None
    if data is None:
        fact = f"has no file {quoted(path)}" if commit else "is none that Git knows here"
        raise MooredError(
            [
                Problem(
                    code=REVISION,
                    message=f"the revision {quoted(revision)} {fact}",
                    location=Location(file=spec),
                    hint="name a document, REVISION:PATH with a path from here, or a client's folder",
                )
            ]
        )
    return data


def beside(spec: str, folder: Path) -> dict[str, bytes]:
    """The JSON and YAML files in and below the folder of a file in a revision, by relative path."""
    revision, _, path = spec.partition(":")
    commit = _commit(revision, folder)
    parent = path.rpartition("/")[0]
    tree = f"{commit}:./{parent}" if parent else f"{commit}:./"
    # Without --full-tree, a folder of the repository sees nothing outside itself.
    words = ("ls-tree", "-r", "-z", "--name-only", "--full-tree", tree)
    listed = _git(folder, *words) if commit else None
    names = [name.decode("utf-8", "surrogateescape") for name in (listed or b"").split(b"\0")]
    found = {}
    for name in names:
        if name.lower().endswith((".json", ".yaml", ".yml")):
            data = _git(
                folder, "cat-file", "blob", f"{commit}:./{parent}/{name}".replace("//", "/")
            )
            if data is not None:
                found[name] = data
    return found


def with_digest(path: Path, digest: str) -> tuple[str, bytes] | None:
    """The newest revision in which a file had a digest, and its bytes.

    Args:
        path: The file; it may be gone by now.
        digest: SHA-256, blind to line ends, as the lock records it.
    """
    for commit in _history(path):
        data = _git(path.parent, "cat-file", "blob", f"{commit}:./{path.name}")
        if data is not None and input_digest(data) == digest:
            return commit[:12], data
    return None


def _history(path: Path) -> Iterator[str]:
    if not path.parent.is_dir():
        return
    said = _git(
        path.parent, "log", "--format=%H", f"--max-count={_MOST_COMMITS}", "--", f"./{path.name}"
    )
    for line in (said or b"").decode("ascii", "replace").split():
        if _OBJECT.fullmatch(line):
            yield line


def _commit(revision: str, folder: Path) -> str | None:
    said = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    found = (said or b"").decode("ascii", "replace").strip()
    return found if _OBJECT.fullmatch(found) else None


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What a command of Git says; `None` if it fails, or if there is no Git."""
    command = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never"]
    environment = {
        **os.environ,
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "LC_ALL": "C",
    }
    try:
        done = subprocess.run(  # noqa: S603 - no shell; revisions are resolved first
            [*command, *arguments],
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None
    return done.stdout if done.returncode == 0 else None
