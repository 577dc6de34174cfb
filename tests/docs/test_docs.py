"""The documentation says what is true."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from moored.drift.states import MEANING, CauseKind
from moored.report import FORMATS

ROOT = Path(__file__).parents[2]
CODE = re.compile(r'"(M0\d{3})"')
SOURCES = sorted((ROOT / "generator" / "moored").rglob("*.py"))


def test_every_problem_code_is_documented_and_exists() -> None:
    used = {code for path in SOURCES for code in CODE.findall(path.read_text())} | {"M0000"}

    documented = set(re.findall(r"^\| (M0\d{3}) ", (ROOT / "docs/problems.md").read_text(), re.M))

    assert documented == used


def test_every_extension_is_documented_and_exists() -> None:
    known = {
        name
        for path in (ROOT / "generator/moored/document").rglob("*.py")
        for name in re.findall(r'"(x-moored-[a-z-]+[a-z])"', path.read_text())
    }

    documented = set(
        re.findall(r"x-moored-[a-z-]+[a-z]", (ROOT / "docs/extensions.md").read_text())
    )

    assert documented == known


def test_every_state_cause_and_format_of_a_check_is_documented() -> None:
    text = (ROOT / "docs/check.md").read_text()

    states = re.findall(r"^\| `([a-z+-]+)` \|", text, re.M)

    assert {*states, "ok"} == set(MEANING)
    named = set(re.findall(r"`(?:--format )?([a-z+-]+)`", text))
    assert set(get_args(CauseKind)) | set(FORMATS) <= named


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_links_and_named_files_exist(name: str) -> None:
    text = (ROOT / name).read_text()
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_architecture_names_only_what_is_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text()
    paths = re.findall(
        r"`((?:document|names|models|lower|render|emit|drift|ir|report)/[a-z_/.]+)`", text
    )
    package = ROOT / "generator" / "moored"

    missing = [
        path
        for path in paths
        if not (package / path).exists() and not (package / f"{path}.py").exists()
    ]

    assert missing == []
