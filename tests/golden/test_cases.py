"""Each case gives what its folder expects, byte for byte; `--update-golden` rewrites it."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from .case import ACCEPTED, CASES, NAMES, Outcome

ACCEPT = "to accept it: pytest tests/golden --update-golden"


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, outcomes: dict[str, Outcome], request: pytest.FixtureRequest) -> None:
    made, folder = outcomes[name].expected, CASES / name / "expected"
    if request.config.getoption("--update-golden"):
        _rewrite(folder, made)

    found = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    differing = sorted(path for path in {*found, *made} if found.get(path) != made.get(path))
    if differing:
        pytest.fail("".join(_diff(path, found, made) for path in differing) + ACCEPT, pytrace=False)


def _rewrite(folder: Path, made: Mapping[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def _diff(path: str, found: Mapping[str, str], made: Mapping[str, str]) -> str:
    before, after = (side.get(path, "").splitlines(keepends=True) for side in (found, made))
    source, target = (path if path in side else "/dev/null" for side in (found, made))
    lines = list(difflib.unified_diff(before, after, source, target))
    return "".join(lines) or f"--- {source}\n+++ {target}\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_case_says_what_it_shows(name: str) -> None:
    # JSON has no comments.
    said = [CASES / name / file for file in ("openapi.yaml", "moored.toml")]
    assert next(path for path in said if path.exists()).read_text("utf-8").startswith("# ")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_rejected_is_named_so(name: str, outcomes: dict[str, Outcome]) -> None:
    assert (outcomes[name].built is not None) == (name in ACCEPTED)
