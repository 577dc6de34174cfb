"""How text is put on a terminal: lines are broken between words, and words that matter have a colour.

In a pipe, and in a file, it is as it was: one fact a line, without a colour.
"""

from __future__ import annotations

import os
import re
import sys
import textwrap
from typing import Final, TextIO

import typer

#: A line that tells a problem, up to its severity and code: `spec.yaml:3:7: error M0201`.
_PROBLEM: Final = re.compile(r"(?P<place>(?:\S.*?: )?)(?P<what>(?:error|warning|note) M\d{4})\b")
_SEVERITIES: Final = {"error": "red", "warning": "yellow", "note": "cyan"}
_NARROWEST: Final = 40
#: How lines of a unified difference begin.
DIFFERENCE: Final = "+-@ \\"


def is_terminal(*, err: bool = False) -> bool:
    """Whether what is printed is read by a person, on standard output or on standard error."""
    return _stream(err).isatty()


def width(*, err: bool = False) -> int:
    """Columns of the terminal; 80 where it does not say."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdigit() and int(asked):
        return max(int(asked), _NARROWEST)
    try:
        return max(os.get_terminal_size(_stream(err).fileno()).columns or 80, _NARROWEST)
    except (OSError, ValueError):
        return 80


def styled(text: str, style: str) -> str:
    """A text in a colour, in bold, dim or struck out, unless the user wants none of that.

    `NO_COLOR` (no-color.org) with any value, and a terminal that is called dumb, mean none.
    """
    if not style or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    is_plain = style in ("bold", "dim", "strikethrough")
    return typer.style(text, **{style: True}) if is_plain else typer.style(text, fg=style)


def say(text: str, *, err: bool = False, keep: str = "") -> None:
    """Print lines of text.

    Args:
        text: Any number of lines; the end of the last one may be missing.
        err: To standard error.
        keep: How lines begin that are shown as they are: those of a difference (`DIFFERENCE`).
    """
    if not text:
        return
    lines = text.removesuffix("\n").split("\n")
    if is_terminal(err=err):
        room = width(err=err)
        lines = [_shown(line, room, keep) for line in lines]
    typer.echo("\n".join(lines), err=err)


def _shown(line: str, room: int, keep: str) -> str:
    if keep and line[:1] in keep:
        return styled(line, {"+": "green", "-": "red", "@": "cyan"}.get(line[:1], ""))
    return _PROBLEM.sub(_coloured, broken(line, room), count=1)


def _coloured(found: re.Match[str]) -> str:
    what = found["what"]
    return found["place"] + styled(what, _SEVERITIES[what.partition(" ")[0]])


def broken(line: str, room: int) -> str:
    """A line of at most so many columns, broken between words; the rest of it stands further in."""
    if len(line) <= room:
        return line
    indent = line[: len(line) - len(line.lstrip(" "))]
    parts = textwrap.wrap(
        line,
        room,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )
    return "\n".join(parts)


def _stream(err: bool) -> TextIO:
    return sys.stderr if err else sys.stdout
