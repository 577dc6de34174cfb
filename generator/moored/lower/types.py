"""The types of parameters and bodies: what stands outside of models."""

from __future__ import annotations

from typing import Any

from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.models.patterns import compiles
from moored.names.fields import component

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_FORMATS = {"binary": "bytes", "date": "date", "date-time": "datetime", "uuid": "UUID"}
# JSON Schema's keywords for limits, and the arguments of `pydantic.Field`.
_LIMITS = (
    ("exclusiveMinimum", "gt"),
    ("minimum", "ge"),
    ("exclusiveMaximum", "lt"),
    ("maximum", "le"),
    ("multipleOf", "multiple_of"),
    ("minLength", "min_length"),
    ("maxLength", "max_length"),
    ("pattern", "pattern"),
)
_ARRAY_LIMITS = (("minItems", "min_length"), ("maxItems", "max_length"))
ANY = TypeRef(expression="Any")


def type_of(schema: Any, context: Context) -> TypeRef:
    """The type of a value outside of a model; `Any` where the schema does not tell."""
    if not isinstance(schema, dict):
        return ANY
    if "$ref" in schema:
        name = context.plan("class", component(schema["$ref"]))
        return TypeRef(expression=name, models=(name,))
    if values := schema.get("enum") or ([schema["const"]] if "const" in schema else None):
        return _literal(values)
    if arms := schema.get("oneOf") or schema.get("anyOf"):
        return union([type_of(arm, context) for arm in arms])
    kinds = schema.get("type", [])
    return union(
        [_single(kind, schema, context) for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    )


def _single(kind: str, schema: dict[str, Any], context: Context) -> TypeRef:
    if kind == "array":
        item = type_of(schema.get("items"), context)
        return TypeRef(expression=f"list[{item.expression}]", models=item.models)
    if kind == "object":
        item = type_of(schema.get("additionalProperties"), context)
        return TypeRef(expression=f"dict[str, {item.expression}]", models=item.models)
    if kind == "string" and schema.get("format") in _FORMATS:
        return TypeRef(expression=_FORMATS[schema["format"]])
    return TypeRef(expression=_SCALARS.get(kind, "Any"))


def _literal(values: list[Any]) -> TypeRef:
    if all(value is None or isinstance(value, str | int) for value in values):
        return TypeRef(expression=f"Literal[{', '.join(repr(value) for value in values)}]")
    return ANY


def union(types: list[TypeRef]) -> TypeRef:
    """One of several types; `Any` if there is none, or if one of them is `Any`."""
    expressions = list(dict.fromkeys(type_.expression for type_ in types))
    if not expressions or "Any" in expressions:
        return ANY
    models = tuple(dict.fromkeys(name for type_ in types for name in type_.models))
    return TypeRef(expression=" | ".join(expressions), models=models)


def limits_of(schema: Any) -> tuple[tuple[str, Any], ...]:
    """The limits of a scalar or an array, as keyword arguments of `pydantic.Field`."""
    if not isinstance(schema, dict):
        return ()
    table = _ARRAY_LIMITS if schema.get("type") == "array" else _LIMITS
    return tuple(
        (name, schema[keyword])
        for keyword, name in table
        if keyword in schema and (name != "pattern" or compiles(schema[keyword]))
    )


def nullable(schema: Any, context: Context) -> bool:
    """Whether a schema allows null; one that says nothing of types does."""
    schema = context.resolved(schema)
    if not isinstance(schema, dict):
        return schema is not False
    if "enum" in schema or "const" in schema:
        return None in schema.get("enum", [schema.get("const", 0)])
    arms = schema.get("oneOf") or schema.get("anyOf")
    if arms:
        return any(nullable(arm, context) for arm in arms)
    kinds = schema.get("type")
    if kinds is None:
        return not ({"properties", "allOf", "items"} & schema.keys())
    return kinds == "null" or "null" in kinds


def sample_of(schema: Any, beside: dict[str, Any]) -> Any:
    """An example of a parameter or a body: its own, the first of its examples, its schema's."""
    if "example" in beside:
        return beside["example"]
    for example in beside.get("examples", {}).values():
        if "value" in example:
            return example["value"]
    samples = schema.get("examples") if isinstance(schema, dict) else None
    return samples[0] if samples else None
