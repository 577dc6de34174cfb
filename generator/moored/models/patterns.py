"""Which regular expressions can be checked."""

from __future__ import annotations

from functools import cache


@cache
def compiles(pattern: str) -> bool:
    """Whether pydantic's engine, which knows neither lookaround nor back references, takes it."""
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return False
    return True
