"""Text of a document as lines of prose: for docstrings and for Markdown."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from moored.render.literals import literal

_LONGEST = 40
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_LIST_ITEM = re.compile(r"^[ \t]*([-*+]|\d+[.)])[ \t]+")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")


def visible(text: str) -> str:
    """Text without control and bidirectional characters; line ends become `\\n`."""
    if text.isprintable():  # most are one line, and a search through each is dear
        return text
    lines = re.sub(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", "\n", text).split("\n")
    return "\n".join(line if line.isprintable() else _shown_of(line) for line in lines)


def _shown_of(line: str) -> str:
    return "".join(char for char in line if _shown(char))


def _shown(char: str) -> bool:
    return char == "\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def wrap(text: str, width: int) -> list[str]:
    """Paragraphs and list items, each wrapped to `width`; a blank line between paragraphs."""
    lines: list[str] = []
    for paragraph in _PARAGRAPH.split(visible(_LINK.sub(r"\1", text)).strip()):
        if lines:
            lines.append("")
        for item in _items(paragraph):
            hang = "  " if _LIST_ITEM.match(item) else ""
            lines += fill(item, width, hang)
    return lines


def fill(text: str, width: int, hang: str) -> list[str]:
    """Words as lines, as `textwrap` has them, in a fifth of its time; every description is filled."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if not line:
            line = word
        elif len(line) + 1 + len(word) <= width:
            line = f"{line} {word}"
        else:
            lines.append(line)
            line = hang + word
    return [*lines, line] if line else lines


def _items(paragraph: str) -> list[str]:
    """The paragraph's list items, each with its continuation lines; else the paragraph whole."""
    items: list[str] = []
    for line in paragraph.split("\n"):
        if _LIST_ITEM.match(line) or not items:
            items.append(line)
        else:
            items[-1] += f" {line}"
    return items


def sentence(text: str) -> str:
    """The text as one line that ends with a full stop; empty if there is none."""
    line = " ".join(visible(_LINK.sub(r"\1", text)).split())
    return line if not line or line[-1] in ".!?:" else f"{line}."


def first_sentence(text: str) -> str:
    """The first sentence of a text, on one line."""
    line = sentence(text.strip().partition("\n\n")[0])
    match = re.match(r".+?[.!?](?= |$)", line)
    return match.group() if match else line


def default_told(value: Any) -> str:
    """What is taken where a value is not given; long values are not worth a line."""
    shown = literal(value)
    return f"Default: {shown}." if value is not None and len(shown) <= _LONGEST else ""
