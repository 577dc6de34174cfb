"""What a second generation costs, of the first: `python bench/cached.py [--rounds N] DOCUMENT…` (JSON).

Median CPU seconds of fresh processes, children counted, over a cache of their own: without a cache; with one that is
empty; where nothing changed; `check`; where one operation changed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

METHODS = ("get", "post", "put", "delete", "patch")


def cpu_seconds(folder: Path, *words: str) -> float:
    """CPU seconds of one run of moored in a folder."""
    command = [sys.executable, "-m", "moored", *words, "spec.json", "-o", "client"]
    environment = {**os.environ, "MOORED_CACHE_DIR": f"{folder}/cache"}
    before = os.times()
    done = subprocess.run(
        [*command, "--allow-degraded"],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    after = os.times()
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stderr.decode()[-2000:]}")
    return sum(after[2:4]) - sum(before[2:4])


def change(spec: Path) -> None:
    """Change what one operation says: its description, and a parameter more."""
    document = json.loads(spec.read_text())
    items = document["paths"].values()
    operation = next(item[method] for item in items for method in METHODS if method in item)
    operation["description"] = "Changed."
    more = {"name": "changed", "in": "query", "schema": {"type": "string"}}
    operation["parameters"] = [*operation.get("parameters", ()), more]
    spec.write_text(json.dumps(document))


def once(document: Path) -> Iterator[tuple[str, float]]:
    """The seconds of each way to generate a client of a document."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        spec = folder / "spec.json"
        spec.write_bytes(document.read_bytes())
        yield "without", cpu_seconds(folder, "generate", "--no-cache")
        yield "empty", cpu_seconds(folder, "generate")
        yield "unchanged", cpu_seconds(folder, "generate")
        yield "check", cpu_seconds(folder, "check")
        change(spec)
        yield "one changed", cpu_seconds(folder, "generate")


def main() -> None:
    """Measure each document, and print seconds and shares of the first column."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("documents", nargs="+", type=Path)
    asked = parser.parse_args()
    for document in asked.documents:
        runs = [dict(once(document)) for _ in range(asked.rounds)]
        medians = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
        cells = (
            f"{name} {seconds:.2f} ({seconds / medians['without']:.1%})"
            for name, seconds in medians.items()
        )
        sys.stdout.write(f"{document.name}: {', '.join(cells)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
