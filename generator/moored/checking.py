"""`moored check`: digests first, then what the document means, and a build where that differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moored.drift.fast import FastResult, fast_check
from moored.drift.states import CheckReport
from moored.inputs import inputs_now
from moored.project import ClientSettings

if TYPE_CHECKING:
    from moored.document import Examined


def check(settings: ClientSettings, *, full: bool = False) -> CheckReport:
    """Whether the output is what the document gives; nothing is written.

    Args:
        settings: The client.
        full: Whether to generate anew even where that is not needed to know it.

    Raises:
        MooredError: The document has problems.
    """
    fast = fast_check(settings.output, inputs_now(settings), settings.shown(settings.output))
    if fast.report is not None and not (full and fast.clean):
        return fast.report
    examined, report = (None, None) if full else _by_meaning(settings, fast)
    return report or _by_building(settings, examined)


def _by_meaning(
    settings: ClientSettings, fast: FastResult
) -> tuple[Examined | None, CheckReport | None]:
    """The document, if it was read, and the report, if reading it was enough."""
    # What reads documents, and below what generates: only where there is need of it.
    from moored.drift.meaning import may_mean_the_same, meaning_check

    if not may_mean_the_same(fast):
        return None, None
    from moored.document import meaning
    from moored.examining import examine

    examined = examine(settings)
    if examined.substituted:
        return examined, None
    inputs = {name: source.digest for name, source in examined.document.files.items()}
    return examined, meaning_check(fast, meaning(examined.document), inputs)


def _by_building(settings: ClientSettings, examined: Examined | None) -> CheckReport:
    from moored.drift.output import compare
    from moored.pipeline import build

    built = build(settings, examined=examined)
    return compare(built.tree, built.lock, settings.output, settings.shown(settings.output))
