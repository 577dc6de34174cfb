"""Medians and ratios of the records of a run."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .records import Record
from .tools import LIBRARIES, MOORED, whole

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one tool made of one document, cold.

    Attributes:
        cpu, wall: Median seconds.
        peak: Bytes, the most of all rounds.
        fate: `whole`, `part` (it is imported, operations are missing), `broken` (it is not
            imported), `failed` or `stopped`.
        operations: Found in the package.
        expected: In the document.
        lines: Of Python.
        degraded: Operations that moored marks as less than the document says.
        size: Bytes of the document.
    """

    cpu: float
    wall: float
    peak: int
    fate: str
    operations: int = 0
    expected: int = 0
    lines: int = 0
    degraded: int = 0
    size: int = 0


class Figures:
    """The records of a run, to be asked."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = tuple(records)

    def subjects(self, part: str) -> list[str]:
        """What a part measured, in the order in which it began."""
        return list(dict.fromkeys(each.subject for each in self.records if each.part == part))

    def tools(self, part: str) -> list[str]:
        """The tools of a part; moored first."""
        return list(dict.fromkeys(each.tool for each in self.records if each.part == part))

    def all(self, part: str, subject: str, tool: str, action: str) -> list[Record]:
        """The records of one action, a round each."""
        wanted = (part, subject, tool, action)
        return [each for each in self.records if each.key[:4] == wanted]

    def cpu(self, part: str, subject: str, tool: str, action: str) -> float | None:
        """Median CPU seconds; None if it was not measured, or failed."""
        found = self.all(part, subject, tool, action)
        if not found or any(each.code or each.late for each in found):
            return None
        return statistics.median(each.cpu for each in found)

    def outcome(self, part: str, subject: str, tool: str) -> Outcome | None:
        """What became of a document; None if the tool was not given it."""
        found = self.all(part, subject, tool, "cold")
        if not found:
            return None
        package = self.all(part, subject, tool, "package")
        facts = package[0].facts if package else {}
        return Outcome(
            cpu=statistics.median(each.cpu for each in found),
            wall=statistics.median(each.wall for each in found),
            peak=max(each.peak for each in found),
            fate=_fate(found, facts),
            operations=facts.get("operations", 0),
            expected=facts.get("expected", 0),
            lines=facts.get("lines", 0),
            degraded=facts.get("degraded") or 0,
            size=facts.get("bytes", 0),
        )

    def fastest(self, part: str, subject: str) -> tuple[str, float] | None:
        """The peer that took the least CPU, of those that made a document whole, and its seconds."""
        outcomes = {tool: self.outcome(part, subject, tool) for tool in self.tools(part)}
        whole = {
            tool: outcome.cpu
            for tool, outcome in outcomes.items()
            if tool != MOORED and outcome and outcome.fate == "whole"
        }
        return min(whole.items(), key=lambda item: item[1]) if whole else None

    @property
    def base(self) -> float | None:
        """CPU seconds of `import httpx2, pydantic`."""
        return self.cpu("imports", "", LIBRARIES, "httpx2, pydantic")

    def curve(self, tool: str) -> list[Point]:
        """Operations and CPU seconds of part `growth`, one operation included."""
        points = [
            (int(subject), cpu)
            for subject in self.subjects("growth")
            if (cpu := self.cpu("growth", subject, tool, "cold")) is not None
        ]
        return sorted(points)


def _fate(found: Sequence[Record], facts: dict[str, object]) -> str:
    if any(each.late for each in found):
        return "stopped"
    if any(each.code for each in found):
        return "failed"
    if not facts or facts.get("fault"):
        return "broken"
    return "whole" if whole(facts) else "part"


def exponent(curve: Sequence[Point], start: float = 0.0) -> float | None:
    """The slope of the logarithms by least squares; None for less than three points.

    Args:
        curve: Operations and CPU seconds. A document of one operation is no point: it has only the
            start of a process.
        start: CPU seconds to take off first.
    """
    kept = [(math.log(n), math.log(cpu - start)) for n, cpu in curve if n > 1 and cpu > start]
    if len(kept) < 3:
        return None
    xs, ys = zip(*kept, strict=True)
    return statistics.linear_regression(xs, ys).slope
