"""What was measured: a file of JSON lines for each run, so that a run can be stopped and go on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.corpus.results import sources

ROOT = Path(__file__).parents[1]
RUNS = ROOT / "bench" / ".runs"
# What decides what is measured; the rest of the bench only says how it is told.
MAKERS = (
    "peers.py",
    "synthetic.py",
    "synthetic_schemas.py",
    "synthetic_words.py",
    "inside/change.py",
    "inside/measure.py",
)
Key = tuple[str, str, str, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One process, or what was found out about one package.

    Attributes:
        part: Of the bench: `generate`, `imports`, `growth`.
        subject: A document by its name, or its number of operations.
        tool: `moored`, a peer, or the libraries.
        action: `cold`, `unchanged`, `check`, …; `package` has `facts` and no figures.
        round: From 0.
        code: The exit code; negative for a signal.
        cpu: CPU seconds of the process and its children.
        wall: Seconds by the clock.
        peak: Bytes of memory at most.
        late: Whether it was stopped for the time it took.
        said: The end of what a process that failed said.
        load: The machine's load average when it began.
        facts: What was found in the output.
    """

    part: str
    subject: str
    tool: str
    action: str
    round: int = 0
    code: int = 0
    cpu: float = 0.0
    wall: float = 0.0
    peak: int = 0
    late: bool = False
    said: str = ""
    load: float = 0.0
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> Key:
        """What was measured; a run measures it once."""
        return self.part, self.subject, self.tool, self.action, self.round


class Run:
    """The records of one run.

    Args:
        path: Its file; what it holds already is not measured again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._records = {record.key: record for record in _read(path)}

    def known(self, *key: Any) -> Record | None:
        """What was measured under a key."""
        return self._records.get(key)

    def add(self, record: Record) -> Record:
        """Keep one more."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(record)) + "\n")
        self._records[record.key] = record
        return record

    def forget(self, key: Key) -> None:
        """Measure it again; the last record of a key counts."""
        self._records.pop(key, None)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records.values())


def run_name() -> str:
    """A digest of moored and of what is measured: another one is another run."""
    digest = hashlib.sha256(sources().encode())
    for name in MAKERS:
        digest.update((ROOT / "bench" / name).read_bytes())
    return digest.hexdigest()[:12]


def _read(path: Path) -> Iterable[Record]:
    if not path.is_file():
        return
    for line in path.read_text("utf-8").splitlines():
        try:
            yield Record(**json.loads(line))
        except ValueError:  # the last line of a run that was stopped
            continue
