"""Differences of two texts as `git apply` reads them, in bounded time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff

_CONTEXT = 3
# difflib is quadratic: a stretch longer than this, from the first line that differs to the last,
# is shown as one change.
_MOST_LINES = 10_000
_NO_END = "\n\\ No newline at end of file\n"


def difference(path: str, old: str | None, new: str | None) -> str:
    """The change from `old` to `new`; `None` stands for a file that is not there.

    Lines end at LF alone, as they do for Git. Empty if nothing differs.
    """
    source = f"a/{path}" if old is not None else "/dev/null"
    target = f"b/{path}" if new is not None else "/dev/null"
    found = hunks(old or "", new or "")
    return f"--- {source}\n+++ {target}\n{found}" if found else ""


def hunks(old: str, new: str) -> str:
    """The changes from one text to another, without the names of files; empty if there is none."""
    before, after = _lines(old), _lines(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    if max(len(before), len(after)) - start - end > _MOST_LINES:
        change = [*_hunk(before, after, start, end)]
    else:
        change = [*unified_diff(before, after, n=_CONTEXT)][2:]  # without its two lines of names
    return "".join(line if line.endswith("\n") else line + _NO_END for line in change)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *([lines[-1]] if lines[-1] else [])]


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines are alike at the start."""
    alike = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        alike += 1
    return alike


def _hunk(before: Sequence[str], after: Sequence[str], start: int, end: int) -> Iterator[str]:
    """All between the lines that are alike at both ends, as one change."""
    head, tail = min(start, _CONTEXT), min(end, _CONTEXT)
    old = before[start - head : len(before) - end + tail]
    new = after[start - head : len(after) - end + tail]
    yield f"@@ -{_range(start - head, len(old))} +{_range(start - head, len(new))} @@\n"
    yield from (f" {line}" for line in old[:head])
    yield from (f"-{line}" for line in old[head : len(old) - tail])
    yield from (f"+{line}" for line in new[head : len(new) - tail])
    yield from (f" {line}" for line in old[len(old) - tail :])


def _range(first: int, count: int) -> str:
    return f"{first + 1 if count else first},{count}"
