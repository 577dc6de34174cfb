"""The packages of golden cases, whole, to be imported and called."""

from __future__ import annotations

import importlib
import sys
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from moored.pipeline import build
from moored.project import find_project

_CASES = Path(__file__).parents[1] / "golden" / "cases"


@cache
def package(case: str) -> Any:
    """The package that a case makes, and a fake; its folder lives as long as the process."""
    (chosen,) = find_project(_CASES / case).select(())
    settings = replace(chosen, testing=True)
    root = Path(_folder())
    for path, text in build(settings).tree.files.items():
        target = root / settings.package / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return importlib.import_module(settings.package)


def accepted() -> list[str]:
    """The cases that make a package."""
    names = (path.name for path in _CASES.iterdir() if path.is_dir())
    return sorted(name for name in names if not name.startswith("rejects_"))


@cache
def _folder() -> str:
    folder = tempfile.mkdtemp(prefix="packages-")
    sys.path.insert(0, folder)
    return folder
