"""JSONPath expressions (RFC 9535) for places of a document."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def step(name: str) -> str:
    """`.get`, or `['/v1/charges']` for what is no plain name."""
    return f".{name}" if _PLAIN.fullmatch(name) else f"[{text(name)}]"


def text(value: str) -> str:
    """A string literal in single quotes (section 2.3.1.1)."""
    escaped = "".join(
        f"\\{char}" if char in "'\\" else char if char.isprintable() else f"\\u{ord(char):04x}"
        for char in value
    )
    return f"'{escaped}'"


def operation(path: str, method: str) -> str:
    """An operation."""
    return f"$.paths{step(path)}{step(method.lower())}"
