"""Fields that take files: those of the models that are sent as multipart bodies."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from moored.ir.types import Field, Model
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
            _upload(field) if is_file(declared.get(field.wire), context) else field
            for field in model.fields
        ),
    )


def _upload(field: Field) -> Field:
    expression = re.sub(r"\b(str|bytes)\b", "Upload", field.type.expression)
    return replace(field, type=replace(field.type, expression=expression), limits=())
