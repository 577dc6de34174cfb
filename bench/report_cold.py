"""Sections of the report: the first generation of each document, by every tool."""

from __future__ import annotations

from collections.abc import Callable

from .documents import headline
from .figures import Figures, Outcome
from .markdown import NOTHING, prose, section, table, titles
from .tools import MOORED

PART = "generate"
FAULTS = {
    "whole": "",
    "part": " ({:,} operations)",
    "broken": " (broken)",
    "failed": " (failed)",
    "stopped": " (stopped)",
}


def cold(figures: Figures) -> str:
    """CPU seconds, and the ratio to the fastest peer that is whole."""
    tools, rows = figures.tools(PART), []
    for name in figures.subjects(PART):
        outcomes = [figures.outcome(PART, name, tool) for tool in tools]
        expected = max(each.expected if each else 0 for each in outcomes)
        size = max(each.size if each else 0 for each in outcomes) / 2**20
        cells = [_seconds(each) for each in outcomes]
        rows.append([name, f"{size:.1f}", f"{expected:,}", *cells, _ratio(figures, name)])
    if not rows:
        return ""
    said = prose(
        "CPU seconds without a cache. A figure alone: exit 0, every module is imported, and the method and",
        "path of every operation are there. Otherwise what is wrong: the operations that were found, *broken*",
        "where a module is not imported, *failed* where the exit code is not 0, *stopped* past the limit",
        "(600 s of CPU, 120 s for documents under 0.5 MB, or three times as many by the clock). The ratio is",
        "to the fastest peer that generates the document whole. Whether a call is right is not examined.",
    )
    plot = "![CPU seconds of a first generation](plots/cold.svg)"
    heads = ["document", "MB", "operations", *titles(tools), "ratio"]
    return section(
        "## First generation", plot, said, table(heads, rows), _rounds(figures), *_degraded(figures)
    )


def _rounds(figures: Figures) -> str:
    """How often each document was generated, and which were left out."""
    names = figures.subjects(PART)
    counts = [f"{name} {len(figures.all(PART, name, MOORED, 'cold'))}" for name in names]
    left = [name for name in headline() if name not in names]
    rest = [f"Not in this run: {', '.join(left)}."] if left else []
    return prose("Rounds:", ", ".join(counts) + ".", *rest)


def _seconds(outcome: Outcome | None) -> str:
    if outcome is None:
        return NOTHING
    return f"{outcome.cpu:,.1f}" + FAULTS[outcome.fate].format(outcome.operations)


def _ratio(figures: Figures, name: str) -> str:
    ours = figures.outcome(PART, name, MOORED)
    peer = figures.fastest(PART, name)
    if not ours or ours.fate != "whole":
        return NOTHING
    return f"**{ours.cpu / peer[1]:.2f}**" if peer else "no peer"


def _degraded(figures: Figures) -> list[str]:
    """What moored itself says of its outputs."""
    found = [(name, figures.outcome(PART, name, MOORED)) for name in figures.subjects(PART)]
    less = [f"{each.degraded} of {name}" for name, each in found if each and each.degraded]
    if not less:
        return []
    said = "Operations that have less than the document says, as moored reports of each:"
    return [prose(said, ", ".join(less) + ".", "Peers do not tell.")]


def costs(figures: Figures) -> str:
    """Wall seconds and memory."""
    return _of_each(
        figures,
        "### By the clock, and memory",
        "Wall seconds, and MB of memory at most, of a process and its children together.",
        lambda outcome: f"{outcome.wall:,.1f} s, {outcome.peak / 2**20:,.0f}",
    )


def lines(figures: Figures) -> str:
    """Lines of output for each operation."""
    return _of_each(
        figures,
        "### Lines of Python for each operation",
        "All that is written: models, runtime, docstrings and blank lines included; no tests.",
        lambda one: f"{one.lines / one.operations:,.0f}" if one.operations else NOTHING,
    )


def _of_each(figures: Figures, title: str, said: str, show: Callable[[Outcome], str]) -> str:
    tools, rows = figures.tools(PART), []
    for name in figures.subjects(PART):
        outcomes = [figures.outcome(PART, name, tool) for tool in tools]
        rows.append([name, *(show(each) if each else NOTHING for each in outcomes)])
    return section(title, said, table(["document", *titles(tools)], rows)) if rows else ""
