"""What is known of each document, kept in a file of JSON lines so that a run can go on."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one document.

    Attributes:
        document: Its path in the corpus.
        sources: The digest of the moored that generated it.
        size: Its bytes.
        expected: Operations in the document, by its paths and methods.
        generated: Whether a package was written; the rest tells of that package.
        operations: Operations in the package.
        degraded: Of those, the ones that have less than the document says.
        problems: How many problems of each severity and code: `error M0201`.
        causes: Why a step failed, by step (`generate`, `compile`, `import`, `mypy`, `pyright`,
            `black`), an example each, by cause. Empty if all went well.
        checked: The steps that were taken.
        cpu: CPU seconds of the generation.
        peak: Bytes of memory of the generation at most.
        times: CPU seconds by stage.
    """

    document: str
    sources: str
    size: int
    expected: int
    generated: bool
    operations: int = 0
    degraded: int = 0
    problems: dict[str, int] = field(default_factory=dict)
    causes: dict[str, dict[str, str]] = field(default_factory=dict)
    checked: list[str] = field(default_factory=list)
    cpu: float = 0.0
    peak: int = 0
    times: dict[str, float] = field(default_factory=dict)


def sources() -> str:
    """A digest of all that makes the output."""
    digest = hashlib.sha256()
    for folder in (ROOT / "generator", ROOT / "templates"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def read(path: Path) -> dict[tuple[str, str], Result]:
    """The results of earlier runs, by document and sources; the last of each counts."""
    if not path.is_file():
        return {}
    lines: list[dict[str, Any]] = []
    for line in path.read_text("utf-8").splitlines():
        try:
            lines.append(json.loads(line))
        except ValueError:  # the last line of a run that was stopped
            continue
    return {(line["document"], line["sources"]): Result(**line) for line in lines}


def add(path: Path, result: Result) -> None:
    """Keep one more result."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(result)) + "\n")
