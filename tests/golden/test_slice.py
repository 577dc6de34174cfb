"""A client of a fragment is the client of the whole document with the same operations chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from moored.pipeline import build

from .case import ACCEPTED, Outcome
from .fragments import files, sliced

# Of a degraded document the fragment is whole: the substitutes stand in it.
NAMES = [name for name in ACCEPTED if not name.startswith("degraded_")]


@pytest.mark.parametrize("name", NAMES)
def test_same_client(name: str, outcomes: dict[str, Outcome], tmp_path: Path) -> None:
    outcome = outcomes[name]
    assert outcome.built is not None
    keys = sorted(key for key in outcome.built.lock.operations if " webhook:" not in key)
    chosen = (*keys[:1], *keys[-1:]) if len(keys) > 2 else outcome.settings.operations
    settings = replace(outcome.settings, operations=chosen)

    end = "json" if len(name) % 2 else "yaml"
    made = sliced(settings, chosen, tmp_path, end)

    assert files(made) == files(build(settings))
