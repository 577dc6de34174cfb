"""What happens to one document, in a process of its own: generated, compiled, imported, looked at."""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import io
import os
import resource
import sys
import time
import traceback
import typing
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from .watch import Watch

REPOSITORY = Path(__file__).parents[2]
MEMORY = 2 * 2**30
SECONDS = 10


def run(task: dict[str, Any]) -> dict[str, Any]:
    """Do one task, and say what came of it.

    Args:
        task: `folder`, in which all may happen; `words` of the command line; `package`, the folder
            of the client relative to it; `kept`, texts that the code has to hold exactly.
    """
    folder = Path(task["folder"])
    _limit()
    watch = _watch(folder)
    os.chdir(folder / "project")
    started = time.process_time()
    report: dict[str, Any] = {"code": None, "out": "", "fault": "", "lost": [], "nodes": {}}
    watch.start()
    try:
        report["code"], report["out"] = _command(task["words"])
        package = folder / "project" / task["package"]
        if report["code"] == 0 and package.is_dir():
            report |= _looked_at(package, task["kept"])
            _imported(package)
    except BaseException:  # whatever comes through is a finding
        report["fault"] = traceback.format_exc()
    report["seen"] = watch.seen
    report["cpu"] = time.process_time() - started
    return report


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (2**28, 2**28))


def _watch(folder: Path) -> Watch:
    prefixes = {sys.prefix, sys.base_prefix, sys.exec_prefix, "/usr/share/zoneinfo"}
    roots = [REPOSITORY / "generator", REPOSITORY / "templates", *map(Path, prefixes)]
    return Watch(
        writable=[folder / name for name in ("project", "tmp", "cache")],
        readable=[path.resolve() for path in roots],
        programs=["ruff"],
    )


def _command(words: Sequence[str]) -> tuple[int, str]:
    from moored.cli import guarded

    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = guarded(list(words))
    return code, said.getvalue()


def _looked_at(package: Path, kept: Sequence[str]) -> dict[str, Any]:
    nodes: Counter[str] = Counter()
    strings: set[str] = set()
    for path in _modules(package):
        tree = ast.parse(path.read_bytes())
        compile(tree, str(path), "exec")
        if path.parent.name != "_core":
            nodes.update(type(node).__name__ for node in ast.walk(tree))
            strings.update(
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )
    return {"nodes": dict(nodes), "lost": [text for text in kept if text not in strings]}


def _imported(package: Path) -> None:
    """Import every module, and resolve the annotations of every class."""
    sys.path.insert(0, str(package.parent))
    for path in _modules(package):
        parts = path.relative_to(package.parent).with_suffix("").parts
        module = importlib.import_module(".".join(part for part in parts if part != "__init__"))
        for thing in vars(module).values():
            if inspect.isclass(thing) and thing.__module__.startswith(package.name):
                with contextlib.suppress(NameError):  # what only type checkers import
                    typing.get_type_hints(thing, include_extras=True)


def _modules(package: Path) -> Iterator[Path]:
    return iter(sorted(package.rglob("*.py")))
