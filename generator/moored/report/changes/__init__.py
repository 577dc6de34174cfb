"""What a new document does to callers, as text, JSON, Markdown, GitHub commands, HTML, changelog."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, TypeAlias, get_args

from moored.drift.api.report import DiffReport
from moored.report.changes import changelog, github, html, json_report, markdown, text
from moored.report.changes.told import Told

__all__ = ["DIFF_FORMATS", "DiffFormat", "render_diff"]

DiffFormat: TypeAlias = Literal["text", "json", "markdown", "github", "html", "changelog"]
DIFF_FORMATS: Final[tuple[DiffFormat, ...]] = get_args(DiffFormat)

_RENDERERS: Final[dict[DiffFormat, Callable[[Told], str]]] = {
    "text": text.render,
    "json": json_report.render,
    "markdown": markdown.render,
    "github": github.render,
    "html": html.render,
    "changelog": changelog.render,
}


def render_diff(
    report: DiffReport, format: DiffFormat, *, release: str = "", everything: bool = False
) -> str:
    """A report in a format; each line ends in LF, and no text of a document leaves its place.

    Args:
        report: What was found.
        format: How to tell it.
        release: The version of the caller's package or client now, to name the next one.
        everything: Whether to list what changes no line of the client too.
    """
    return _RENDERERS[format](Told(report=report, release=release, everything=everything))
