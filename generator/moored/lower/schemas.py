"""Component schemas to models and aliases."""

from __future__ import annotations

import ast
from typing import Any

from moored.ir.types import Alias, Field, Model, TypeRef
from moored.lower.context import REF, Context
from moored.lower.types import nullable
from moored.models.types import ClassType, FieldType


def lower_models(context: Context) -> tuple[Model, ...]:
    """Every component that is a class, by name, but what a class extends before it."""
    sent = _sent(context)
    models = {
        name: _model(key, context.models.classes[name], context, key in sent)
        for key in context.schemas
        if (name := context.plan("class", key)) in context.models.classes
    }
    ordered: dict[str, Model] = {}
    for name in sorted(models):
        _place(name, models, ordered)
    return tuple(ordered.values())


def _place(name: str, models: dict[str, Model], ordered: dict[str, Model]) -> None:
    if name in models and name not in ordered:
        for base in models[name].bases:
            _place(base, models, ordered)
        ordered[name] = models[name]


def lower_aliases(context: Context) -> tuple[Alias, ...]:
    """Every component that is no class, by name."""
    found = []
    for key, schema in context.schemas.items():
        name = context.plan("class", key)
        if name in context.models.aliases:
            type_ = _type(context.models.aliases[name], context)
            found.append(Alias(wire=key, name=name, type=type_, description=_prose(schema)))
    return tuple(sorted(found, key=lambda alias: alias.name))


def _model(key: str, made: ClassType, context: Context, sent: bool) -> Model:
    schema = context.schemas[key]
    required = set(schema.get("required", []))
    fields = [
        _field(key, wire, of, made, context, sent)
        for wire, of in schema.get("properties", {}).items()
    ]
    fields.sort(key=lambda field: (field.wire not in required, field.wire))
    return Model(
        wire=key,
        name=context.plan("class", key),
        fields=tuple(fields),
        bases=made.bases,
        description=_prose(schema),
        deprecated=bool(schema.get("deprecated", False)),
    )


def _field(
    key: str, wire: str, schema: Any, made: ClassType, context: Context, sent: bool
) -> Field:
    name = context.plan("field", f"{key}/{wire}")
    found: FieldType = made.fields[name]
    said = schema if isinstance(schema, dict) else {}
    optional = not found.required
    return Field(
        wire=wire,
        name=name,
        type=_type(found.annotation, context),
        limits=found.limits,
        default=found.default,
        required=found.required,
        omit_none=sent and optional and found.default is None and not nullable(schema, context),
        one_or_many=bool(said.get("x-moored-one-or-many", False)),
        description=_prose(schema) or _prose(context.resolved(schema)),
        deprecated=bool(said.get("deprecated", False)),
        sample=(said.get("examples") or [None])[0],
    )


def _type(expression: str, context: Context) -> TypeRef:
    known = {*context.models.classes, *context.models.aliases}
    names = {node.id for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)}
    return TypeRef(expression=expression, models=tuple(sorted(names & known)))


def _prose(schema: Any) -> str:
    return str(schema.get("description", "")) if isinstance(schema, dict) else ""


def _sent(context: Context) -> set[str]:
    """The keys of the components that a request body reaches."""
    found: set[str] = set()
    open_ = [operation.get("requestBody", {}) for operation in context.operations.values()]
    while open_:
        for key in _references(open_.pop()):
            if key not in found:
                found.add(key)
                open_.append(context.schemas[key])
    return found


def _references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [key for item in value for key in _references(item)]
    if not isinstance(value, dict):
        return []
    own = value.get("$ref")
    keys = [own.removeprefix(REF)] if isinstance(own, str) and own.startswith(REF) else []
    return keys + [key for item in value.values() for key in _references(item)]
