"""Limits of scalars and lists that pydantic can hold values to: documents err in them too."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from moored.models.patterns import compiles

Limits = tuple[tuple[str, Any], ...]

# JSON Schema's keywords for limits, and the arguments of `pydantic.Field`.
_NUMBERS = (
    ("exclusiveMinimum", "gt"),
    ("minimum", "ge"),
    ("exclusiveMaximum", "lt"),
    ("maximum", "le"),
    ("multipleOf", "multiple_of"),
)
_LENGTHS = {
    "array": (("minItems", "min_length"), ("maxItems", "max_length")),
    "string": (("minLength", "min_length"), ("maxLength", "max_length")),
}
_LOWER, _UPPER = ("gt", "ge", "min_length"), ("lt", "le", "max_length")
_LARGEST = 1e300


def limits_of(schema: dict[str, Any], kind: str) -> Limits:
    """The limits of values of one type, as keyword arguments of `pydantic.Field`.

    What bounds nothing (`multipleOf: 0`, a negative length), what is meant for another type and
    bounds between which no value lies are left out.

    Args:
        schema: A schema.
        kind: A type of JSON Schema.
    """
    if kind in ("integer", "number"):
        found = dict(_of_numbers(schema, kind))
    else:
        found = dict(_of_lengths(schema, kind))
    lower = [found[name] for name in _LOWER if name in found]
    upper = [found[name] for name in _UPPER if name in found]
    if lower and upper and max(lower) > min(upper):
        found = {name: value for name, value in found.items() if name not in (*_LOWER, *_UPPER)}
    return tuple(found.items())


def _of_numbers(schema: dict[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    for keyword, name in _NUMBERS:
        value = schema.get(keyword)
        if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > _LARGEST:
            continue
        if name == "multiple_of" and not is_exact(value):
            continue
        if kind == "integer" and value != int(value):
            if name == "multiple_of":
                continue
            value = math.floor(value) if name in ("gt", "le") else math.ceil(value)
        yield name, int(value) if value == int(value) and abs(value) < 2**63 else value


def is_exact(value: float) -> bool:
    """Whether multiples of a number can be told: 0.3 is none of 0.1 in binary fractions."""
    return 0 < value < _LARGEST and value * 1024 == int(value * 1024)


def _of_lengths(schema: dict[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    for keyword, name in _LENGTHS.get(kind, ()):
        value = schema.get(keyword)
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue
        if 0 <= value < 2**63 and value == int(value) and (value or name == "max_length"):
            yield name, int(value)
    pattern = schema.get("pattern")
    if kind == "string" and isinstance(pattern, str) and compiles(pattern):
        yield "pattern", pattern
