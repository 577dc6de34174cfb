"""Two texts side by side: rows of what is alike, what differs, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice, zip_longest
from typing import Final, Literal, TypeAlias

from moored.report.page.encoders import Html, own, text

Line: TypeAlias = tuple[int | None, str]
"""A line and its number, counted from 1; `None` where it has none."""
_CONTEXT: Final = 2
_MOST_ROWS: Final = 40
_LONGEST: Final = 240
_BEFORE: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One side of a row."""

    number: Html
    text: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of either text.

    Attributes:
        kind: Whether both sides are alike (`same`), differ (`changed`), or lines are left out (`gap`).
        old: What was; `None` if nothing was.
        new: What is; `None` if nothing is.
    """

    kind: Literal["same", "changed", "gap"]
    old: Cell | None = None
    new: Cell | None = None


GAP: Final = Row(kind="gap")


def compared(old: Sequence[Line], new: Sequence[Line]) -> tuple[Row, ...]:
    """The lines of two texts, long stretches of what is alike left out."""
    rows = [*_shortened([*_pairs(old, new)])]
    return tuple([*rows[:_MOST_ROWS], GAP] if len(rows) > _MOST_ROWS else rows)


def of_diff(diff: str, most: int) -> tuple[Row, ...]:
    """The lines of a unified diff of one file, at most `most` of its rows and a gap."""
    rows = [*islice(_hunks(diff.split("\n")[2:-1]), most + 1)]
    return tuple([*rows[:most], GAP] if len(rows) > most else rows)


def _pairs(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Row]:
    matcher = SequenceMatcher(
        None, [line for _, line in old], [line for _, line in new], autojunk=False
    )
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        kind: Literal["same", "changed"] = "same" if tag == "equal" else "changed"
        for left, right in zip_longest(old[i1:i2], new[j1:j2]):
            yield _row(kind, left, right)


def _shortened(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows near a change; the first few, if there is none."""
    changed = [index for index, row in enumerate(rows) if row.kind == "changed"]
    if not changed:
        yield from rows[: 4 * _CONTEXT]
        yield from [GAP] if len(rows) > 4 * _CONTEXT else []
        return
    near = {at for index in changed for at in range(index - _CONTEXT, index + _CONTEXT + 1)}
    kept = [0, *(at for at in sorted(near) if 0 < at < len(rows))]
    for before, at in zip([-1, *kept], kept, strict=False):
        yield from [GAP] if at != before + 1 else []
        yield rows[at]
    yield from [GAP] if kept[-1] != len(rows) - 1 else []


def _hunks(lines: Sequence[str]) -> Iterator[Row]:
    old = new = 0
    gone: list[Line] = []
    came: list[Line] = []
    for line in lines:
        mark, rest = line[:1], line[1:]
        if mark == "-":
            gone.append((old, rest))
            old += 1
        elif mark == "+":
            came.append((new, rest))
            new += 1
        elif mark == "@":
            yield from _changed(gone, came)
            yield from [GAP] if old else []
            old, new = _starts(line)
        elif mark == " ":
            yield from _changed(gone, came)
            yield _row("same", (old, rest), (new, rest))
            old, new = old + 1, new + 1
    yield from _changed(gone, came)


def _changed(gone: list[Line], came: list[Line]) -> Iterator[Row]:
    """What went and what came since the last line that is alike, which is told with this."""
    for left, right in zip_longest(gone, came):
        yield _row("changed", left, right)
    gone.clear()
    came.clear()


def _starts(head: str) -> tuple[int, int]:
    """The numbers of the first lines of a hunk, `@@ -3,7 +3,9 @@`."""
    _, old, new, *_ = head.split(" ")
    return int(old[1:].partition(",")[0]), int(new[1:].partition(",")[0])


def _row(kind: Literal["same", "changed"], left: Line | None, right: Line | None) -> Row:
    """Two lines; where long ones differ late, both begin shortly before that."""
    alike = _alike(left[1], right[1]) if left and right and kind == "changed" else 0
    start = max(0, alike - _BEFORE) if alike > _LONGEST - _BEFORE else 0
    return Row(kind=kind, old=_cell(left, start), new=_cell(right, start))


def _alike(one: str, other: str) -> int:
    """How many characters are the same at the start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _cell(line: Line | None, start: int = 0) -> Cell | None:
    if line is None:
        return None
    at, content = line
    shown = content[start : start + _LONGEST].expandtabs(4)
    before, after = "…" if start else "", "…" if len(content) > start + _LONGEST else ""
    return Cell(number=own("" if at is None else str(at)), text=text(f"{before}{shown}{after}"))
