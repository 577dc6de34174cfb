"""Every block of the documentation is run, or listed with a reason."""

from __future__ import annotations

import ast
import json
import shlex
import subprocess
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest
import yaml
from tests.docs.blocks import PAGES, ROOT, Block, blocks
from tests.docs.running import Reader

SETTINGS = """\
[tool.moored.clients.zuora_billing]
spec = "specs/zuora-billing/openapi.yaml"
overlays = ["specs/zuora-billing/overlay.yaml"]
output = "generated/zuora_billing"
testing = true
"""
# Pages that are followed block by block, with what lies in the reader's folder: of the repository, or made by a script.
FOLLOWED: Final[Mapping[str, Sequence[str]]] = {
    "docs/tutorial.md": ["specs"],
    "docs/ci.md": ["specs", "generated", "settings"],
    "docs/fixing.md": [],
    "docs/settings.md": ["specs"],
    "docs/locks.md": ["specs", "generated", "settings"],
    "docs/editors.md": ["specs"],
    "docs/from-openapi-python-client.md": ["generated"],
    "docs/from-openapi-generator.md": ["generated"],
    "docs/from-stainless.md": [],
    "docs/check.md": ["sandbox"],
    "docs/diff.md": ["sandbox"],
    "docs/update.md": ["sandbox"],
    "docs/names.md": ["sandbox"],
    "docs/suggest.md": ["sandbox"],
}
# Pages that a test of their own runs, whole.
ELSEWHERE: Final = {
    "docs/testing.md": "tests/behaviour/test_testing_docs.py",
    "docs/vendoring.md": "tests/docs/test_vendoring.py",
    "docs/first-hour.md": "tests/packaging/test_first_hour.py",
}
# How the project itself is worked on (make, benches) is not for its users.
OURS: Final = {ROOT / "CONTRIBUTING.md", ROOT / "ARCHITECTURE.md"}
EVERY: Final = [block for page in PAGES if page not in OURS for block in blocks(page)]
LISTED: Final = tomllib.loads((Path(__file__).with_name("listed.toml")).read_text("utf-8"))


def listed(page: str) -> list[str]:
    """First lines of the blocks of a page that nothing runs."""
    return [line for entry in LISTED.get(page, ()) for line in entry["begins"]]


def run(block: Block) -> bool:
    """Whether following the page does anything with a block."""
    return bool(block.title) or block.language == "console"


def test_every_block_is_run_or_listed() -> None:
    left = [
        f"{block.page}:{block.line}: {block.first}"
        for block in EVERY
        if block.page not in ELSEWHERE and block.first not in listed(block.page)
        if not (block.page in FOLLOWED and run(block))
    ]

    assert left == [], "run it (FOLLOWED, ELSEWHERE), or say in listed.toml why nothing does"


def test_every_entry_of_the_list_is_a_block_with_a_reason() -> None:
    there = Counter((block.page, block.first) for block in EVERY)
    entries = Counter((page, line) for page in LISTED for line in listed(page))

    assert entries - there == Counter()
    assert all(len(entry["reason"]) > 20 for page in LISTED.values() for entry in page)


def test_pages_run_elsewhere_are_named_there() -> None:
    for page, test in ELSEWHERE.items():
        if (ROOT / page).exists():
            assert Path(page).name in (ROOT / test).read_text("utf-8")


@pytest.mark.parametrize("block", EVERY, ids=lambda block: f"{block.page}:{block.line}")
def test_what_has_a_syntax_keeps_to_it(block: Block) -> None:
    if block.language == "toml":
        tomllib.loads(block.text)
    elif block.language == "json":
        json.loads(block.text)
    elif block.language in ("yaml", "yml"):
        assert [*yaml.safe_load_all(block.text)]
    elif block.language == "python":
        compile(block.text, block.page, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    else:
        assert block.language in ("console", "text"), f"{block.page}:{block.line}"


@pytest.mark.parametrize("page", FOLLOWED)
def test_a_reader_follows_the_page(page: str, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    reader = Reader(folder, tmp_path / "bin")
    reader.has(*(name for name in FOLLOWED[page] if name not in ("settings", "sandbox")))
    if "settings" in FOLLOWED[page]:
        (folder / "pyproject.toml").write_text(SETTINGS)
    if page != "docs/tutorial.md":
        subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    if "sandbox" in FOLLOWED[page]:
        script = Path(__file__).parent / "sandboxes" / f"{Path(page).stem}.sh"
        reader.type(f"bash -e {shlex.quote(str(script))}", "", page)

    for block in blocks(ROOT / page):
        if block.first not in listed(page):
            reader.follow(block)
