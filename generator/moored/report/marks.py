"""Text made safe for Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from moored.report import escapes

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&!])")


def plain(text: str) -> str:
    """Text that Markdown takes for nothing but text."""
    return _MARKS.sub(r"\\\1", escapes.line(text))


def code(text: str) -> str:
    """A code span, in a table too; empty for an empty text."""
    safe = escapes.line(text).replace("|", "\\|")
    if not safe:
        return ""
    fence = _fence(safe, 1)
    pad = " " if safe[0] == "`" or safe[-1] == "`" else ""
    return f"{fence}{pad}{safe}{pad}{fence}"


def block(lines: Sequence[str], language: str = "") -> list[str]:
    """A code block of lines that are safe already; none of them can end it."""
    fence = _fence("\n".join(lines), 3)
    return [f"{fence}{language}", *lines, fence]


def _fence(text: str, least: int) -> str:
    """More backticks than stand together anywhere in a text."""
    return "`" * max(least, max(map(len, re.findall("`+", text)), default=0) + 1)
