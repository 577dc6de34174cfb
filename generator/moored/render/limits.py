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
    "max_length": "At most {}.",
    "min_length": "At least {}.",
    "multiple_of": "A multiple of {}.",
    "pattern": "Matches {}.",
}


def in_words(limits: Sequence[tuple[str, Any]], kind: str = "str") -> str:
    """`At most 32 characters.`; empty where there are none.

    Args:
        limits: Keyword arguments of `pydantic.Field`.
        kind: The type that they are for, as Python source.
    """
    of = "items" if kind.startswith("list") else "characters"
    told = dict(limits)
    if told.get("min_length", 0) == told.get("max_length") and "max_length" in told:
        return f"Exactly {_count(told['max_length'], of)}."
    return " ".join(_said(name, value, of) for name, value in limits if name in _WORDS)


def _said(name: str, value: Any, of: str) -> str:
    if name in ("max_length", "min_length"):
        return _WORDS[name].format(_count(value, of))
    return _WORDS[name].format(text(value) if isinstance(value, str) else value)


def _count(number: int, of: str) -> str:
    return f"{number} {of.removesuffix('s') if number == 1 else of}"
