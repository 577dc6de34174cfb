"""Typed Python API clients, generated into your own tree from an OpenAPI document.

`generate`, `check` and `diff` are what the commands of the same name do, for use from Python.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from moored.problems import Location, MooredError, Problem

if TYPE_CHECKING:
    from moored.checking import check
    from moored.comparing import diff
    from moored.pipeline import generate
    from moored.project import ClientSettings, find_project, standalone

__version__ = "0.1.0"
__all__ = [
    "ClientSettings",
    "Location",
    "MooredError",
    "Problem",
    "__version__",
    "check",
    "diff",
    "find_project",
    "generate",
    "standalone",
]

_HOMES = {
    "ClientSettings": "moored.project",
    "check": "moored.checking",
    "diff": "moored.comparing",
    "find_project": "moored.project",
    "generate": "moored.pipeline",
    "standalone": "moored.project",
}


def __getattr__(name: str) -> object:
    # A check by digests should not load the generator.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
