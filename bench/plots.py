"""Draw the plots as SVG: `plots.py FOLDER`, with the data of `plot_data.py` on standard input.

Runs where matplotlib is: in the bench's own environment. The same data give the same bytes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot
from matplotlib.ticker import FuncFormatter, NullFormatter

COLORS = {
    "moored": "#0b6e99",
    "openapi-python-client": "#d98a29",
    "OpenAPI Generator": "#8b929a",
    "datamodel-code-generator": "#a5568a",
}
INK, FAINT = "#30363d", "#d7dce1"
STYLE = {
    "svg.hashsalt": "moored",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.sans-serif": ["Helvetica", "Arial", "DejaVu Sans"],
    "font.size": 10,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.linewidth": 0.6,
}
BAR = 0.19
FATES = {
    "part": "{:,} of {:,} operations",
    "broken": "not imported",
    "failed": "failed",
    "stopped": "stopped",
}


def main(folder: Path, data: dict[str, Any]) -> None:
    """Write `cold.svg` and `growth.svg`; nothing for what was not measured."""
    pyplot.rcParams.update(STYLE)
    for name, draw in {"cold": cold, "growth": growth}.items():
        if data[name]:
            figure = draw(data[name])
            figure.savefig(folder / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")


def cold(rows: list[dict[str, Any]]) -> Any:
    """A bar for each document and tool; pale if the output is not whole."""
    documents = list(dict.fromkeys(row["document"] for row in rows))
    tools = [tool for tool in COLORS if any(row["tool"] == tool for row in rows)]
    figure, axes = pyplot.subplots(figsize=(8.5, 0.9 * len(documents) + 1.2))
    for row in rows:
        at = documents.index(row["document"]) + BAR * (
            tools.index(row["tool"]) - (len(tools) - 1) / 2
        )
        made = row["fate"] == "whole"
        color = COLORS[row["tool"]]
        axes.barh(at, row["cpu"], BAR * 0.86, color=color, alpha=1 if made else 0.25, linewidth=0)
        fate = "" if made else ", " + FATES[row["fate"]].format(row["found"], row["expected"])
        weight = "bold" if row["tool"] == "moored" else "normal"
        words = {"va": "center", "fontsize": 7.5, "color": color, "weight": weight}
        axes.annotate(
            _seconds(row["cpu"]) + fate,
            (row["cpu"], at),
            (3, 0),
            textcoords="offset points",
            **words,
        )
    axes.set_xscale("log")
    axes.set_xlim(
        left=min(row["cpu"] for row in rows) / 2, right=max(row["cpu"] for row in rows) * 4
    )
    axes.set_yticks(range(len(documents)), documents)
    axes.tick_params(axis="y", length=0)
    axes.invert_yaxis()
    _logarithmic(axes.xaxis)
    axes.grid(axis="x", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_xlabel(
        "CPU seconds of a first generation (logarithmic); pale: the output is not whole"
    )
    handles = [pyplot.Rectangle((0, 0), 1, 1, color=COLORS[tool]) for tool in tools]
    axes.legend(
        handles, tools, loc="lower center", bbox_to_anchor=(0.4, 1), ncols=len(tools), frameon=False
    )
    return figure


def growth(curves: dict[str, list[list[float]]]) -> Any:
    """A line for each tool over the number of operations, both logarithmic."""
    figure, axes = pyplot.subplots(figsize=(8.5, 4.6))
    most = max(n for curve in curves.values() for n, _ in curve)
    for tool, curve in curves.items():
        points = [point for point in curve if point[0] > 1]
        if not points:
            continue
        xs, ys = zip(*points, strict=True)
        width = 2.4 if tool == "moored" else 1.4
        marks = {"marker": "o", "markersize": width * 2}
        axes.plot(xs, ys, color=COLORS[tool], linewidth=width, label=tool, **marks)
        if xs[-1] < most:
            words = {"fontsize": 8, "color": COLORS[tool], "ha": "center"}
            end = "no further"
            axes.annotate(end, (xs[-1], ys[-1]), (0, 7), textcoords="offset points", **words)
    _slope(axes, curves)
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    sizes = sorted({n for curve in curves.values() for n, _ in curve if n > 1})
    axes.set_xticks(sizes, [f"{n:,.0f}" for n in sizes])
    axes.xaxis.set_minor_formatter(NullFormatter())
    _logarithmic(axes.yaxis)
    axes.grid(color=FAINT, linewidth=0.6)
    axes.set_xlabel("operations of a synthetic document")
    axes.set_ylabel("CPU seconds")
    axes.legend(loc="lower right", frameon=False)
    return figure


def _slope(axes: Any, curves: dict[str, list[list[float]]]) -> None:
    """A dashed line of exponent 1 through moored's last point."""
    points = [point for point in curves.get("moored", []) if point[0] > 1]
    if len(points) > 2:
        (first, _), (last, cpu) = points[0], points[-1]
        line = {"color": COLORS["moored"], "linestyle": (0, (4, 3)), "linewidth": 0.9, "alpha": 0.7}
        axes.plot([first, last], [cpu * first / last, cpu], zorder=1, **line)
        words = {"fontsize": 8, "color": COLORS["moored"], "va": "top"}
        start = (first, cpu * first / last)
        axes.annotate("in proportion", start, (6, -2), textcoords="offset points", **words)


def _logarithmic(axis: Any) -> None:
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axis.set_minor_formatter(NullFormatter())


def _seconds(value: float) -> str:
    return f"{value:.1f}" if value < 100 else f"{value:,.0f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.load(sys.stdin))
