"""The wheel holds all that generating takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
SPEC = ROOT / "specs" / "zuora-billing"
COMMITTED = ROOT / "generated" / "zuora_billing"


def test_the_wheel_makes_the_committed_client(installed: Any, tmp_path: Path) -> None:
    words = ["generate", SPEC / "openapi.yaml", "-o", "out/zuora_billing"]

    printed = installed.run(
        "moored", *words, "--overlay", SPEC / "overlay.yaml", "--testing", folder=tmp_path
    )

    assert "5 operations" in printed
    made = tmp_path / "out" / "zuora_billing"
    assert files(made) == files(COMMITTED)


def test_the_wheel_knows_its_version_and_lists(installed: Any, tmp_path: Path) -> None:
    assert installed.run("moored", "--version", folder=tmp_path) == "moored 0.1.0\n"
    listed = installed.run(
        "moored", "list", SPEC / "openapi.yaml", "--format=json", folder=tmp_path
    )
    assert len(json.loads(listed)["operations"]) == 5


def files(folder: Path) -> dict[str, bytes]:
    """Every file by its path, as the output has it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
