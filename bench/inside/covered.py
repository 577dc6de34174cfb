"""Whether a package has every operation of its document, and is imported: `covered.py SPEC PACKAGE`.

It prints JSON. An operation is there if its method and path stand in the code together, as
keywords of a call or keys of a dictionary: that is how each of the generators has them. Whether
its call is right is not examined.
"""

from __future__ import annotations

import ast
import importlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.corpus.expected import operations

PATHS = ("path", "resource_path", "url")


def main(spec: str, package: str) -> dict[str, object]:
    """Operations found of those expected, lines and files, why it is not imported, what is degraded."""
    folder = Path(package)
    files = sorted(folder.rglob("*.py"))
    texts = {file: file.read_text("utf-8") for file in files}
    expected = {(method, _plain(path)) for method, path in operations(Path(spec))}
    found: set[tuple[str, str]] = set()
    fault = None
    for file, text in texts.items():
        try:
            found.update(_calls(ast.parse(text)))
        except SyntaxError as error:
            fault = fault or f"{file.name}: {type(error).__name__}: {error}"
    return {
        "expected": len(expected),
        "operations": len(expected & found),
        "degraded": _degraded(folder / "moored.lock"),
        "files": len(files),
        "lines": sum(text.count("\n") for text in texts.values()),
        "fault": fault or _import(folder, files),
    }


def _calls(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Method and path of each request that a module makes."""
    for node in ast.walk(tree):
        words: dict[object, ast.expr] = {}
        if isinstance(node, ast.Call):
            words = {word.arg: word.value for word in node.keywords}
        elif isinstance(node, ast.Dict):
            words = {
                key.value: value
                for key, value in zip(node.keys, node.values, strict=True)
                if isinstance(key, ast.Constant)
            }
        method, path = words.get("method"), next((words[k] for k in PATHS if k in words), None)
        if isinstance(method, ast.Constant) and isinstance(method.value, str) and path is not None:
            yield method.value.upper(), _plain(_text(path))


def _text(path: ast.expr) -> str:
    """A path as a literal, as `literal.format(…)`, or as moored's `path(literal, argument, …)`."""
    if isinstance(path, ast.Constant):
        return str(path.value)
    if isinstance(path, ast.Call) and isinstance(path.func, ast.Attribute):
        return _text(path.func.value)
    if isinstance(path, ast.Call):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in path.args
        )
    return ""


def _plain(path: str) -> str:
    """A path without the names of its parameters, which generators respell."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _import(folder: Path, files: list[Path]) -> str | None:
    """Why a module is not imported, if any is not."""
    sys.path.insert(0, str(folder.parent))
    for file in files:
        parts = file.relative_to(folder.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        try:
            importlib.import_module(name)
        except Exception as error:
            return f"{name}: {type(error).__name__}: {str(error)[:200]}"
    return None


def _degraded(lock: Path) -> int | None:
    """Operations of which moored says that they have less than the document."""
    if not lock.is_file():
        return None
    kept = json.loads(lock.read_text("utf-8"))["operations"].values()
    outcomes = [each["outcome"] for each in kept]
    return len(outcomes) - outcomes.count("generated")


if __name__ == "__main__":
    sys.setrecursionlimit(20_000)
    print(json.dumps(main(*sys.argv[1:])))
