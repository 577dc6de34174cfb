"""How wide a text is, as the formatters count."""

from __future__ import annotations

import unicodedata

LINE_LENGTH = 88


def text_width(text: str) -> int:
    """Columns of a monospaced font: two for an East Asian wide character, none for a mark."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
