"""The fragments of the changelog keep to the rule of changes/README.md."""

from __future__ import annotations

import re
import tomllib

from tests.docs.blocks import ROOT

FOLDER = ROOT / "changes"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["towncrier"]
TYPES = {one["directory"] for one in SETTINGS["type"]}


def test_every_fragment_says_what_it_is_about() -> None:
    names = {path.name for path in FOLDER.iterdir()} - {"README.md", "template.jinja"}

    rule = re.compile(rf"[a-z0-9-]+\.({'|'.join(sorted(TYPES))})\.md")
    assert [name for name in sorted(names) if not rule.fullmatch(name)] == []


def test_a_fragment_is_sentences_without_a_bullet() -> None:
    for path in FOLDER.glob("*.*.md"):
        text = path.read_text("utf-8")
        assert re.match(r"[A-Z`].*\.\n\Z", text, re.S), path.name


def test_the_rule_names_every_type() -> None:
    rule = (FOLDER / "README.md").read_text("utf-8")

    assert [name for name in sorted(TYPES) if f"`{name}`" not in rule] == []


def test_fragments_have_one_place_in_the_changelog() -> None:
    text = (ROOT / SETTINGS["filename"]).read_text("utf-8")
    before, _, _ = text.partition(SETTINGS["start_string"])

    assert text.count(SETTINGS["start_string"]) == 1
    assert before.count("\n## ") == 1  # under the heading of the newest version
