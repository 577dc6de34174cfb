"""Part `growth`: synthetic documents, each twice as long as the one before."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from .documents import Document
from .plan import Plan
from .records import ROOT
from .tools import failed

PART = "growth"
ALONE = 1  # one operation: what a tool needs to start
FIRST = 50
SHORT = 400  # operations, up to which a document is generated several times


def grow(plan: Plan) -> None:
    """Measure every tool on longer and longer documents, until it fails or is stopped."""
    gone: set[str] = set()
    for operations in sizes(plan.operations):
        document = _document(plan, operations)
        for number in range(plan.rounds if operations <= SHORT else 1):
            for tool in plan.tools:
                if tool in gone:
                    continue
                place = plan.place(document, tool)
                record = plan.once((PART, str(operations), tool, "cold", number), place.cold)
                if failed(record):
                    gone.add(tool)
                elif number == 0:
                    key = (PART, str(operations), tool, "package", 0)
                    plan.once(key, lambda: {"facts": place.facts()})  # noqa: B023


def sizes(most: int) -> Iterator[int]:
    """Numbers of operations: one, then 50 and its doubles up to a limit."""
    yield ALONE
    operations = FIRST
    while operations <= most:
        yield operations
        operations *= 2


def _document(plan: Plan, operations: int) -> Document:
    path = plan.work / f"synthetic-{operations}.json"
    if not path.exists():
        plan.work.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "bench.synthetic", str(operations), str(path)]
        subprocess.run(command, cwd=ROOT, check=True)
    return Document(f"synthetic-{operations}", path)
