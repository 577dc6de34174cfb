"""The fenced blocks of the documentation, and the commands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = tuple(
    sorted(
        [
            ROOT / "README.md",
            ROOT / "CONTRIBUTING.md",
            ROOT / "ARCHITECTURE.md",
            *DOCS.rglob("*.md"),
        ]
    )
)
_FENCE = re.compile(r"^(?P<in> *)```(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=in)```$", re.M | re.S)
_TITLE = re.compile(r'title="([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One fenced block.

    Attributes:
        page: The page, relative to the repository.
        line: Where it begins.
        language: The first word behind the fence.
        title: The file that it is, if the fence says so.
        text: What it holds, without the indentation of the fence.
    """

    page: str
    line: int
    language: str
    title: str
    text: str

    @property
    def first(self) -> str:
        """Its first line, by which it is listed."""
        return self.text.split("\n", 1)[0].strip()


def blocks(path: Path) -> list[Block]:
    """The blocks of a page, in order."""
    text = path.read_text("utf-8")
    return [
        Block(
            page=path.relative_to(ROOT).as_posix(),
            line=text.count("\n", 0, found.start()) + 1,
            language=found["info"].split(" ")[0],
            title="".join(_TITLE.findall(found["info"])),
            text=re.sub(rf"^{found['in']}", "", found["text"], flags=re.M),
        )
        for found in _FENCE.finditer(text)
    ]


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Each command of a `console` block, with what the page shows that it prints."""
    for one in re.split(r"^\$ ", block.text, flags=re.M)[1:]:
        command, _, shown = one.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command = f"{command}\n{more}"
        yield command, shown
