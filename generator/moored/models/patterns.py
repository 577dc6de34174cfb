"""Which regular expressions can be checked."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator


def compiles(pattern: str) -> bool:
    """Whether pydantic's engine, which knows neither lookaround nor back references, takes it."""
    return _validator(pattern) is not None


def matches(pattern: str, text: str) -> bool:
    """Whether a text matches a pattern that `compiles`."""
    validator = _validator(pattern)
    return validator is not None and validator.isinstance_python(text)


@cache
def _validator(pattern: str) -> SchemaValidator | None:
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        return SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return None
