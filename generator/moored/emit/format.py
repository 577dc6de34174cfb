"""The style of the output: black's, with sorted imports and none that nothing uses.

No tool reads a configuration near the output, or writes a cache.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from moored.cache import NO_CACHE, Cache
from moored.emit.codes import FORMATTER
from moored.emit.tools import tool_versions
from moored.problems import Location, MooredError, Problem, quoted

Engine: TypeAlias = Literal["ruff", "black"]

LINE_LENGTH = 88

_FOLDER = "package"
_KIND = "formatted"
_TIMEOUT = 600
_ALIKE = (
    "--isolated",
    "--no-cache",
    "--no-respect-gitignore",
    "--quiet",
    "--config=exclude=[]",
    f"--line-length={LINE_LENGTH}",
    "--target-version=py311",
)
# Too long for a line, or not to be counted in characters: assignments and lambdas.
_TOO_LONG = re.compile(
    rf"^(?=.{{{LINE_LENGTH + 1}}}|.*[^\x00-\x7f])\s*(?:\w+(?:: .+?)? = |\w+=lambda )", re.MULTILINE
)
# Where unused names went, the import may fit on a line again.
_JOINED = "--config=lint.isort.split-on-trailing-comma=false"
_CHECK = ("check", *_ALIKE, _JOINED, "--select=I,F401", "--fix", "--exit-zero")
_FORMAT = ("format", *_ALIKE)


def format_python(
    files: Mapping[str, str], engine: Engine, cache: Cache = NO_CACHE
) -> dict[str, str]:
    """Sort imports, remove unused ones and lay out the code, for Python 3.11 and 88 columns.

    An import in an `__init__.py` is never unused.

    Args:
        files: Text by path; only `.py` files are changed.
        engine: What lays out; both give the same bytes.
        cache: Of texts that were formatted before.

    Raises:
        MooredError: A file is not Python, or a tool failed (M0803).
    """
    sources = {path: text for path, text in files.items() if path.endswith(".py")}
    made_by = json.dumps([tool_versions(), engine], sort_keys=True)
    known = {path: cache.get(_KIND, made_by, path, text) for path, text in sources.items()}
    kept = {path: text for path, text in known.items() if text is not None}
    formatted = _formatted({path: sources[path] for path in sources if path not in kept}, engine)
    for path, text in formatted.items():
        cache.put(text, _KIND, made_by, path, sources[path])
    return {**files, **kept, **formatted}


def _formatted(sources: Mapping[str, str], engine: Engine) -> dict[str, str]:
    if not sources:
        return {}
    commands = (_CHECK, _FORMAT) if engine == "ruff" else (_CHECK,)
    formatted = _ruff(sources, commands)
    return {
        path: _black(path, text) if engine == "black" or _diverges(text) else text
        for path, text in formatted.items()
    }


def _diverges(text: str) -> bool:
    """Whether the engines may lay the text out differently: where a value fits on no line."""
    return _TOO_LONG.search(text) is not None


def _ruff(sources: Mapping[str, str], commands: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    """Run ruff over all files at once, in a folder that only we can read."""
    with tempfile.TemporaryDirectory(prefix="moored-") as private:
        # A folder of its own for the package: else a file `httpx.py` of it would make `httpx` ours.
        folder = Path(private, _FOLDER)
        for path, text in sources.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        for command in commands:
            _run(command, private, sources)
        return {path: (folder / path).read_bytes().decode() for path in sources}


def _run(command: tuple[str, ...], private: str, sources: Mapping[str, str]) -> None:
    from ruff import find_ruff_bin  # type: ignore[import-untyped]

    ours = {name: value for name, value in os.environ.items() if not name.startswith("RUFF_")}
    try:
        result = subprocess.run(  # noqa: S603
            [find_ruff_bin(), *command, _FOLDER],
            cwd=private,
            env=ours,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MooredError([_failure("", f"ruff cannot run: {type(error).__name__}")]) from error
    if result.returncode:
        said = result.stderr.decode(errors="replace").strip().partition("\n")[0]
        unparsed = tuple(_syntax_errors(sources))
        raise MooredError(unparsed or [_failure("", f"ruff failed: {quoted(said, 200)}")])


def _black(path: str, text: str) -> str:
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
    try:
        return black.format_str(text, mode=mode)
    except (InvalidInput, RecursionError) as error:
        unparsed = tuple(_syntax_errors({path: text}))
        failed = _failure(path, f"black failed: {quoted(error, 200)}")
        raise MooredError(unparsed or [failed]) from error


def _syntax_errors(sources: Mapping[str, str]) -> Iterator[Problem]:
    for path, text in sorted(sources.items()):
        try:
            ast.parse(text)
        except SyntaxError as error:
            yield _failure(path, f"this generated file is not Python: {error.msg}", error.lineno)
        except (ValueError, RecursionError, MemoryError):
            yield _failure(path, "this generated file is not Python")


def _failure(path: str, message: str, line: int | None = None) -> Problem:
    return Problem(
        code=FORMATTER,
        message=message,
        location=Location(file=path, line=line),
        hint="this is a fault of moored: please report it with the document",
    )
