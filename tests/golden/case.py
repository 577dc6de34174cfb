"""A case is a folder: a document, its settings, and what has to come out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from moored.emit.lock import LOCK
from moored.emit.manifest import MANIFEST
from moored.names.plan import NamePlan
from moored.pipeline import Built, build
from moored.problems import MooredError
from moored.project import ClientSettings, find_project
from moored.report import render_problems

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir())
ACCEPTED = [name for name in NAMES if not name.startswith("rejects_")]
# What a change of moored's own moves, though it is not about the case.
_OF_MOORED = ("templates", "tools")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a case gives: a package, or problems."""

    settings: ClientSettings
    built: Built | None
    problems: str = ""

    @property
    def expected(self) -> dict[str, str]:
        """What `expected/` should hold, by path."""
        if self.built is None:
            return {"problems.txt": self.problems}
        files = self.built.tree.files
        shown = {
            f"{self.settings.package}/{path}": _shown(path, text)
            for path, text in files.items()
            if not path.startswith("_core/") and path != MANIFEST
        }
        runtime = "".join(f"{path}\n" for path in sorted(files) if path.startswith("_core/"))
        warned = self.built.warnings
        told = {"warnings.txt": render_problems(warned, "text")} if warned else {}
        return {**shown, **told, "runtime.txt": runtime, "plan.txt": _plan(self.built.plan)}

    def write(self, folder: Path) -> None:
        """Writes the package, runtime included."""
        assert self.built is not None, self.problems
        for path, text in self.built.tree.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")


def outcome(folder: Path) -> Outcome:
    """Build the case in a folder."""
    (settings,) = find_project(folder).select(())
    try:
        return Outcome(settings=settings, built=build(settings))
    except MooredError as error:
        problems = render_problems(error.problems, "text")
        return Outcome(settings=settings, built=None, problems=problems)


def _shown(path: str, text: str) -> str:
    if path != LOCK:
        return text
    lock = json.loads(text)
    return json.dumps(lock | dict.fromkeys(_OF_MOORED, "…"), indent=2, ensure_ascii=False) + "\n"


def _plan(plan: NamePlan) -> str:
    names = plan.names.values()
    return "".join(
        f"{name.kind} {json.dumps(name.place)}: {name.python} ({name.reason})\n" for name in names
    )
