"""The goals, each with what was measured: the worst case of all documents."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Figures, exponent
from .markdown import section, table
from .tools import MOORED

HEADS = ["figure", "goal", "measured", "reached"]
Row = tuple[str, str, str, bool]
FRAGMENT, GRAPH, ZUORA = "fragment", "microsoft.com/graph", "zuora.com"


def goals(figures: Figures) -> str:
    """The table of goals; only those that were measured."""
    rows = [
        [what, goal, found, "yes" if reached else "**no**"]
        for judge in (_cold, _graph, _again, _changed, _imports, _growth, _lines)
        for what, goal, found, reached in judge(figures)
    ]
    return section("## Goals", table(HEADS, rows, words=4)) if rows else ""


def _cold(figures: Figures) -> Iterator[Row]:
    ratios = []
    for name in figures.subjects("generate"):
        ours, peer = figures.outcome("generate", name, MOORED), figures.fastest("generate", name)
        if ours and peer:
            ratios.append((ours.cpu / peer[1], name))
    if ratios:
        worst, name = max(ratios)
        kept = sum(ratio <= 0.5 for ratio, _ in ratios)
        found = f"{kept} of {len(ratios)} documents; at most {worst:.2f} ({name})"
        what = "first generation, CPU of the fastest peer that is whole"
        yield what, "≤ 0.5 for each document", found, worst <= 0.5


def _graph(figures: Figures) -> Iterator[Row]:
    graph = figures.outcome("generate", GRAPH, MOORED)
    if graph:
        found = f"{graph.fate}, {graph.peak / 2**20:,.0f} MB, {graph.cpu:,.0f} s"
        reached = graph.fate == "whole" and graph.peak < 2**31
        yield "Microsoft Graph (20 MB)", "whole, in under 2,048 MB", found, reached


def _again(figures: Figures) -> Iterator[Row]:
    """Seconds of any document; the share of cold of those that are not tiny."""
    says = {"unchanged": "generation, nothing changed", "check": "`check`, clean"}
    for action, what in says.items():
        taken = [(cpu, name) for name, cpu, _ in _shares(figures, action)]
        if taken:
            most, name = max(taken)
            yield what, "under 0.3 s", f"at most {most:.2f} s ({name})", most < 0.3
        yield from _share(figures, action, what, 0.03)


def _changed(figures: Figures) -> Iterator[Row]:
    for action in ("parameter", "field"):
        yield from _share(figures, action, f"one operation changed: a {action} more", 0.15)


def _share(figures: Figures, action: str, what: str, limit: float) -> Iterator[Row]:
    shares = [
        (cpu / cold, name) for name, cpu, cold in _shares(figures, action) if name != FRAGMENT
    ]
    if shares:
        most, name = max(shares)
        found = f"at most {most:.1%} ({name})"
        yield f"{what}, large documents", f"under {limit:.0%} of cold", found, most < limit


def _shares(figures: Figures, action: str) -> Iterator[tuple[str, float, float]]:
    for name in figures.subjects("generate"):
        cold = figures.cpu("generate", name, MOORED, "cold")
        cpu = figures.cpu("generate", name, MOORED, action)
        if cold and cpu:
            yield name, cpu, cold


def _imports(figures: Figures) -> Iterator[Row]:
    base = figures.base
    for subject in (FRAGMENT, GRAPH):
        cpu = figures.cpu("imports", subject, MOORED, "client")
        if base and cpu:
            what = f"import of the client ({subject}), of `import httpx2, pydantic`"
            yield what, "≤ 1.3", f"{cpu / base:.2f}", cpu / base <= 1.3
    call = figures.cpu("imports", ZUORA, MOORED, "call")
    if base and call:
        what = "first call on a group of Zuora's whole API, beyond `import httpx2, pydantic`"
        yield what, "under 0.5 s", f"{call - base:.2f} s", call - base < 0.5


def _growth(figures: Figures) -> Iterator[Row]:
    curve = figures.curve(MOORED)
    slope = exponent(curve, dict(curve).get(1, 0.0))
    if slope is not None:
        what = "growth with operations, start taken off"
        yield what, "exponent ≤ 1.05", f"{slope:.2f}", slope <= 1.05


def _lines(figures: Figures) -> Iterator[Row]:
    """Whether no peer writes fewer lines for an operation, on any document."""
    ratios = []
    for name in figures.subjects("generate"):
        outcomes = {
            tool: figures.outcome("generate", name, tool) for tool in figures.tools("generate")
        }
        rates = {
            tool: one.lines / one.operations
            for tool, one in outcomes.items()
            if one and one.operations
        }
        if MOORED in rates and len(rates) > 1:
            others = min(rate for tool, rate in rates.items() if tool != MOORED)
            ratios.append((rates[MOORED] / others, name))
    if ratios:
        most, name = max(ratios)
        what = "lines for each operation, of the peer with the fewest"
        yield what, "fewest of all", f"at most {most:.2f} ({name})", most < 1
