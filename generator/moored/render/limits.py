"""Limits in words, for docstrings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from moored.render.literals import text

_WORDS = {
    "ge": "At least {}.",
    "gt": "More than {}.",
    "le": "At most {}.",
    "lt": "Less than {}.",
    "max_length": "At most {} characters.",
    "min_length": "At least {} characters.",
    "multiple_of": "A multiple of {}.",
    "pattern": "Matches {}.",
}


def in_words(limits: Sequence[tuple[str, Any]], of: str = "characters") -> str:
    """`At most 32 characters.`; empty where there are none."""
    told = dict(limits)
    if told.get("min_length", 0) == told.get("max_length") and "max_length" in told:
        return f"Exactly {told['max_length']} {of}."
    said = [
        _WORDS[name]
        .replace("characters", of)
        .format(text(value) if isinstance(value, str) else value)
        for name, value in limits
        if name in _WORDS
    ]
    return " ".join(said)
