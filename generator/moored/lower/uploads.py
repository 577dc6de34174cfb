"""Fields that take files: those of the models that are sent as multipart bodies."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from moored.ir.types import Field, Model, TypeRef
from moored.lower.context import Context
from moored.media import kind_of
from moored.names.fields import all_fields, component


def sent_in_parts(context: Context) -> set[str]:
    """The keys of the components that are multipart bodies, with those that they are made of."""
    found: set[str] = set()
    for operation in context.operations.values():
        for key, said in ((operation.get("requestBody") or {}).get("content") or {}).items():
            if isinstance(said, dict) and kind_of(key) == "multipart":
                _add(said.get("schema"), context, found)
    return found


def _add(schema: Any, context: Context, found: set[str]) -> None:
    if not isinstance(schema, dict):
        return
    key = component(schema["$ref"]) if "$ref" in schema else None
    if key in found:
        return
    if key is not None:
        found.add(key)
    inside = context.resolved(schema)
    for part in (inside.get("allOf") or ()) if isinstance(inside, dict) else ():
        _add(part, context, found)


def is_file(schema: Any, context: Context) -> bool:
    """Whether a field holds a file, or a list of them."""
    schema = context.resolved(schema)
    if not isinstance(schema, dict):
        return False
    return schema.get("format") == "binary" or is_file(schema.get("items"), context)


def has_files(schema: Any, context: Context) -> bool:
    """Whether a field of an object, or of one that it is made of, holds a file."""
    schema = context.resolved(schema)
    if not isinstance(schema, dict):
        return False
    if any(is_file(field, context) for field in (schema.get("properties") or {}).values()):
        return True
    return any(has_files(part, context) for part in schema.get("allOf") or ())


def with_uploads(model: Model, context: Context) -> Model:
    """A model whose fields take files where they would take bytes."""
    declared = all_fields(model.wire, context.schemas)
    return replace(
        model,
        fields=tuple(
            (
                _upload(field, _named(declared.get(field.wire), context))
                if is_file(declared.get(field.wire), context)
                else field
            )
            for field in model.fields
        ),
    )


def _named(schema: Any, context: Context) -> set[str]:
    """The names that a file goes by: of the components behind the schema, and behind its items."""
    found, seen = set[str](), set[str]()
    while isinstance(schema, dict) and schema.get("$ref") not in seen:
        if "$ref" in schema:
            seen.add(schema["$ref"])
            key = component(schema["$ref"])
            schema = context.schemas.get(key)
            if isinstance(schema, dict) and "items" not in schema:
                found.add(context.plan("class", key))
        else:
            schema = schema.get("items")
    return found


def _upload(field: Field, names: set[str]) -> Field:
    words = "|".join(re.escape(name) for name in ("str", "bytes", *sorted(names)))
    expression = re.sub(rf"\b({words})\b", "Upload", field.type.expression)
    models = tuple(one for one in field.type.models if one not in names)
    return replace(field, type=TypeRef(expression=expression, models=models), limits=())
