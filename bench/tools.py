"""The generators, as the bench starts them: each in a folder of its own, in a fresh process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import peers
from .records import ROOT, Record

INSIDE = ROOT / "bench" / "inside"
MOORED = "moored"
LIBRARIES = "libraries"
TOOLS = (MOORED, *peers.PACKAGES)
PROJECT = '[clients.client]\nspec = "openapi.json"\noutput = "client"\nallow_degraded = true\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one tool works on one document.

    Attributes:
        tool: Which.
        spec: The document.
        folder: Where it writes.
        seconds: How long it may take.
    """

    tool: str
    spec: Path
    folder: Path
    seconds: float

    @property
    def package(self) -> Path:
        """The generated package."""
        return self.folder / peers.PACKAGES.get(self.tool, "client")

    @property
    def own(self) -> Path:
        """The document that moored reads, which is changed."""
        return self.folder / "openapi.json"

    def clear(self) -> None:
        """Begin anew: no package, no cache, the document as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        if self.tool == MOORED:
            shutil.copyfile(self.spec, self.own)
            (self.folder / "moored.toml").write_text(PROJECT)

    def cold(self) -> dict[str, Any]:
        """Generate once, with nothing there."""
        self.clear()
        if self.tool == MOORED:
            return self.moored("generate", "--no-cache")
        used = self._peer(modular=False)
        return self._peer(modular=True) if peers.MODULAR in used["said"] else used

    def _peer(self, *, modular: bool) -> dict[str, Any]:
        command = peers.commands(self.spec, self.folder, modular=modular)[self.tool]
        return measure(command, self.folder, self.seconds, peers.variables())

    def moored(self, *words: str) -> dict[str, Any]:
        """Run moored in the project."""
        command = [sys.executable, "-m", "moored", *words]
        variables = {
            "PYTHONPATH": str(ROOT / "generator"),
            "MOORED_CACHE_DIR": str(self.folder / "cache"),
        }
        return measure(command, self.folder, self.seconds, variables)

    def facts(self) -> dict[str, Any]:
        """What is in the package: `inside/covered.py`."""
        python = str(peers.environment() / "python")
        command = [python, str(INSIDE / "covered.py"), str(self.spec), str(self.package)]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
        return (
            dict(json.loads(done.stdout)) if done.returncode == 0 else {"fault": done.stderr[-300:]}
        )


def measure(
    command: Sequence[str], folder: Path, seconds: float, variables: dict[str, str]
) -> dict[str, Any]:
    """Run a command, and tell what it used; see `inside/measure.py`."""
    measured = [sys.executable, "-I", str(INSIDE / "measure.py"), str(seconds), *command]
    environment = {**os.environ, **variables}
    environment.pop(
        "PYTHONDONTWRITEBYTECODE", None
    )  # or every run would compile all that it imports
    done = subprocess.run(measured, cwd=folder, env=environment, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(done.stdout))


def whole(facts: dict[str, Any]) -> bool:
    """Whether a package is imported and has every operation."""
    return not facts.get("fault") and facts.get("operations") == facts.get("expected")


def failed(record: Record | None) -> bool:
    """Whether a tool was tried and gave nothing."""
    return record is not None and (record.code != 0 or record.late)
