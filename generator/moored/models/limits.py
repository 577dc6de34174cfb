"""Limits of scalars and lists that pydantic can hold values to: documents err in them too."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from moored.models.patterns import compiles

Limits = tuple[tuple[str, Any], ...]

_NUMBERS = {
    "exclusiveMinimum": "gt",
    "minimum": "ge",
    "exclusiveMaximum": "lt",
    "maximum": "le",
    "multipleOf": "multiple_of",
}
#: JSON Schema's keywords for limits, and the arguments of `pydantic.Field`, by type.
KEYWORDS: Mapping[str, Mapping[str, str]] = {
    "integer": _NUMBERS,
    "number": _NUMBERS,
    "array": {"minItems": "min_length", "maxItems": "max_length"},
    "string": {"minLength": "min_length", "maxLength": "max_length", "pattern": "pattern"},
}
_LOWER, _UPPER = ("gt", "ge", "min_length"), ("lt", "le", "max_length")
_LARGEST = 1e300


def limits_of(schema: Mapping[str, Any], kind: str) -> Limits:
    """The limits of values of one type, as keyword arguments of `pydantic.Field`.

    What bounds nothing (`multipleOf: 0`, a negative length), what is meant for another type and
    bounds between which no value lies are left out.

    Args:
        schema: A schema.
        kind: A type of JSON Schema.
    """
    found = _found(schema, kind)
    if _excludes_all(found, kind):
        found = {name: value for name, value in found.items() if name not in (*_LOWER, *_UPPER)}
    return tuple(found.items())


def left_out(schema: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    """The keywords that are for a type, and of which `limits_of` makes nothing, each with a reason.

    What is merely no limit (`minLength: 0`) needs no word.
    """
    found = _found(schema, kind)
    excluded = (*_LOWER, *_UPPER) if _excludes_all(found, kind) else ()
    for keyword, name in KEYWORDS.get(kind, {}).items():
        if name in found and name in excluded:
            yield keyword, "no value lies between"
        elif keyword in schema and name not in found and not _needs_no_word(keyword, schema):
            yield keyword, "it bounds nothing"


def _needs_no_word(keyword: str, schema: Mapping[str, Any]) -> bool:
    """Whether a keyword is no limit, or what is not checked of it has a word of its own."""
    value = schema[keyword]
    inexact = keyword == "multipleOf" and value > 0
    return (value == 0 and keyword.startswith("min")) or keyword == "pattern" or inexact


def _found(schema: Mapping[str, Any], kind: str) -> dict[str, Any]:
    return dict(
        _of_numbers(schema, kind) if kind in ("integer", "number") else _of_lengths(schema, kind)
    )


def _excludes_all(found: Mapping[str, Any], kind: str) -> bool:
    """Whether no value of the type lies between its bounds."""
    step = 1 if kind == "integer" else 0
    low = max(
        ((found[name] + step * (name == "gt"), name == "gt") for name in _LOWER if name in found),
        default=None,
    )
    high = min(
        ((found[name] - step * (name == "lt"), name != "lt") for name in _UPPER if name in found),
        default=None,
    )
    if low is None or high is None:
        return False
    # Equal bounds leave one value, unless one of them excludes it.
    excludes = not step and (low[1] or not high[1])
    return bool(low[0] > high[0] or (low[0] == high[0] and excludes))


def _of_numbers(schema: Mapping[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    for keyword, name in _NUMBERS.items():
        value = schema.get(keyword)
        if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > _LARGEST:
            continue
        if name == "multiple_of" and not is_exact(value):
            continue
        if kind == "integer" and value != int(value):
            value = _of_integers(name, value)
        yield name, int(value) if value == int(value) and abs(value) < 2**63 else value


def _of_integers(name: str, value: float) -> int:
    """What a limit that is no integer says of integers."""
    if name == "multiple_of":
        return Fraction(value).numerator
    return math.floor(value) if name in ("gt", "le") else math.ceil(value)


def is_exact(value: float) -> bool:
    """Whether multiples of a number can be told: 0.3 is none of 0.1 in binary fractions."""
    return 0 < value < _LARGEST and value * 1024 == int(value * 1024)


def _of_lengths(schema: Mapping[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    for keyword, name in KEYWORDS.get(kind, {}).items():
        value = schema.get(keyword)
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue
        if 0 <= value < 2**63 and value == int(value) and (value or name == "max_length"):
            yield name, int(value)
    pattern = schema.get("pattern")
    if kind == "string" and isinstance(pattern, str) and compiles(pattern):
        yield "pattern", pattern
