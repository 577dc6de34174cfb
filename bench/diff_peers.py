"""Run other tools that compare OpenAPI documents on moored's own cases, and write `bench/DIFF-PEERS.md`.

Each case of `tests/drift/cases` is one change whose class is proved by running a caller of the
old client against the new one. A peer says of a change that it breaks callers, or that it does
not. The cases are moored's, so its own row says only that they are held; they are no sample of what
vendors do.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.drift.case import CASES, NAMES, Case  # noqa: E402

FOLDER = ROOT / "bench" / ".peers-diff"
PEERS = {"api-schema-diff": "1.0.4", "schemawatch": "0.1.4"}
_BREAKS = ("code", "type", "wire")


@dataclass
class Tally:
    """What a tool said of all cases."""

    said: Counter[tuple[str, bool]] = field(default_factory=Counter)
    seconds: float = 0.0


def run(command: list[str], tally: Tally) -> subprocess.CompletedProcess[str]:
    """Run a command, and add its CPU seconds."""
    before = os.times()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    after = os.times()
    tally.seconds += after.children_user - before.children_user
    tally.seconds += after.children_system - before.children_system
    return done


def moored(old: str, new: str, tally: Tally) -> bool:
    """Whether moored calls it a break: what its exit code says at `--fail-on wire`."""
    command = [sys.executable, "-m", "moored", "diff", old, new, "--fail-on", "wire"]
    return run(command, tally).returncode == 1


def api_schema_diff(old: str, new: str, tally: Tally) -> bool:
    """The peer of this name: its exit code."""
    return run([str(FOLDER / "bin" / "api-schema-diff"), old, new], tally).returncode == 1


def schemawatch(old: str, new: str, tally: Tally) -> bool:
    """The peer of this name: what its JSON says."""
    command = [str(FOLDER / "bin" / "schemawatch"), old, new, "--format", "json"]
    said = run(command, tally).stdout
    return bool(json.loads(said)["breaking_changes_detected"]) if said.startswith("{") else False


TOOLS: dict[str, Callable[[str, str, Tally], bool]] = {
    "moored": moored,
    f"api-schema-diff {PEERS['api-schema-diff']}": api_schema_diff,
    f"schemawatch {PEERS['schemawatch']}": schemawatch,
}


def install() -> None:
    """Make the peers' environment on the first use."""
    if not (FOLDER / "bin" / "schemawatch").exists():
        venv.create(FOLDER, with_pip=True, clear=True)
        pins = [f"{name}=={pin}" for name, pin in PEERS.items()]
        subprocess.run([FOLDER / "bin" / "python", "-m", "pip", "install", "-q", *pins], check=True)


def main() -> None:
    """Ask every tool about every case."""
    install()
    tallies = {name: Tally() for name in TOOLS}
    for name in NAMES:
        kind = Case(name=name).level
        group = kind if kind in (*_BREAKS, "silent") else "none"
        for tool, breaks in TOOLS.items():
            old, new = (str(CASES / name / f"{side}.yaml") for side in ("old", "new"))
            tallies[tool].said[group, breaks(old, new, tallies[tool])] += 1
    report(tallies)


def report(tallies: dict[str, Tally]) -> None:
    """Write the table."""
    rows = ""
    for tool, tally in tallies.items():
        cells = []
        for group in (*_BREAKS, "silent", "none"):
            told, all_ = tally.said[group, True], tally.said[group, True] + tally.said[group, False]
            cells.append(f"{told} of {all_}")
        rows += f"| {tool} | {' | '.join(cells)} | {tally.seconds / len(NAMES):.2f} |\n"
    text = (
        "# Peers of `diff`\n\n"
        f"Each of the {len(NAMES)} proved cases is one change. What each tool calls a break, by the class that a "
        "caller's run proves; for the last column of cases every word is a false alarm. The cases are "
        "moored's own, so its row says only that they are held. Written by `python bench/diff_peers.py`.\n\n"
        "| tool | code | type | wire | silent | compatible, or none | CPU s a case |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        f"{rows}"
    )
    (ROOT / "bench" / "DIFF-PEERS.md").write_text(text)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
