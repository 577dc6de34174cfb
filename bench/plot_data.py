"""What the plots show, as JSON values; `plots.py` draws it."""

from __future__ import annotations

from typing import Any

from .figures import Figures
from .markdown import TITLES


def plot_data(figures: Figures) -> dict[str, Any]:
    """CPU seconds by document and tool, and by operations and tool."""
    cold = [
        {
            "document": name,
            "tool": TITLES[tool],
            "cpu": outcome.cpu,
            "fate": outcome.fate,
            "found": outcome.operations,
            "expected": outcome.expected,
        }
        for name in figures.subjects("generate")
        for tool in figures.tools("generate")
        if (outcome := figures.outcome("generate", name, tool))
    ]
    growth = {TITLES[tool]: figures.curve(tool) for tool in figures.tools("growth")}
    return {"cold": cold, "growth": {tool: curve for tool, curve in growth.items() if curve}}
