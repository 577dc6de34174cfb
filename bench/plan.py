"""What a run is asked to do, and where it works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .documents import Document
from .records import Record, Run
from .tools import MOORED, Place

SMALL_SECONDS, LARGE_SECONDS = 120, 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One run.

    Attributes:
        run: What is measured already.
        work: The folder of packages.
        documents: Which are generated.
        tools: Which generate.
        rounds: How often, for documents that are not large.
        large_rounds: How often, for those that are.
        peers_mb: Peers get documents up to this size.
        operations: The longest synthetic document.
        seconds: The limit of a process, instead of the usual one.
    """

    run: Run
    work: Path
    documents: tuple[Document, ...]
    tools: tuple[str, ...]
    rounds: int
    large_rounds: int
    peers_mb: float
    operations: int
    seconds: float | None

    def rounds_of(self, document: Document) -> int:
        """How often a document is generated."""
        return self.large_rounds if document.large else self.rounds

    def place(self, document: Document, tool: str) -> Place:
        """Where a tool works on a document."""
        usual = SMALL_SECONDS if document.size < 2**19 else LARGE_SECONDS
        return Place(
            tool=tool,
            spec=document.path,
            folder=self.work / document.name.replace("/", "+") / tool,
            seconds=self.seconds or usual,
        )

    def asked(self, document: Document, tool: str) -> bool:
        """Whether a tool gets a document at all."""
        return tool == MOORED or document.size <= self.peers_mb * 2**20

    def once(
        self, key: tuple[str, str, str, str, int], work: Callable[[], dict[str, Any]]
    ) -> Record:
        """The record under a key, measured now if it is not known."""
        known = self.run.known(*key)
        if known:
            return known
        part, subject, tool, action, number = key
        told = work()
        record = Record(part=part, subject=subject, tool=tool, action=action, round=number, **told)
        fate = "stopped" if record.late else f"exit {record.code}" if record.code else "done"
        print(f"{part} {subject} {tool} {action}: {fate}, {record.cpu:.2f} s", flush=True)
        return self.run.add(record)
