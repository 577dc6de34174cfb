"""What a new document does to the callers of a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from moored.document import Document
from moored.drift.api.align import align
from moored.drift.api.finding import Finding
from moored.drift.api.matching import match
from moored.drift.api.models import Declared, compare_models
from moored.drift.api.operations import compare_operations
from moored.drift.api.recorder import Recorder
from moored.drift.api.side import Side, differing
from moored.drift.api.whole import compare_whole
from moored.drift.rules import LEVELS
from moored.names.addresses import same_address
from moored.names.earlier import NOTHING, Earlier
from moored.names.history import left_by

__all__ = ["Comparison", "Finding", "compare"]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What was found.

    Attributes:
        findings: The worst first, then by subject.
        suggested: Models that may be the same under another name, old to new: no guess was made.
        old: The old document.
        new: The new document.
    """

    findings: tuple[Finding, ...]
    suggested: Mapping[str, str]
    old: Side
    new: Side


def compare(
    old: Document,
    new: Document,
    declared: Declared,
    earlier: Earlier = NOTHING,
) -> Comparison:
    """Compare two documents in normal form (`document.outline`).

    The names of the old client are the lock of the new one, as they are when a client is generated
    anew into its folder.

    Args:
        old: The old document.
        new: The new document.
        declared: Which of their components stand in the documents themselves.
        earlier: What the old client's `names.lock` says.
    """
    before, after = Side(document=old, earlier=earlier), Side(document=new)
    before.differs = after.differs = differing(before, after)
    after.earlier = left_by(before.names)
    pairs = same_address(before.operations, after.operations)
    matched = match(before, after, pairs)
    before.identity = matched.renamed
    recorder = Recorder(old=before, new=after)
    compare_operations(align(before, after, pairs), recorder)
    compare_models(matched, declared, recorder)
    compare_whole(recorder)
    return Comparison(
        findings=tuple(sorted(recorder.found.values(), key=_order)),
        suggested={
            before.class_name(was): after.class_name(now) for was, now in matched.suggested.items()
        },
        old=before,
        new=after,
    )


def _order(finding: Finding) -> tuple[int, str, str, str]:
    return (LEVELS.index(finding.level), finding.subject, finding.rule, finding.direction)
