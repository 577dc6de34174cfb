"""Measure what importing a client costs, and the first call on groups of it.

    python -m bench.imports NAME=DOCUMENT…

It generates a client of each document, or takes the folder of one that is there, and writes
`bench/IMPORTS.md`. Each figure is CPU time of a fresh process that finds its bytecode; all processes
of a round follow each other, and of rounds the median counts. A first call is that of
`inside/first_call.py`.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .imports_report import report

ROOT = Path(__file__).parents[1]
ROUNDS = 5
MOST_GROUPS = 16
BASE = "import httpx2, pydantic"
GIVEN = "zuora_billing"
SCRIPT = ROOT / "bench" / "inside" / "first_call.py"
STEPS = ("import", "client", "group", "call", "again", "mb", "models")


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """What was measured of one client.

    Attributes:
        name: Its package.
        imported: CPU seconds of a process that imports it.
        groups: How many it has.
        tried: How many of them were called.
        typical: The group in the middle, step by step.
        slowest: The group whose call takes longest.
        making: The share of that call which goes into making classes.
        classes: How many models it has.
        lines: The lines of its modules of models.
    """

    name: str
    imported: float
    groups: int
    tried: int
    typical: dict[str, Any]
    slowest: dict[str, Any]
    making: float
    classes: int
    lines: tuple[int, ...]


def cpu_seconds(folder: Path, code: str) -> float:
    """CPU seconds of a process that runs some code."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code], env=_around(folder), check=True)
    after = os.times()
    user = after.children_user - before.children_user
    return user + after.children_system - before.children_system


def first_call(folder: Path, package: str, group: str, *watch: str) -> dict[str, Any]:
    """The steps of a first call, by name, and its group."""
    done = _told(folder, str(SCRIPT), package, group, *watch)
    return {"name": group, **json.loads(done)}


def groups(folder: Path, package: str) -> list[str]:
    """The groups of a client."""
    code = f"import json, {package}; print(json.dumps(sorted({package}.Client._facts.groups)))"
    found: list[str] = json.loads(_told(folder, "-c", code))
    return found


def main(given: Sequence[str]) -> None:
    """Generate, measure, and write the report."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / GIVEN).symlink_to(ROOT / "generated" / GIVEN)
        names = [GIVEN, *(_placed(folder, *one.split("=", 1)) for one in given)]
        called = {name: list(_survey(folder, name)) for name in names}
        chosen = [(name, one["name"]) for name in names for one in _two(called[name])]
        imports, calls = _rounds(folder, names, chosen)
        clients = [_client(folder, name, imports[name], called[name], calls) for name in names]
    text = report(clients, imports[BASE], ROUNDS, MOST_GROUPS)
    (ROOT / "bench" / "IMPORTS.md").write_text(text, "utf-8")
    sys.stdout.write(text)


def _placed(folder: Path, name: str, document: str) -> str:
    """The name of a package that is there, or generated now."""
    if Path(document).is_dir():
        (folder / name).symlink_to(Path(document).resolve())
        return name
    words = [sys.executable, "-m", "moored", "generate", document, "-o", str(folder / name)]
    subprocess.run([*words, "--allow-degraded"], check=True, stdout=subprocess.DEVNULL)
    return name


def _survey(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """A first call of each group, or of so many that are spread among them; twice, for the bytecode."""
    known = groups(folder, name)
    step = -(-len(known) // MOST_GROUPS)
    for group in known[::step]:
        first_call(folder, name, group)
        yield first_call(folder, name, group)


def _two(called: Sequence[dict[str, Any]]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The call in the middle, and the slowest one."""
    ordered = sorted(called, key=lambda one: float(one["call"]))
    return ordered[len(ordered) // 2], ordered[-1]


def _rounds(
    folder: Path, names: Sequence[str], chosen: Sequence[tuple[str, str]]
) -> tuple[dict[str, float], dict[tuple[str, str], dict[str, Any]]]:
    """The medians of imports, and of the steps of calls."""
    codes = {BASE: BASE} | {name: f"from {name} import Client" for name in names}
    imports: dict[str, list[float]] = {what: [] for what in codes}
    calls: dict[tuple[str, str], list[dict[str, Any]]] = {one: [] for one in chosen}
    for _ in range(ROUNDS):
        for what, code in codes.items():
            imports[what].append(cpu_seconds(folder, code))
        for one in calls:
            calls[one].append(first_call(folder, *one))
    return (
        {what: statistics.median(seconds) for what, seconds in imports.items()},
        {one: _median(rounds) for one, rounds in calls.items()},
    )


def _median(rounds: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {**rounds[0], **{step: statistics.median(one[step] for one in rounds) for step in STEPS}}


def _client(
    folder: Path,
    name: str,
    imported: float,
    called: Sequence[dict[str, Any]],
    calls: dict[tuple[str, str], dict[str, Any]],
) -> Client:
    typical, slowest = _two(called)
    watched = first_call(folder, name, slowest["name"], "watch")
    texts = [path.read_text("utf-8") for path in _modules(folder / name)]
    return Client(
        name=name,
        imported=imported,
        groups=len(groups(folder, name)),
        tried=len(called),
        typical=calls[name, typical["name"]],
        slowest=calls[name, slowest["name"]],
        making=watched["making"] / watched["call"],
        classes=sum(text.count("\nclass ") for text in texts),
        lines=tuple(len(text.splitlines()) for text in texts),
    )


def _modules(package: Path) -> list[Path]:
    found = [package / "models.py", *sorted((package / "models").glob("*.py"))]
    return [path for path in found if path.is_file() and path.stem != "__init__"]


def _told(folder: Path, *words: str) -> str:
    command = [sys.executable, *words]
    done = subprocess.run(command, env=_around(folder), check=True, capture_output=True, text=True)
    return done.stdout


def _around(folder: Path) -> dict[str, str]:
    known = {**os.environ, "PYTHONPATH": str(folder)}
    known.pop("PYTHONDONTWRITEBYTECODE", None)
    return known


if __name__ == "__main__":
    main(sys.argv[1:])
