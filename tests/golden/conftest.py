"""Cases, each built once for all tests."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from moored.pipeline import build

from .case import ACCEPTED, CASES, Outcome, outcome


class Outcomes(dict[str, Outcome]):
    """What each case gives, built when it is first asked for."""

    def __missing__(self, name: str) -> Outcome:
        return self.setdefault(name, outcome(CASES / name))


@pytest.fixture(scope="session")
def outcomes() -> Outcomes:
    """What each case gives."""
    return Outcomes()


@pytest.fixture(scope="session")
def packages(outcomes: Outcomes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every package that a case gives, runtime included, and a fake of each."""
    root = tmp_path_factory.mktemp("packages")
    for name in ACCEPTED:
        settings = replace(outcomes[name].settings, testing=True)
        Outcome(settings=settings, built=build(settings)).write(root / name)
    return root
