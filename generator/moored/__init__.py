"""Typed Python API clients, generated into your own tree from an OpenAPI document."""

from __future__ import annotations

from moored.problems import Location, MooredError, Problem

__version__ = "0.1.0"
__all__ = ["Location", "MooredError", "Problem", "__version__"]
