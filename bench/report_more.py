"""Sections of the report: generating again, importing, growth."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Figures, Point, exponent
from .importing import GROUPS
from .markdown import NOTHING, TITLES, prose, section, table, titles
from .tools import LIBRARIES, MOORED

AGAIN = {
    "unchanged": "generate, nothing changed",
    "check": "check, clean",
    "parameter": "one parameter more",
    "field": "one field more",
}
STEPS = {"client": "import the client", "group": "and reach a group", "call": "and call it once"}


def following(figures: Figures) -> str:
    """What a project meets after its first generation."""
    rows = []
    for name in figures.subjects("generate"):
        whole = figures.cpu("generate", name, MOORED, "cold")
        taken = [figures.cpu("generate", name, MOORED, each) for each in AGAIN]
        if whole and any(taken):
            shares = [f"{cpu:.2f} s, {cpu / whole:.1%}" if cpu else NOTHING for cpu in taken]
            rows.append([name, f"{whole:,.2f} s", *shares])
    if not rows:
        return ""
    said = prose(
        "CPU seconds of moored, and their share of the first generation. One operation in the middle of the",
        "document gets a query parameter; after that, what it answers gets a field, which may be in a schema",
        "that others share.",
    )
    heads = ["document", "cold", *AGAIN.values()]
    return section("## Generating again", said, table(heads, rows))


def imports(figures: Figures) -> str:
    """CPU of imports, in fresh processes."""
    base, rows = figures.base, []
    bare = figures.cpu("imports", "", LIBRARIES, "python") or 0.0
    for subject in [name for name in figures.subjects("imports") if name in GROUPS]:
        for tool in [tool for tool in figures.tools("imports") if tool in TITLES]:
            for action, said in STEPS.items():
                if base and (cpu := figures.cpu("imports", subject, tool, action)):
                    rows.append([f"{subject}: {TITLES[tool]}, {said}", *_compared(cpu, base)])
    if not base or not rows:
        return ""
    rows = [
        ["Python alone", *_compared(bare, base)[:2], ""],
        ["`import httpx2, pydantic`", *_compared(base, base)[:2], ""],
        *rows,
    ]
    said = prose(
        "CPU milliseconds of a fresh process that does no more; the bytecode is there. The call goes to a",
        "server on loopback. *More* is beyond the import of the two libraries.",
    )
    return section("## Importing", said, table(["what", "ms", "ratio", "more"], rows))


def _compared(cpu: float, base: float) -> list[str]:
    return [f"{cpu * 1000:,.0f}", f"{cpu / base:.2f}", f"{(cpu - base) * 1000:+,.0f}"]


def growth(figures: Figures) -> str:
    """CPU seconds of synthetic documents, and the exponents."""
    tools = figures.tools("growth")
    curves = {tool: dict(figures.curve(tool)) for tool in tools}
    sizes = sorted({int(subject) for subject in figures.subjects("growth")})
    if not any(curves.values()):
        return ""
    rows = [[f"{n:,}", *(_at(curves[tool].get(n)) for tool in tools)] for n in sizes]
    points = {tool: list(curves[tool].items()) for tool in tools}
    rows.append(["exponent, as measured", *(_slope(points[tool], 0.0) for tool in tools)])
    starts = [curves[tool].get(1, 0.0) for tool in tools]
    slopes = [_slope(points[tool], start) for tool, start in zip(tools, starts, strict=True)]
    rows.append(["exponent, start taken off", *slopes])
    said = prose(
        "CPU seconds of synthetic documents (`bench/synthetic.py`), each twice as long as the one before. The",
        "exponent is the slope of the logarithms by least squares, from 50 operations on: as measured, which",
        "the start of a process flattens; and with what a document of one operation takes subtracted first. A",
        "tool has no more figures once it has failed, or was stopped after 120 s (600 s for documents of 0.5",
        "MB and more).",
    )
    plot = "![CPU seconds over operations](plots/growth.svg)"
    lame = [each for tool in tools for each in _not_whole(figures, tool)]
    less = [prose("Not whole:", ", ".join(lame) + ".")] if lame else []
    return section("## Growth", plot, said, table(["operations", *titles(tools)], rows), *less)


def _not_whole(figures: Figures, tool: str) -> Iterator[str]:
    """Synthetic documents that a tool did not generate whole, though it ended well."""
    for subject in figures.subjects("growth"):
        outcome = figures.outcome("growth", subject, tool)
        if outcome and outcome.fate in ("part", "broken"):
            yield f"{TITLES[tool]} at {int(subject):,} ({outcome.fate})"


def _at(cpu: float | None) -> str:
    return NOTHING if cpu is None else f"{cpu:,.1f}"


def _slope(points: list[Point], start: float) -> str:
    slope = exponent(points, start)
    return NOTHING if slope is None else f"**{slope:.2f}**"
