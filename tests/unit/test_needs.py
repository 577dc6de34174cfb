"""What generated packages need, and what moored's own tests run them with."""

from __future__ import annotations

import tomllib
from pathlib import Path

from moored.needs import PACKAGES, PYTHON

ROOT = Path(__file__).parents[2]


def test_moored_itself_keeps_to_the_same_ranges() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = set(project["dependencies"])

    assert {f"{name}{PACKAGES[name]}" for name in ("httpx2", "pydantic")} <= declared
    assert project["requires-python"] == f">={PYTHON}"
