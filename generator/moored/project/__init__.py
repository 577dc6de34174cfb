"""The settings of a project: `[tool.moored]` in `pyproject.toml`, or `moored.toml`."""

from __future__ import annotations

from moored.project.find import find_project
from moored.project.model import (
    MODULE_LINES,
    ClientSettings,
    Formatter,
    HttpLibrary,
    Project,
)
from moored.project.standalone import standalone

__all__ = [
    "MODULE_LINES",
    "ClientSettings",
    "Formatter",
    "HttpLibrary",
    "Project",
    "find_project",
    "standalone",
]
