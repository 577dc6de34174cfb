"""Decimal numbers, which the API writes as text so that no digit is lost."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator

_PLAIN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def _read(value: Any) -> Decimal:
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return Decimal(value)
    if isinstance(value, Decimal) and value.is_finite():
        return value
    raise ValueError("a decimal number, as text")


def _write(value: Any) -> Any:
    # In full: `str` would write 0.0000001 as 1E-7.
    return f"{value:f}" if isinstance(value, Decimal) else value


DecimalText = Annotated[
    Decimal, PlainValidator(_read), PlainSerializer(_write, when_used="json")
]
"""A `Decimal` in Python, text in JSON: `Decimal("12.50")` is sent as `"12.50"`."""
