"""Compile and import every module of a package, and count its operations: `probe.py PACKAGE`."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def main(package: str) -> dict[str, Any]:
    """Whether each module compiles and is imported; how many operations the package has."""
    told: dict[str, Any] = {"compiled": None, "imported": None, "operations": 0}
    try:
        trees = {path: _compiled(path) for path in sorted(Path(package).rglob("*.py"))}
    except SyntaxError as error:
        return told | {"compiled": f"SyntaxError: {error}"}
    told["operations"] = len({call for tree in trees.values() for call in _calls(tree)})
    try:
        _import(package)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}:{last.lineno}"
        return told | {"imported": f"{type(error).__name__} ({where}): {str(error)[:300]}"}
    return told


def _compiled(path: Path) -> ast.Module:
    text = path.read_text("utf-8")
    compile(text, str(path), "exec", dont_inherit=True)
    return ast.parse(text)


def _import(package: str) -> None:
    found = importlib.import_module(package)
    for module in pkgutil.walk_packages(found.__path__, f"{package}."):
        importlib.import_module(module.name)
    for promised in found.__all__:
        getattr(found, promised)
    for client in (found.Client, found.AsyncClient):
        made = client(base_url="http://localhost")
        for group in pkgutil.iter_modules(importlib.import_module(f"{package}.api").__path__):
            assert getattr(made, group.name).with_raw_response


def _calls(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    """Operation, method and path of each request that a module makes."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Call"
        ):
            words = {word.arg: ast.unparse(word.value) for word in node.keywords if word.arg}
            if "operation" in words:
                yield words["operation"], words["method"], words["path"]


if __name__ == "__main__":
    sys.path.insert(0, "")
    print("\n" + json.dumps(main(*sys.argv[1:])))
