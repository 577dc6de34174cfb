"""Measure what DESIGN promises of the Zuora client, and write `bench/RESULTS.md`.

Each figure is the median CPU time (user and system, of the process and its children) of fresh
processes, run in turn, so that a noisy machine disturbs all of them alike.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROUNDS = 7
SPEC = ROOT / "specs" / "zuora-billing"


def cpu_seconds(command: list[str], folder: Path) -> float:
    """CPU seconds of one run of a command."""
    before = os.times()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated")}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    after = os.times()
    return (
        after.children_user - before.children_user + after.children_system - before.children_system
    )


def main() -> None:
    """Run all commands in turn, and write the medians."""
    moored = [sys.executable, "-m", "moored"]
    with tempfile.TemporaryDirectory() as scratch:
        cold = [*moored, "generate", str(SPEC / "openapi.yaml"), "-o", f"{scratch}/zb"]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "import httpx2, pydantic": [sys.executable, "-c", "import httpx2, pydantic"],
            "import zuora_billing": [sys.executable, "-c", "import zuora_billing"],
            "from zuora_billing import Client": [
                sys.executable,
                "-c",
                "from zuora_billing import Client",
            ],
            "first group and its models": [
                sys.executable,
                "-c",
                "from zuora_billing import Client; Client().operations",
            ],
            "moored generate, 5 operations": [*cold, "--overlay", str(SPEC / "overlay.yaml")],
            "moored check, clean": [*moored, "check"],
            "moored check --full": [*moored, "check", "--full"],
        }
        rounds = [
            {name: cpu_seconds(command, ROOT) for name, command in commands.items()}
            for _ in range(ROUNDS)
        ]
    medians = {name: statistics.median(each[name] for each in rounds) for name in commands}
    report(medians)


def report(medians: dict[str, float]) -> None:
    """Write the table, with ratios to the import of the two libraries."""
    base = medians["import httpx2, pydantic"]
    rows = "".join(
        f"| {name} | {seconds:.3f} | {seconds / base:.2f} |\n" for name, seconds in medians.items()
    )
    tools = ", ".join(f"{name} {version(name)}" for name in ("httpx2", "pydantic", "ruff"))
    text = (
        "# Figures\n\n"
        f"Median CPU seconds of {ROUNDS} interleaved runs in fresh processes; `make bench` writes this file.\n"
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores; {tools}.\n\n"
        "| what | CPU s | of `import httpx2, pydantic` |\n| --- | --- | --- |\n"
        f"{rows}"
    )
    (ROOT / "bench" / "RESULTS.md").write_text(text)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
