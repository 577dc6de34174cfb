"""The pages of `--format html`: whole, alone, and proof against what a document says."""

from __future__ import annotations

import base64
import hashlib
import itertools
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.browser.hostile import CHECKS, PROBLEMS, documents

from moored.comparing import diff
from moored.report import render_checks, render_problems
from moored.report.changes import render_diff
from moored.report.page.encoders import prose
from moored.report.page.page import print_page

ROOT = Path(__file__).parents[3]
# What the templates make; the last are those that a text of a document would like to be.
TAGS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "script",
        "header",
        "main",
        "footer",
        "nav",
    ),
    *("section", "article", "h1", "h2", "h3", "p", "ul", "li", "a", "b", "span", "strong", "small"),
    *("code", "del", "ins", "details", "summary", "table", "thead", "tbody", "tr", "th", "td"),
    *("form", "fieldset", "legend", "label", "input", "select", "option", "output", "button"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "tabindex"),
    *("aria-label", "aria-labelledby", "aria-hidden", "role", "hidden", "open", "scope", "colspan"),
    *("type", "value", "checked", "autocomplete", "spellcheck", "placeholder"),
    *("data-kind", "data-set", "data-n"),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("documents")
    old, new = map(str, documents(folder))
    return {
        "diff": render_diff(diff(old, new), "html", release="2.4.0", everything=True),
        "nothing": render_diff(diff(new, new), "html"),
        "checks": render_checks(CHECKS, "html"),
        "problems": render_problems(PROBLEMS, "html"),
        "no problems": render_problems([], "html"),
    }


PAGES = pytest.mark.parametrize("name", ["diff", "nothing", "checks", "problems", "no problems"])


def tree(page: str) -> ElementTree.Element:
    """The page, which is XML as well, so that a tag too many or too few is an error."""
    assert page.startswith("<!DOCTYPE html>\n<html")
    return ElementTree.fromstring(re.sub(r"(?s)(<(style|script)>).*?(</\2>)", r"\1\3", page))


def own(page: str, tag: str) -> str:
    (content,) = re.findall(rf"(?s)<{tag}>(.*?)</{tag}>", page)
    return str(content)


@PAGES
def test_only_what_the_templates_make(pages: dict[str, str], name: str) -> None:
    elements = [*tree(pages[name]).iter()]

    assert {one.tag for one in elements} <= TAGS
    assert {attribute for one in elements for attribute in one.attrib} <= ATTRIBUTES
    links = [one.get("href", "") for one in elements if one.tag == "a"]
    assert [link for link in links if not link.startswith("#")] == []


@PAGES
def test_it_needs_nothing_else(pages: dict[str, str], name: str) -> None:
    page = pages[name]
    policies = [
        one.get("content", "")
        for one in tree(page).iter("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]

    hashes = [
        f"sha256-{base64.b64encode(hashlib.sha256(own(page, tag).encode()).digest()).decode()}"
        for tag in ("style", "script")
    ]
    assert policies == [
        f"default-src 'none'; style-src '{hashes[0]}'; script-src '{hashes[1]}';"
        " base-uri 'none'; form-action 'none'"
    ]
    assert not re.search(r"url\(|@import|https?:", own(page, "style") + own(page, "script"))


@PAGES
def test_ids_and_headings(pages: dict[str, str], name: str) -> None:
    elements = [*tree(pages[name]).iter()]
    ids = [one.get("id") for one in elements if one.get("id")]
    links = {one.get("href", "")[1:] for one in elements if one.tag == "a"}
    labels = {one.get("aria-labelledby") for one in elements if one.get("aria-labelledby")}
    levels = [int(one.tag[1]) for one in elements if re.fullmatch("h[1-6]", one.tag)]

    assert len(ids) == len(set(ids))
    assert links | labels <= set(ids)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@PAGES
def test_no_character_that_steers_a_reader(pages: dict[str, str], name: str) -> None:
    assert [char for char in pages[name] if not char.isprintable() and char != "\n"] == []


def test_the_words_of_the_document_are_there(pages: dict[str, str]) -> None:
    words = "".join(tree(pages["diff"]).itertext())

    assert "<script>window.owned=1;alert(1)</script>" in words
    assert "next version: 3.0.0" in words
    assert "not in the new document" in words


def test_every_change_can_be_filtered(pages: dict[str, str]) -> None:
    root = tree(pages["diff"])
    kinds = {one.get("value") for one in root.iter("input") if one.get("name") == "kind"}
    sets = {one for option in root.iter("option") for one in option.get("value", "").split()}
    changes = list(root.iter("article"))

    assert {one.get("data-kind") for one in changes} == kinds
    assert {one.get("data-set") for one in changes if one.get("data-set")} >= sets
    assert len(changes) > 5


def test_both_documents_side_by_side(pages: dict[str, str]) -> None:
    (change,) = [
        one
        for one in tree(pages["diff"]).iter("article")
        if any(
            code.text == "p_option_script_window_owned_5_script_onfocus_window_owned_6_autofocus_x"
            for code in one.iter("code")
        )
        or "param-constraint-tightened" in "".join(one.itertext())
    ][:1]
    rows = [[*row.iter("td")] for row in change.iter("tr") if row.find("td") is not None]
    changed = [row for row in rows if any(cell.find("del") is not None for cell in row)]

    assert "".join(changed[0][0].itertext()) != "".join(changed[0][1].itertext())


def test_a_check_tells_what_is_and_what_should_be(pages: dict[str, str]) -> None:
    root = tree(pages["checks"])
    states = [one.get("data-kind") for one in root.iter("article")]

    assert states == ["edited", "missing", "extra"]
    assert 'data-n="8"><del>line 7</del>' in pages["checks"]
    assert "<ins>and another</ins>" in pages["checks"]
    assert "1.50 s" not in pages["checks"]
    assert "To mend it" in "".join(root.itertext())


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("see `moored list --tag a`", "see <code>moored list --tag a</code>"),
        ("`<b>` and `", "<code>&lt;b&gt;</code> and `"),
        ("``", "``"),
    ],
)
def test_a_command_in_a_sentence_is_code(said: str, shown: str) -> None:
    assert prose(said) == shown


def test_a_text_without_an_encoder_is_refused() -> None:
    with pytest.raises(TypeError, match="no encoder has made"):
        print_page("problems.html.jinja", title="<b>", faults=())


def test_the_same_bytes(tmp_path: Path) -> None:
    made = [dict(_made(tmp_path / seed, seed)) for seed in ("1", "2")]

    assert len(made[0]) == 5
    assert made[0] == made[1]


def _made(folder: Path, seed: str) -> Iterator[tuple[str, bytes]]:
    folder.mkdir()
    path = f"{ROOT / 'generator'}:{ROOT}"
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": path}
    subprocess.run(
        [sys.executable, "-m", "tests.browser", "pages"], cwd=folder, env=environment, check=True
    )
    yield from ((page.name, page.read_bytes()) for page in (folder / "pages").glob("*.html"))
