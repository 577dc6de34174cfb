"""A block of a changelog, merged into one that is there: Keep a Changelog 1.1."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

_RELEASE = re.compile(r"## +\[?([^\]\s]+)\]?")
_SECTION = re.compile(r"### +(\S.*?)\s*$")


@dataclass(slots=True)
class _Block:
    """One release: its heading, what stands before the first section, and the sections."""

    heading: str
    intro: list[str] = field(default_factory=list)
    sections: dict[str, list[str]] = field(default_factory=dict)


def merged(text: str, block: str) -> str:
    """A changelog with a block in it.

    Entries go to the end of the section of their kind; a release that is not there yet goes before
    the first. An entry that is there already stays one.

    Args:
        text: The changelog; may be empty.
        block: One release, as `moored diff --format changelog` writes it.
    """
    lines, new = text.splitlines(), _parsed(block.splitlines())
    starts = [at for at, line in enumerate(lines) if line.startswith("## ")]
    for start, end in pairwise([*starts, len(lines)]):
        if _name(lines[start]) == _name(new.heading):
            old = _parsed(lines[start:end])
            _add(old, new)
            return _joined(lines[:start], _written(old), lines[end:])
    at = starts[0] if starts else len(lines)
    return _joined(lines[:at], _written(new), lines[at:])


def _name(heading: str) -> str:
    found = _RELEASE.match(heading)
    return found[1].casefold() if found else heading


def _parsed(lines: list[str]) -> _Block:
    block = _Block(lines[0])
    into = block.intro
    for line in lines[1:]:
        if section := _SECTION.match(line):
            into = block.sections.setdefault(section[1], [])
        else:
            into.append(line)
    return block


def _add(old: _Block, new: _Block) -> None:
    for name, lines in new.sections.items():
        there = old.sections.setdefault(name, [])
        entries = [line for line in lines if line and line not in there]
        there[:] = [*_trimmed(there), *entries]


def _written(block: _Block) -> list[str]:
    lines = [block.heading, *_padded(block.intro)]
    for name, entries in block.sections.items():
        lines += ["", f"### {name}", "", *_trimmed(entries)]
    return lines


def _padded(lines: list[str]) -> list[str]:
    trimmed = _trimmed(lines)
    return ["", *trimmed] if trimmed else []


def _trimmed(lines: list[str]) -> list[str]:
    """Without empty lines at either end."""
    kept = list(lines)
    while kept and not kept[0].strip():
        del kept[0]
    while kept and not kept[-1].strip():
        del kept[-1]
    return kept


def _joined(*parts: list[str]) -> str:
    """The parts with an empty line between those that hold anything."""
    texts = ["\n".join(_trimmed(part)) for part in parts]
    return "\n\n".join(text for text in texts if text) + "\n"
