"""What a schema says beyond the type that a client can hold it to, taken out."""

from __future__ import annotations

from functools import cache
from typing import Any

# RFC 3339 and RFC 4122: what pydantic reads from JSON and writes back the same. Other formats
# stay text: a type of their own would respell them, hide them, or need a further package.
_FORMATS = frozenset({"date", "date-time", "uuid"})
_SAYS_NOTHING = frozenset({"required", "not", "if", "then", "else"})


def simplify(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema (not a reference) without formats, patterns, unions and tags that make no type."""
    simple = _lone(schema)
    if not _is_text(simple) or simple.get("format") not in _FORMATS:
        simple.pop("format", None)
    if "pattern" in simple and not compiles(str(simple["pattern"])):
        del simple["pattern"]
    if "properties" in simple or "allOf" in simple:
        # Both at once is a cut of two sets: the class keeps what is sure, and extra fields.
        simple.pop("oneOf", None)
        simple.pop("anyOf", None)
    if "discriminator" in simple and not _tells_apart(simple):
        del simple["discriminator"]
    return simple


def _lone(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema whose `allOf` has nothing to compose, with its one member in its place."""
    simple = dict(schema)
    members = [member for member in schema.get("allOf", []) if member not in ({}, True)]
    if "allOf" not in schema:
        return simple
    simple["allOf"] = members
    if not members:
        del simple["allOf"]
    return simple


def _is_text(schema: dict[str, Any]) -> bool:
    kinds = schema.get("type")
    return kinds == "string" or (isinstance(kinds, list) and "string" in kinds)


def _tells_apart(schema: dict[str, Any]) -> bool:
    arms = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
    return bool(arms) and all(isinstance(arm, dict) and "$ref" in arm for arm in arms)


@cache
def compiles(pattern: str) -> bool:
    """Whether pydantic's engine, which knows neither lookaround nor back references, takes it."""
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return False
    return True
