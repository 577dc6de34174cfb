"""The house rules of ARCHITECTURE.md as tables: who may know whom, and which package lives where."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "generator" / "moored"
MODULES = {
    path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text("utf-8"))
    for path in sorted(SOURCE.rglob("*.py"))
}

# One third-party package, one place.
HOMES = {
    "black": ("emit/format.py",),
    "datamodel_code_generator": ("models/",),
    "httpx2": ("document/fetch/fetch.py",),
    "jinja2": ("render/environment.py",),
    "jsonpath_rfc9535": ("document/jsonpath.py",),
    "platformdirs": ("cache/folder.py",),
    "pydantic_core": ("models/patterns.py", "models/texts.py"),
    "rich": ("cli_progress.py", "cli_table.py"),
    "ruff": ("emit/format.py",),
    "typer": ("cli.py", "cli_"),
    "yaml": ("document/load.py", "document/source.py", "document/yaml_"),
}
# What only some modules may call, because it is what a user sees or a machine tells.
CALLS = {
    "breakpoint": (),
    "eval": (),
    "exec": (),
    "exit": (),
    "input": (),
    "print": ("cli.py", "__main__.py", "drift/verify_script.py"),
}
# Where nothing may depend on the time, the place or chance.
UNSTEADY = {
    "datetime": (),
    "getpass": (),
    "locale": (),
    "platform": (),
    "random": (),
    "secrets": ("emit/transaction.py",),
    "socket": ("document/fetch/look_up.py",),
    "time": ("cli_check.py", "cli_diff.py", "cli_generate.py", "cli_progress.py"),
    "urllib.request": (),
    "uuid": ("sbom/bill.py",),  # from a content, by `uuid5`
}


def test_contracts() -> None:
    """The layers, checked by import-linter."""
    lint = Path(sys.executable).parent / "lint-imports"
    contracts = Path(__file__).with_name("contracts.toml")
    done = subprocess.run(
        [lint, "--config", contracts, "--no-cache"],
        cwd=SOURCE.parent,
        env={"PYTHONPATH": str(SOURCE.parent), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("package", HOMES)
def test_a_package_has_one_home(package: str) -> None:
    users = {path for path, tree in MODULES.items() if package in set(_imported(tree))}
    assert users, f"nothing imports {package} any more: strike it from the table"
    assert [path for path in users if not path.startswith(HOMES[package])] == []


def test_every_package_is_in_the_table() -> None:
    known = {*HOMES, "moored", *sys.stdlib_module_names}
    found = {name.partition(".")[0] for tree in MODULES.values() for name in _imported(tree)}
    assert found - known == set()


@pytest.mark.parametrize("package", UNSTEADY)
def test_nothing_unsteady(package: str) -> None:
    users = [path for path, tree in MODULES.items() if package in set(_imported(tree))]
    assert [path for path in users if path not in UNSTEADY[package]] == []


@pytest.mark.parametrize("name", CALLS)
def test_calls(name: str) -> None:
    users = [path for path, tree in MODULES.items() if name in set(_called(tree))]
    assert [path for path in users if path not in CALLS[name]] == []


def _imported(tree: ast.Module) -> Iterator[str]:
    """Every module that is imported, and the packages that it is in."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[: i + 1]) for i in range(len(parts)))


def _called(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
