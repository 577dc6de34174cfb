"""The steps that one document is taken through."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .expected import count_operations
from .process import Used, run
from .results import ROOT, Result
from .warm import run_script

INSIDE = Path(__file__).parent / "inside"
PACKAGE = "client"
GIB = 2**30
Causes = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a step may take: seconds by the clock, bytes of memory."""

    seconds: float = 900
    memory: int = 8 * GIB


@dataclass(slots=True, kw_only=True)
class Run:
    """One document on its way.

    Attributes:
        document: Its path in the corpus.
        spec: Its file.
        folder: Where its package is written, and nothing else.
        caches: Where the checkers keep what they know of the libraries; one run at a time.
        limits: For each step.
        flags: Settings that are switched on, such as `allow_degraded`.
        warm: Whether scripts are forked from a process that has loaded the libraries.
    """

    document: str
    spec: Path
    folder: Path
    caches: Path
    limits: Limits
    flags: tuple[str, ...] = ()
    warm: bool = False
    causes: dict[str, Causes] = field(default_factory=dict)
    checked: list[str] = field(default_factory=list)

    def child(self, *words: str | Path, limited: bool = True) -> Used:
        """Run a program in the folder."""
        return run(
            words,
            self.folder,
            seconds=self.limits.seconds,
            memory=self.limits.memory if limited else None,
            environment={"PYTHONPATH": str(ROOT / "generator"), "PYTHONDONTWRITEBYTECODE": "1"},
        )

    def script(self, name: str, *words: str | Path) -> Used:
        """Run a script of `inside` in the folder."""
        if self.warm:
            said = tuple(map(str, words))
            limits = self.limits
            return run_script(name, said, self.folder, seconds=limits.seconds, memory=limits.memory)
        return self.child(sys.executable, INSIDE / f"{name}.py", *words)

    def note(self, step: str, causes: Causes) -> None:
        """Record that a step was taken, and why it failed if it did."""
        self.checked.append(step)
        if causes:
            self.causes[step] = causes


def examine(run: Run, sources: str, steps: frozenset[str]) -> Result:
    """Take a document through generation, import and the chosen steps; the package is left."""
    used = run.script("generate", run.spec, PACKAGE, *run.flags)
    told = _told(used)
    run.note("generate", _generation(used, told))
    generated = (run.folder / PACKAGE / "moored.lock").is_file()
    outcomes = list(told.get("operations", {}).values())
    operations = 0
    if generated:
        operations = min(_probe(run), sum(outcome != "refused" for outcome in outcomes))
        for step in sorted(steps):
            run.note(step, CHECKS[step](run))
    return Result(
        document=run.document,
        sources=sources,
        size=run.spec.stat().st_size,
        expected=count_operations(run.spec),
        generated=generated,
        operations=operations,
        degraded=outcomes.count("degraded"),
        problems=dict(Counter(_title(problem) for problem in told.get("problems", ()))),
        causes=run.causes,
        checked=run.checked,
        cpu=used.cpu,
        peak=used.peak,
        times=told.get("times", {}),
    )


def _told(used: Used) -> dict[str, Any]:
    """The JSON on the last line of what a script of `inside` said."""
    try:
        told = json.loads(used.out.rstrip().rpartition("\n")[2])
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _title(problem: dict[str, str]) -> str:
    return f"{problem['severity']} {problem['code']}"


def _ended(used: Used) -> Causes:
    """Why a process gave no answer."""
    if used.late:
        return {"too slow": f"stopped after {used.cpu:.0f} s of CPU"}
    last = used.out.rstrip().rpartition("\n")[2]
    return {f"exit {used.code}: {re.split('[:(]', last)[0][:60]}": last[:300]}


def _generation(used: Used, told: dict[str, Any]) -> Causes:
    if not told:
        return _ended(used)
    if failure := told["failure"]:
        return {f"{failure['kind']} in {failure['place']}": failure["text"]}
    errors = [problem for problem in told["problems"] if problem["severity"] == "error"]
    return {
        problem["code"]: f"{problem['message']} ({problem['location']})" for problem in errors[::-1]
    }


def _probe(run: Run) -> int:
    """Compile and import; the number of operations in the package."""
    used = run.script("probe", PACKAGE)
    told = _told(used)
    compiled, imported = told.get("compiled"), told.get("imported")
    run.note("compile", {compiled.split("(")[0]: compiled} if compiled else {})
    if not compiled:
        failed = {imported.split(":")[0]: imported} if imported else {}
        run.note("import", failed if told else _ended(used))
    return int(told.get("operations", 0))


def _mypy(run: Run) -> Causes:
    words = ["--strict", "--config-file=", "--python-version=3.11", "--no-error-summary"]
    cache = f"--cache-dir={run.caches / 'mypy'}"
    used = run.child(sys.executable, "-m", "mypy", *words, cache, PACKAGE)
    found = re.findall(r"^(.*: error: .*\[([\w-]+)\])$", used.out, re.MULTILINE)
    return _lint(used, {f"[{rule}]": line for line, rule in found[::-1]})


def _pyright(run: Run) -> Causes:
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": [PACKAGE]}
    (run.folder / "pyrightconfig.json").write_text(json.dumps(settings))
    program = Path(sys.executable).parent / "basedpyright"
    used = run.child(program, "--pythonpath", sys.executable, limited=False)
    found = re.findall(r"^ *(.* - error: .*\((\w+)\))$", used.out, re.MULTILINE)
    return _lint(used, {f"({rule})": line for line, rule in found[::-1]})


def _black(run: Run) -> Causes:
    words = ["--check", "--target-version=py311", "--workers=1"]
    used = run.child(sys.executable, "-m", "black", *words, PACKAGE)
    lines = [line for line in used.out.splitlines() if line.startswith(("would", "error"))]
    return _lint(used, {line.split(" /")[0]: line for line in lines[::-1]})


def _lint(used: Used, causes: Causes) -> Causes:
    return {} if used.code == 0 else causes or _ended(used)


CHECKS: dict[str, Callable[[Run], Causes]] = {"mypy": _mypy, "pyright": _pyright, "black": _black}


def keep(run: Run, failures: Path) -> None:
    """Keep a package that failed, for a look."""
    target = failures / run.document.removesuffix(".json").replace("/", "+")
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(run.folder, target, ignore=shutil.ignore_patterns("__pycache__"))


def scratch() -> tempfile.TemporaryDirectory[str]:
    """A folder for one document's package, deleted once it is checked."""
    return tempfile.TemporaryDirectory(prefix="moored-corpus-")
