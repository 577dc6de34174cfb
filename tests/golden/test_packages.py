"""Every golden package is a good Python package."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from moored.emit.reread import reread

from .case import ACCEPTED, Outcome

# Whatever can be imported is; every name that is promised is there; every model can be used.
IMPORT = """
import importlib, pkgutil, sys
from pydantic import BaseModel, TypeAdapter
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    loaded = [m for m in sys.modules if m.startswith(name + ".")]
    assert not loaded, f"import {name} loads {loaded}"
    for module in pkgutil.walk_packages(package.__path__, f"{name}."):
        importlib.import_module(module.name)
    for promised in package.__all__:
        getattr(package, promised)
    models = importlib.import_module(f"{name}.models")
    for model in vars(models).values():
        if isinstance(model, type) and issubclass(model, BaseModel):
            assert model.model_rebuild() is not False
            TypeAdapter(model)
    for client in (package.Client, package.AsyncClient):
        made = client(base_url="http://localhost")
        for group in client._groups:
            getattr(made, group).with_raw_response
"""


def _run(folder: Path, *words: str | Path) -> None:
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ACCEPTED)
def test_compiles(name: str, packages: Path) -> None:
    for path in (packages / name).rglob("*.py"):
        compile(path.read_text("utf-8"), str(path), "exec", flags=0, dont_inherit=True)


def test_imports_and_works(packages: Path) -> None:
    _run(packages, sys.executable, "-W", "error", "-c", IMPORT, *ACCEPTED)


def test_mypy_strict(packages: Path) -> None:
    words = ["-m", "mypy", "--strict", "--config-file=", "--python-version=3.11"]
    _run(packages, sys.executable, *words, *ACCEPTED)


def test_pyright_strict(packages: Path) -> None:
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": ACCEPTED}
    (packages / "pyrightconfig.json").write_text(json.dumps(settings))
    pyright = Path(sys.executable).parent / "basedpyright"
    _run(packages, pyright, "--pythonpath", sys.executable)


def test_black(packages: Path) -> None:
    _run(
        packages, sys.executable, "-m", "black", "--check", "--quiet", "--target-version=py311", "."
    )


@pytest.mark.parametrize("name", ACCEPTED)
def test_holds_only_what_templates_write(name: str, outcomes: dict[str, Outcome]) -> None:
    built = outcomes[name].built
    assert built is not None
    assert list(reread(built.tree.files)) == []
