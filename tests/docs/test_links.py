"""No link of the documentation is dead, and every page has its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from tests.docs.blocks import DOCS, PAGES, ROOT
from tests.docs.commands import PAGE, page

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?)\s*$", re.M)


def prose(path: Path) -> str:
    """A page without its fenced blocks."""
    return re.sub(r"(?ms)^( *)```.*?^\1```$", "", path.read_text("utf-8"))


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as Python-Markdown and GitHub make them."""
    texts = [re.sub(r"[`*]", "", found) for found in _HEADING.findall(prose(path))]
    return {
        slug
        for text in texts
        for slug in (
            re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", text.lower()).strip()),
            re.sub(r" ", "-", re.sub(r"[^\w\s-]", "", text.lower()).strip()),
        )
    }


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    dead = []
    for link in _LINK.findall(prose(path)):
        target, _, anchor = link.partition("#")
        if "://" in target:
            continue
        file = (path.parent / target).resolve() if target else path
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(link)
    assert dead == []


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.name)
def test_pages_of_the_site_link_within_it(path: Path) -> None:
    links = [link for link in _LINK.findall(prose(path)) if "://" not in link]

    assert [link for link in links if link.startswith("..")] == []


def test_every_page_has_its_place() -> None:
    site = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    parts = [part for entry in site["nav"] for part in entry.values()]
    named = {name for part in parts for name in ([part] if isinstance(part, str) else part)}

    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert named == pages, "each page has one line under `nav` in mkdocs.yml"


def test_every_command_and_option_is_documented() -> None:
    assert PAGE.read_text("utf-8") == page(), "write it anew: python -m tests.docs.commands"


def test_every_problem_has_a_cause_and_a_cure() -> None:
    rows = re.findall(
        r"^\| (M0\d{3}) \| (.*) \| (.*) \|$", (DOCS / "problems.md").read_text(), re.M
    )

    assert len(rows) > 100
    assert [code for code, fact, cure in rows if not fact.strip() or not cure.strip()] == []
