"""Write `bench/RESULTS.md` and its plots from the records of a run."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
from importlib.metadata import version
from pathlib import Path

from . import peers
from .figures import Figures
from .goals import goals
from .markdown import prose
from .plot_data import plot_data
from .records import ROOT, Run
from .report_cold import cold, costs, lines
from .report_more import following, growth, imports

RESULTS = ROOT / "bench" / "RESULTS.md"
PLOTS = ROOT / "bench" / "plots"


def write(run: Run) -> Path:
    """Write the report; the plots need the bench's own environment."""
    figures = Figures(run)
    PLOTS.mkdir(exist_ok=True)
    data = json.dumps(plot_data(figures))
    script = [str(peers.environment() / "python"), str(ROOT / "bench" / "plots.py"), str(PLOTS)]
    subprocess.run(script, input=data, text=True, check=True)
    RESULTS.write_text(report(figures, machine(figures)), "utf-8")
    return RESULTS


def report(figures: Figures, measured_on: str) -> str:
    """The report as Markdown.

    Args:
        figures: What was measured.
        measured_on: Sentences about the machine and the versions.
    """
    sections = (goals, cold, costs, lines, following, imports, growth)
    parts = [text for section in sections if (text := section(figures))]
    return "\n".join(["# Figures\n", measured_on, *parts])


def machine(figures: Figures) -> str:
    """What was done, the machine, how busy it was, and the versions."""
    loads = [each.load for each in figures.records if each.action != "package"]
    cores, load = os.cpu_count() or 1, statistics.median(loads or [0.0])
    busy = (
        f"Other work kept the machine busy (median load {load:.0f} on {cores} cores), so wall seconds are"
        " several times those of a free machine, and CPU seconds up to twice."
        if load > 1.5 * cores
        else f"Nothing else of weight ran beside it (median load {load:.1f} on {cores} cores)."
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    libraries = ", ".join(f"{name} {version(name)}" for name in ("httpx2", "pydantic", "ruff"))
    tools = ", ".join(f"{name} {pin}" for name, pin in peers.PEERS.items())
    done = prose(
        "Written by `make bench`, which measures moored beside other generators of Python clients. Every figure",
        "is of fresh processes; each tool has its turn on a document before the next document; where there",
        "are several rounds, the median counts. CPU seconds are those of all threads and children, and what",
        "to compare: ratios hold on other machines too.",
    )
    where = prose(
        f"Python {platform.python_version()}, {_processor()}, {cores} cores, {memory:.0f} GB; {libraries}.",
        f"Peers: {tools}. OpenAPI Generator writes neither tests nor docs, and datamodel-code-generator formats",
        "by its builtin formatter, which is its quickest; openapi-python-client finds its ruff.",
        busy,
    )
    return f"{done}\n\n{where}\n"


def _processor() -> str:
    """The processor's name, where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return f"{names[0]} ({platform.machine()})" if names else platform.machine()
