"""Values to Python literals: the only way by which a value of a document becomes code."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from moored.ir.types import FromText
from moored.render.code import Code

#: What makes a value of a type from its text.
FROM_TEXT: Mapping[str, str] = {
    "DecimalText": "Decimal",
    "UUID": "UUID",
    "date": "date.fromisoformat",
    "datetime": "datetime.fromisoformat",
}


def literal(value: Any) -> Code:
    """The Python literal of a JSON value, its type kept; the expression of a `FromText`.

    Raises:
        TypeError: It is no JSON value.
    """
    if value is None or isinstance(value, bool | int):
        return Code(repr(value))
    if isinstance(value, float):
        return Code(repr(value) if math.isfinite(value) else f'float("{value}")')
    if isinstance(value, str):
        return Code(text(value))
    if isinstance(value, FromText):
        return Code(f"{FROM_TEXT[value.kind]}({text(value.text)})")
    if isinstance(value, list | tuple):
        inner = ", ".join(literal(item) for item in value)
        return Code(f"[{inner}]")
    if isinstance(value, dict):
        inner = ", ".join(f"{text(str(key))}: {literal(item)}" for key, item in value.items())
        return Code(f"{{{inner}}}")
    raise TypeError(f"not a JSON value: {type(value).__name__}")


def text(value: str) -> Code:
    """The literal of a text, in double quotes where that needs no more escapes.

    Everything that is not printable is escaped: bidirectional controls, line separators, lone
    surrogates and tag characters among them, so that no text misleads the reader of the code.
    """
    if value.isprintable() and '"' not in value and "\\" not in value:
        return Code(f'"{value}"')
    quote = "'" if '"' in value and "'" not in value else '"'
    return Code(quote + "".join(_escaped(char, quote) for char in value) + quote)


def _escaped(char: str, quote: str) -> str:
    if char in ("\\", quote):
        return f"\\{char}"
    if char.isprintable():
        return char
    return char.encode("unicode_escape").decode("ascii")


def tuple_of(values: Iterable[str]) -> Code:
    """A tuple of texts."""
    items = [text(value) for value in values]
    return Code(f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})")


def keywords(values: Iterable[tuple[str, Any]]) -> Code:
    """Keyword arguments, each value as a literal: `max_length=32, pattern="…"`."""
    return Code(", ".join(f"{name}={literal(value)}" for name, value in values))


def mapping(values: Mapping[str, str]) -> Code:
    """A dict from texts to finished expressions."""
    return Code("{" + ", ".join(f"{text(key)}: {value}" for key, value in values.items()) + "}")
