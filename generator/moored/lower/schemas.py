"""Component schemas to models and aliases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from moored.ir.types import Alias, Field, Model, TypeRef
from moored.lower.context import Context
from moored.lower.defaults import MisfitError, UnmadeError, default_of
from moored.lower.families import Families
from moored.lower.inheritance import settle
from moored.lower.types import nullable
from moored.lower.uploads import sent_in_parts, with_uploads
from moored.models.types import ClassType, FieldType
from moored.names.fields import REF, all_fields, component


def lower_models(context: Context) -> tuple[Model, ...]:
    """Every component that is a class, by name, but what a class extends before it."""
    sent, in_parts = _sent(context), sent_in_parts(context)
    families = Families(context, settle(context))
    models = {
        context.plan("class", key): replace(
            _model(key, made, context, key in sent),
            family=families.of(key),
            narrows=families.narrows(key),
        )
        for key, made in families.settled.items()
    }
    for name, model in models.items():
        if model.wire in in_parts:
            models[name] = with_uploads(model, context)
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
    """Every component that is no class, by name, but what an alias stands for before it."""
    found = {}
    for key, schema in context.schemas.items():
        name = context.plan("class", key)
        if name in context.models.aliases:
            type_ = _type(context.models.aliases[name], context)
            found[name] = Alias(wire=key, name=name, type=type_, description=_prose(schema))
    return _ordered(found)


def _ordered(aliases: Mapping[str, Alias]) -> tuple[Alias, ...]:
    """What an alias names comes before it; one that comes back to itself is `recursive`."""
    placed: dict[str, Alias] = {}
    open_ = sorted(aliases)
    while open_:
        ready = [name for name in open_ if not _used(aliases[name]) & {*open_}]
        # Where nothing is ready, there is a cycle, or what hangs on one.
        for name in ready or open_:
            placed[name] = replace(aliases[name], recursive=not ready)
        open_ = [name for name in open_ if name not in placed]
    return tuple(placed.values())


def _used(alias: Alias) -> set[str]:
    return {*alias.type.models}


def _model(key: str, made: ClassType, context: Context, sent: bool) -> Model:
    schema = context.schemas[key]
    fields = [
        _field(key, wire, said, made.fields[wire], context, sent)
        for wire, said in all_fields(key, context.schemas).items()
        if wire in made.fields
    ]
    fields.sort(key=lambda field: (not field.required, field.wire))
    return Model(
        wire=key,
        name=context.plan("class", key),
        fields=tuple(fields),
        bases=made.bases,
        extra=_type(made.extra, context) if made.extra else None,
        description=_prose(schema),
        deprecated=bool(schema.get("deprecated", False)),
    )


def _field(
    key: str, wire: str, schema: Any, found: FieldType, context: Context, sent: bool
) -> Field:
    said = schema if isinstance(schema, dict) else {}
    annotation, default, said_default = _default(found, context)
    optional = not found.required
    read_only, write_only = (_says(name, schema, context) for name in ("readOnly", "writeOnly"))
    return Field(
        wire=wire,
        name=context.plan("field", f"{key}/{wire}"),
        type=_type(annotation, context),
        limits=found.limits,
        default=default,
        said_default=said_default,
        required=found.required,
        omit_none=sent and optional and default is None and not nullable(schema, context),
        one_or_many=bool(said.get("x-moored-one-or-many", False)),
        secret=said.get("format") == "password",
        read_only=read_only,
        withheld=sent and optional and read_only,
        write_only=write_only,
        description=_prose(schema) or _prose(context.resolved(schema)),
        deprecated=bool(said.get("deprecated", False)),
    )


def _says(keyword: str, schema: Any, context: Context) -> bool:
    """Whether a schema, or the one that it refers to, says so."""
    parts = (schema, context.resolved(schema))
    return any(isinstance(one, dict) and one.get(keyword) is True for one in parts)


def _default(found: FieldType, context: Context) -> tuple[str, Any, Any]:
    """The type and the default of a field, and the default that only its docstring can tell."""
    if found.default is None or found.required:
        return found.annotation, None, found.default
    known = context.models
    try:
        made = default_of(found.annotation, found.default, known.aliases, known.classes)
    except UnmadeError:
        return f"{found.annotation} | None", None, found.default
    except MisfitError:
        # `moored.unchecked` tells it.
        return f"{found.annotation} | None", None, None
    return found.annotation, made, None


def _type(expression: str, context: Context) -> TypeRef:
    return TypeRef(expression=expression, models=tuple(sorted(context.models_in(expression))))


def _prose(schema: Any) -> str:
    return str(schema.get("description", "")) if isinstance(schema, dict) else ""


def _sent(context: Context) -> set[str]:
    """The keys of the components that a request body reaches."""
    found: set[str] = set()
    open_ = [operation.get("requestBody", {}) for operation in context.operations.values()]
    while open_:
        for key in _references(open_.pop()):
            # What an example calls `$ref` may name nothing.
            if key not in found and key in context.schemas:
                found.add(key)
                open_.append(context.schemas[key])
    return found


def _references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [key for item in value for key in _references(item)]
    if not isinstance(value, dict):
        return []
    own = value.get("$ref")
    keys = [component(own)] if isinstance(own, str) and own.startswith(REF) else []
    return keys + [key for item in value.values() for key in _references(item)]
