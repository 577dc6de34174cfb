"""What every reading of bytes has to be: a value with places, or problems with a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from moored import pointer as pointers
from moored.document.load import load_file
from moored.document.source import SourceFile
from moored.limits import Limits
from moored.problems import MooredError

from .tables import ROWS

CASES = Path(__file__).parents[1] / "golden" / "cases"
LIMITS = Limits(values=20_000)
LONGEST = 4096
#: What ends a line in YAML 1.1, section 5.4.
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def read(data: bytes) -> None:
    """Read bytes in both ways.

    Raises:
        Exception: The reader has a fault.
    """
    for name in ("a.json", "a.yaml"):
        try:
            source, value = load_file(Path(name), limits=LIMITS, data=data)
        except MooredError as error:
            _sound(error)
        else:
            _placed(source, value)


def _sound(error: MooredError) -> None:
    assert error.problems
    for problem in error.problems:
        assert problem.message.isprintable() and problem.hint.isprintable(), problem
        assert problem.location.line and problem.location.column, problem


def _placed(source: SourceFile, value: Any) -> None:
    """The first values have a place in the text, whose lines JSON ends by LF alone, and YAML by others too."""
    ways = (source.text.split("\n"), _BREAK.split(source.text))
    for pointer in _first(value):
        place = source.position(pointer)
        assert any(_is_in(lines, *place) for lines in ways), pointer


def _is_in(lines: list[str], line: int, column: int) -> bool:
    # An empty value at the end stands behind the last line.
    return 1 <= line <= len(lines) + 1 and 1 <= column <= len([*lines, ""][line - 1]) + 1


def _first(value: Any, count: int = 8) -> Iterator[str]:
    """The pointers of the value and of what is in it, the outermost first."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), value)]
    for tokens, inner in waiting:
        yield pointers.join(*tokens)
        entries = inner.items() if isinstance(inner, dict) else ()
        entries = enumerate(inner) if isinstance(inner, list) else entries
        for key, item in entries:
            if len(waiting) < count:
                waiting.append(((*tokens, str(key)), item))


def seeds() -> Iterator[bytes]:
    """The documents of the golden cases and of the hostile tables, cut to what is tried."""
    for path in sorted(CASES.glob("*/openapi.*")):
        yield path.read_bytes()[:LONGEST]
    for row in ROWS:
        yield from (data[:LONGEST] for data in row.files.values())
