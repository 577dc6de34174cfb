"""The marks that Git leaves in a file whose merge is not resolved."""

from __future__ import annotations

import re

from moored.emit.codes import UNMERGED
from moored.problems import Location, Problem

_MARK = re.compile(r"^(?:<{7}|>{7})(?: |\r?$)", re.MULTILINE)


def is_unmerged(text: str) -> bool:
    """Whether a text holds the marks of a merge that was left unresolved."""
    return _MARK.search(text) is not None


def unmerged(text: str, shown: str) -> Problem:
    """The problem of a lock with the marks of a merge in it (M0812).

    Args:
        text: The whole file.
        shown: Its path for messages.
    """
    mark = _MARK.search(text)
    return Problem(
        code=UNMERGED,
        message="the file holds an unresolved merge",
        location=Location(file=shown, line=text.count("\n", 0, mark.start()) + 1 if mark else None),
        hint="run `moored generate`, which writes it anew",
    )
