"""Text made safe for a terminal, a log or a file format."""

from __future__ import annotations


def line(text: str) -> str:
    """One line: whatever is not printable is shown as an escape, line ends too."""
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def lines(text: str) -> str:
    """The same for a text of several lines, which keeps its line ends and tabs."""
    return "".join(char if char.isprintable() or char in "\n\t" else _escape(char) for char in text)


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
