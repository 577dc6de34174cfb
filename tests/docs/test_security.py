"""The tests that docs/security.md and docs/promises.md name for their rules are there."""

from __future__ import annotations

import re

from tests.docs.blocks import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
PROMISES = (ROOT / "docs" / "promises.md").read_text("utf-8")
NAMED = re.compile(r"`(test_\w+\.py)`: ([a-z0-9_, ]+)")


def test_every_test_that_the_pages_name_exists() -> None:
    pages = NAMED.findall(PAGE) + NAMED.findall(PROMISES)
    found = [(file, name.strip()) for file, names in pages for name in names.split(",")]
    assert len(found) > 140

    behaviour = ROOT / "tests" / "behaviour"
    texts = {file: (behaviour / file).read_text("utf-8") for file, _ in found}
    assert [one for one in found if f"def test_{one[1]}(" not in texts[one[0]]] == []


def test_every_module_that_the_page_names_exists() -> None:
    generator = ROOT / "generator" / "moored"
    known = {path.relative_to(generator).as_posix() for path in generator.rglob("*")}
    known |= {path.rpartition("/")[2] for path in known}
    generating = PAGE.partition("## The client")[0]
    cells = [line.split("|")[2] for line in generating.splitlines() if line.startswith("| ")][2:]
    named = [name.rstrip("/") for cell in cells for name in re.findall(r"`([^`]+)`", cell)]
    assert len(named) > 20
    assert [name for name in named if name not in known] == []
