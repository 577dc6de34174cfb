"""Text of a document as lines of prose: for docstrings and for Markdown."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from moored.render.literals import literal
from moored.render.markup import plain

_LONGEST = 40
_LONGEST_LEAD = 160
# What goes on in small letters stood behind an abbreviation.
_SENTENCE = re.compile(r".+?[.!?](?= [^a-z]|$)")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_LIST_ITEM = re.compile(r"^[ \t]*([-*+]|\d+[.)])[ \t]+")


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
    for paragraph in _PARAGRAPH.split(visible(plain(text)).strip()):
        if not paragraph.strip():
            continue
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
    line = " ".join(visible(plain(text)).split())
    return line if not line or line[-1] in ".!?:" else f"{line}."


def first_sentence(text: str) -> str:
    """The first sentence of a text, on one line."""
    line = sentence(text.strip().partition("\n\n")[0])
    match = _SENTENCE.match(line)
    return match.group() if match else line


def lead(text: str) -> tuple[str, str]:
    """The first sentence of a text that begins with one, and the rest; nothing and all, if not."""
    first, _, more = visible(plain(text)).strip().partition("\n\n")
    said = first_sentence(first)
    if len(_items(first)) > 1 or _LIST_ITEM.match(first) or len(said) > _LONGEST_LEAD:
        return "", text
    return said, f"{sentence(first)[len(said):].strip()}\n\n{more}"


def opening(summary: str, description: str, otherwise: str) -> tuple[str, str]:
    """The first line of a docstring, and what is left to say below it."""
    said, rest = sentence(summary), description
    if not said:
        said, rest = lead(description)
    first = said.partition(" ")[0]
    # `get all pets`, but neither `getPets` nor `e.g.`.
    said = said[:1].upper() + said[1:] if first.isalpha() and first.islower() else said
    return said or otherwise, rest


def default_told(value: Any) -> str:
    """What is taken where a value is not given; long values are not worth a line."""
    shown = literal(value)
    return f"Default: {shown}." if value is not None and len(shown) <= _LONGEST else ""
