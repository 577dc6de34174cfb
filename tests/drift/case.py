"""A case: two documents, what a caller wrote against the old client, and what `diff` says.

The folder's name is the rule, then the direction where the class depends on it:
`field-added-required-request`. `consumer.py` has a function `main(client)`; the client is a
package `shop` beside it.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from moored.drift.rules import RULES, Direction, Level, Rule
from moored.pipeline import generate
from moored.project import standalone

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir())
PACKAGE = "shop"


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case."""

    name: str

    @property
    def folder(self) -> Path:
        return CASES / self.name

    @property
    def direction(self) -> Direction:
        last = self.name.rpartition("-")[2]
        if last == "request":
            return "request"
        return "response" if last == "response" else ""

    @property
    def rule(self) -> Rule:
        return RULES[self.name.removesuffix(f"-{self.direction}" if self.direction else "")]

    @property
    def level(self) -> Level:
        """The class that the case proves."""
        return self.rule.level(self.direction)

    def module(self, side: str) -> str:
        """The package that holds the client of a side, and the consumer."""
        return f"{self.name.replace('-', '_')}__{side}"


def build(case: Case, root: Path) -> None:
    """Make both clients, the new one over the old one's folder, as a caller would."""
    old, new = (root / case.module(side) for side in ("old", "new"))
    _generate(case.folder / "old.yaml", old / PACKAGE)
    shutil.copytree(old, new)
    _generate(case.folder / "new.yaml", new / PACKAGE)
    for folder in (old, new):
        (folder / "__init__.py").touch()
        shutil.copy(case.folder / "consumer.py", folder)


def _generate(spec: Path, output: Path) -> None:
    generate(standalone(spec, output, root=output.parent))
