"""`moored check`: digests first, and a build only where they do not settle it."""

from __future__ import annotations

from moored.drift.fast import fast_check
from moored.drift.states import CheckReport
from moored.inputs import inputs_now
from moored.project import ClientSettings


def check(settings: ClientSettings, *, full: bool = False) -> CheckReport:
    """Whether the output is what the document gives; nothing is written.

    Args:
        settings: The client.
        full: Whether to generate anew even where all digests match.

    Raises:
        MooredError: The document has problems.
    """
    output, shown = settings.output, settings.shown(settings.output)
    fast = fast_check(output, inputs_now(settings), shown)
    if fast.report is not None and not (full and fast.clean):
        return fast.report
    # The generator and all it stands on: only where there is something to generate.
    from moored.drift.output import compare
    from moored.pipeline import build

    built = build(settings)
    return compare(built.tree, built.lock, output, shown)
