"""The output read once more before it is written: only what templates make may be in it.

Every text is escaped where it is printed; this is the second wall, and finds our own mistakes too.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from moored.cache import NO_CACHE, Cache
from moored.emit.codes import MISLEADING, NOT_ALLOWED, NOT_PYTHON
from moored.emit.nodes import by_kind
from moored.emit.reread_client import client_faults
from moored.emit.reread_names import name_faults
from moored.emit.reread_statements import RUNTIME, Fault, runtime_faults
from moored.problems import Location, Problem, quoted

_KIND = "reread"
_HINT = "this is a fault of moored: please report it with the document"

# All controls but newline and tab; line ends that only some tools see; what changes the direction
# of the text (Trojan Source); what cannot be UTF-8.
_MISLEADING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def reread(files: Mapping[str, str], cache: Cache = NO_CACHE) -> Iterator[Problem]:
    """Find what no template writes.

    Args:
        files: The whole output, by path relative to its folder.
        cache: Of files that nothing was found in before.

    Yields:
        Files that are not Python (M0804); statements, expressions, imports, calls and names that
        the file's template does not write (M0805); control and bidirectional characters (M0806).
    """
    for path, text in sorted(files.items()):
        if cache.get(_KIND, path, text) is None:
            found = tuple(_problems(path, text))
            if not found:
                cache.put("", _KIND, path, text)
            yield from found


def _problems(path: str, text: str) -> Iterator[Problem]:
    yield from _misleading(path, text)
    if path.endswith((".py", ".pyi")):
        yield from _python(path, text)


def _misleading(path: str, text: str) -> Iterator[Problem]:
    # What is printable misleads nobody: ten times as fast as the search.
    match = None if text.replace("\n", "").isprintable() else _MISLEADING.search(text)
    if match:
        line = text.count("\n", 0, match.start()) + 1
        message = f"the character {quoted(match[0])} misleads whoever reads the file"
        yield _problem(MISLEADING, path, line, message)


def _python(path: str, text: str) -> Iterator[Problem]:
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        yield _problem(NOT_PYTHON, path, error.lineno, f"the file is not Python: {error.msg}")
    except (ValueError, RecursionError, MemoryError):
        yield _problem(NOT_PYTHON, path, None, "the file is not Python")
    else:
        for fault in _faults(path, tree):
            yield _problem(NOT_ALLOWED, path, fault.line, fault.message)


def _faults(path: str, tree: ast.Module) -> Iterator[Fault]:
    every = by_kind(tree)
    of_place = runtime_faults if path.startswith(RUNTIME) else client_faults
    yield from of_place(path, tree, every)
    yield from name_faults(path, tree, every)


def _problem(code: str, path: str, line: int | None, message: str) -> Problem:
    return Problem(code=code, message=message, location=Location(file=path, line=line), hint=_HINT)
