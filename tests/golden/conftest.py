"""Every case, built once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from .case import ACCEPTED, CASES, NAMES, Outcome, outcome


@pytest.fixture(scope="session")
def outcomes() -> dict[str, Outcome]:
    """What each case gives."""
    return {name: outcome(CASES / name) for name in NAMES}


@pytest.fixture(scope="session")
def packages(outcomes: dict[str, Outcome], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every package that a case gives, runtime included."""
    root = tmp_path_factory.mktemp("packages")
    for name in ACCEPTED:
        built = outcomes[name].built
        assert built is not None, outcomes[name].problems
        for path, text in built.tree.files.items():
            target = root / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
    return root
