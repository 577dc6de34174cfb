"""The types of parameters and bodies: what stands outside of models."""

from __future__ import annotations

from typing import Any

from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.models.expressions import FORMATS, Expression, is_class, kinds_of
from moored.models.limits import limits_of as limits_of_kind

ANY = TypeRef(expression="Any")


def type_of(schema: Any, context: Context) -> TypeRef:
    """The type of a value outside of a model; `Any` where the schema does not tell.

    It is the type that a field of a model has (`models.expressions`); its own limits are apart
    (`limits_of`), but for those of a union's arms. Bytes come and go as bytes.
    """
    written = context.writer.write(schema)
    if isinstance(schema, dict) and _is_binary(schema):
        written = Expression(source="bytes", nullable=written.nullable)
    return TypeRef(expression=written.outer, models=written.models)


def union(types: list[TypeRef]) -> TypeRef:
    """One of several types; `Any` if there is none, or if one of them is `Any`."""
    expressions = list(dict.fromkeys(type_.expression for type_ in types))
    if not expressions or "Any" in expressions:
        return ANY
    models = tuple(dict.fromkeys(name for type_ in types for name in type_.models))
    return TypeRef(expression=" | ".join(expressions), models=models)


def _is_binary(schema: dict[str, Any]) -> bool:
    return "string" in kinds_of(schema) and schema.get("format") == "binary"


def limits_of(schema: Any) -> tuple[tuple[str, Any], ...]:
    """The limits of a scalar or an array, as keyword arguments of `pydantic.Field`."""
    if not isinstance(schema, dict) or schema.keys() & {"enum", "const", "oneOf", "anyOf"}:
        return ()
    kinds = [kind for kind in kinds_of(schema) if kind != "null"]
    if len(kinds) != 1 or (kinds == ["string"] and schema.get("format") in _TYPED):
        return ()
    return limits_of_kind(schema, kinds[0])


_TYPED = frozenset({"binary", *FORMATS})


def nullable(schema: Any, context: Context) -> bool:
    """Whether a schema allows null; one that says nothing of types does."""
    schema = context.resolved(schema)
    if schema is False:
        return False
    if is_class(schema):
        return "null" in schema.get("type", ())
    return context.writer.write(schema).nullable


def examples_of(said: dict[str, Any]) -> list[Any]:
    """The examples of a Parameter or a Media Type Object, as values."""
    found = [said["example"]] if "example" in said else []
    named = said.get("examples")
    each = named.values() if isinstance(named, dict) else ()
    return found + [one["value"] for one in each if isinstance(one, dict) and "value" in one]
