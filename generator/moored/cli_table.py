"""A table for a terminal: as wide as it needs to be, and what does not fit is broken at a good place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

import typer
from rich.cells import cell_len, set_cell_size

from moored.cli_terminal import styled, width

_GAP: Final = 2
#: Where a word may be broken: behind these, and before a capital that follows a small letter.
_BEHIND: Final = frozenset("/._-, ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column.

    Attributes:
        title: Its heading.
        style: How its cells look (`styled`).
        least: It is broken rather than its neighbours, but not below so many columns; 0: it is
            never broken.
        is_rest: It gets what the others leave, on one line, and `least` if they have as much; or
            nothing.
        is_number: Its cells are flush right.
    """

    title: str
    style: str = ""
    least: int = 0
    is_rest: bool = False
    is_number: bool = False


def show_table(columns: Sequence[Column], rows: Sequence[Sequence[str]], struck: set[int]) -> None:
    """Print a table.

    Args:
        columns: From the left.
        rows: A cell for each column; printable text.
        struck: Which rows are struck out: those that one should not use any more.
    """
    widths = _widths(columns, rows, width())
    heads = [replace(column, style="bold", is_rest=False) for column in columns]
    (head,) = _lines(heads, [column.title for column in columns], widths, is_struck=False)
    typer.echo(head)
    for number, row in enumerate(rows):
        for line in _lines(columns, row, widths, is_struck=number in struck):
            typer.echo(line)


def _lines(
    columns: Sequence[Column], row: Sequence[str], widths: Sequence[int], *, is_struck: bool
) -> Iterator[str]:
    shown = [
        (one, cell, room) for one, cell, room in zip(columns, row, widths, strict=True) if room
    ]
    parts = [[_cut(cell, room)] if one.is_rest else pieces(cell, room) for one, cell, room in shown]
    for line in zip_longest(*parts, fillvalue=""):
        cells = [
            _cell(one, text, room, "strikethrough" if is_struck else one.style)
            for (one, _, room), text in zip(shown, line, strict=True)
        ]
        yield (" " * _GAP).join(cells).rstrip()


def _cell(column: Column, text: str, room: int, style: str) -> str:
    space = " " * (room - cell_len(text))
    told = styled(text, style) if text else ""
    return space + told if column.is_number else told + space


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """As wide as the longest cell; if that is too much, those that may be broken share what is left."""
    wanted = [
        max([cell_len(column.title), *(cell_len(row[i]) for row in rows)])
        for i, column in enumerate(columns)
    ]
    rest = [i for i, column in enumerate(columns) if column.is_rest]
    fixed = [i for i, column in enumerate(columns) if not column.is_rest]
    left = room - _GAP * (len(fixed) - 1)
    found = [0] * len(columns)
    needed = sum(min(wanted[i], columns[i].least) or wanted[i] for i in fixed)
    kept = sum(min(wanted[i], columns[i].least) + _GAP for i in rest)
    kept = kept if left - kept >= needed else 0
    left -= kept
    # The narrowest first: what it does not need is for the others.
    order = sorted(fixed, key=lambda i: (columns[i].least > 0, wanted[i]))
    for position, i in enumerate(order):
        share = left // (len(order) - position)
        found[i] = min(wanted[i], max(share, columns[i].least)) if columns[i].least else wanted[i]
        left -= found[i]
    left += kept
    for i in rest:
        found[i] = min(wanted[i], left - _GAP) if left - _GAP >= cell_len(columns[i].title) else 0
    return found


def pieces(text: str, room: int) -> list[str]:
    """A text in pieces of at most so many columns, broken where a reader would."""
    found = []
    while cell_len(text) > room:
        most = len(set_cell_size(text, room).rstrip(" ")) or 1
        good = [at for at in range(max(most // 2, 1), most + 1) if _may_break(text, at)]
        # Between words if there are any, else between the steps of a path.
        spaces = [at for at in good if " " in text[at - 1 : at + 1]]
        steps = [at for at in good if text[at - 1] == "/"]
        at = max(spaces or steps or good or [most])
        found.append(text[:at].rstrip(" "))
        text = text[at:].lstrip(" ")
    return [*found, text]


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at : at + 1]
    return before in _BEHIND or after == " " or (before.islower() and after.isupper())


def _cut(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, room - 1).rstrip(" ") + "…"
