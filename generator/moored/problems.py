"""What is wrong, where, and what to do next.

A `Problem` is a place, a fact and a next step. Stages yield problems, so that a user sees all of
them at once; a stage that cannot go on raises `MooredError` with those found so far.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a file that the user wrote.

    Attributes:
        file: The path as the user would type it; empty where no file is concerned.
        line: Counted from 1; `None` where only the file is known.
        column: Counted from 1, in characters; `None` where only the line is known.
        pointer: The JSON Pointer (RFC 6901) of the value, in URI fragment form (`#/paths/…`).
    """

    file: str = ""
    line: int | None = None
    column: int | None = None
    pointer: str | None = None

    def __str__(self) -> str:
        """`file:line:column`, as far as it is known."""
        parts = [self.file] + [str(part) for part in (self.line, self.column) if part is not None]
        return ":".join(parts)

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Orders locations by file, then line, then column."""
        return (self.file, self.line or 0, self.column or 0, self.pointer or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding.

    Attributes:
        code: A stable name such as `M0201`, to search for and to refer to.
        message: The fact, in one sentence without a full stop; text from a document is quoted.
        location: Where it is.
        hint: The next step, in one sentence without a full stop.
        severity: Only an `error` stops the work.
        place: The JSON Pointer of the value in the document as the stage that found it has it;
            `None` where no stage of a document found it.
    """

    code: str
    message: str
    location: Location = Location()
    hint: str = ""
    severity: Severity = "error"
    place: str | None = field(default=None, compare=False, repr=False)

    @property
    def sort_key(self) -> tuple[tuple[str, int, int, str], str, str]:
        """Orders problems by place, then code."""
        return (self.location.sort_key, self.code, self.message)


class MooredError(Exception):
    """The work cannot go on; nothing has been written.

    Attributes:
        problems: What was found, sorted by place; at least one.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sorts and keeps the problems, each once."""
        self.problems: tuple[Problem, ...] = tuple(
            sorted(dict.fromkeys(problems), key=lambda problem: problem.sort_key)
        )
        super().__init__("; ".join(problem.message for problem in self.problems))


def quoted(text: object, limit: int = 80) -> str:
    """Document text made safe for a message: in double quotes, escaped, at most `limit` long.

    Control, bidirectional and other unprintable characters are shown as escapes, so that a
    document can neither drive a terminal nor mislead a reader (Trojan Source).
    """
    shown = str(text)
    if len(shown) > limit:
        shown = shown[: limit - 1] + "…"
    escaped = "".join(
        char if char.isprintable() and char not in '"\\' else _escape(char) for char in shown
    )
    return f'"{escaped}"'


def counted(number: int, noun: str) -> str:
    """`1 model`, `1,234 models`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _escape(char: str) -> str:
    return f"\\{char}" if char in '"\\' else char.encode("unicode_escape").decode("ascii")


def raise_errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Raise `MooredError` if any problem is an error; else return them all.

    Raises:
        MooredError: At least one of the problems is an error.
    """
    found = tuple(problems)
    if any(problem.severity == "error" for problem in found):
        raise MooredError(found)
    return found
