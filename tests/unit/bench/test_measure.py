"""One process, measured by a process of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.tools import measure

MIB = 2**20


def run(code: str, folder: Path, seconds: float = 20) -> dict[str, Any]:
    return measure(["python3", "-c", code], folder, seconds, {})


def test_it_tells_cpu_memory_and_exit_code(tmp_path: Path) -> None:
    used = run(
        f"data = bytearray({64 * MIB}); sum(range(3_000_000)); raise SystemExit(3)", tmp_path
    )

    assert used["code"] == 3
    assert not used["late"]
    assert used["peak"] > 64 * MIB
    assert 0 < used["cpu"] <= used["wall"] * 1.5


def test_children_count(tmp_path: Path) -> None:
    child = "import subprocess; subprocess.run(['python3', '-c', 'sum(range(10_000_000))'])"

    assert run(child, tmp_path)["cpu"] > 2 * run("import subprocess", tmp_path)["cpu"]


def test_the_end_of_what_a_failure_said_is_kept(tmp_path: Path) -> None:
    assert run("raise ValueError('no such pet')", tmp_path)["said"].endswith("no such pet\n")


def test_one_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    used = run("import time; time.sleep(60)", tmp_path, seconds=0.2)

    assert used["late"]
    assert used["wall"] < 30
