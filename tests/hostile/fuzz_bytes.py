"""Bytes for the reader of documents, guided by coverage: a value with places, or problems with a place.

`python -m tests.hostile.fuzz_bytes FOLDER RUNS` keeps the corpus and what fails in a folder.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["moored.document", "moored.pointer"]):
    from moored.document.limits import Limits
    from moored.document.load import load_file
    from moored.document.source import SourceFile

from moored import pointer as pointers
from moored.problems import MooredError

from .tables import ROWS

CASES = Path(__file__).parents[1] / "golden" / "cases"
#: What the grammars have, for the fuzzer to put in.
TOKENS = (
    '"openapi"',
    '"$ref"',
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "!!binary ",
    "? ",
    "| ",
    ">- ",
    "--- ",
    "...",
    "%YAML",
    "\\u",
    '{"',
    '": ',
    ".inf",
    "0x",
    "1e9",
)
LIMITS = Limits(nodes=20_000)
LONGEST = 4096
#: Seconds for one input of so many bytes, and MiB for the process.
TIME, MEMORY = 10, 2048


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
    """The first values have a place in the text."""
    lines = source.text.split("\n")
    for pointer in _first(value):
        line, column = source.position(pointer)
        # An empty value at the end stands behind the last line.
        assert 1 <= line <= len(lines) + 1, pointer
        assert 1 <= column <= len([*lines, ""][line - 1]) + 1, pointer


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


def main(folder: Path, runs: str) -> None:
    """Lay the corpus, and run."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for index, data in enumerate(dict.fromkeys(seeds())):
        (corpus / f"seed-{index}").write_bytes(data)
    words = folder / "words"
    # The file's own syntax: a text in quotes, its quotes and backslashes escaped, as in JSON.
    words.write_text("".join(f"{json.dumps(token)}\n" for token in TOKENS))
    options = [
        f"-runs={runs}",
        f"-max_len={LONGEST}",
        f"-timeout={TIME}",
        f"-rss_limit_mb={MEMORY}",
    ]
    options += [
        f"-dict={words}",
        f"-artifact_prefix={folder}/",
        "-print_final_stats=1",
        str(corpus),
    ]
    atheris.Setup([sys.argv[0], *options], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
