"""Schemas to types, under the names of the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from moored.cache import NO_CACHE, Cache
from moored.models.asking import ask
from moored.models.disguise import Disguised, Disguiser
from moored.models.expressions import Writer, is_class
from moored.models.read import ReadClass
from moored.models.shapes import Made
from moored.models.types import ClassType, FieldType, ModelSet
from moored.names.fields import all_fields, bases, component, own_fields
from moored.names.plan import NamePlan

__all__ = ["ClassType", "FieldType", "ModelSet", "Writer", "build_models"]


def build_models(
    schemas: Mapping[str, Any], plan: NamePlan, templates: Path, cache: Cache = NO_CACHE
) -> ModelSet:
    """The types of all component schemas, under their planned names.

    Args:
        schemas: The components, as `moored.document.normalise` leaves them.
        plan: The names.
        templates: The folder `templates/models`.
        cache: Of shapes of classes that were made before.

    Raises:
        MooredError: datamodel-code-generator refuses a schema, or makes something else.
    """
    writer = Writer(schemas, lambda key: plan("class", key))
    disguiser = Disguiser(schemas, writer)
    disguised = {
        key: disguiser.disguised(key) for key, schema in schemas.items() if is_class(schema)
    }
    shapes = dict.fromkeys(one.shape for one in disguised.values())
    made = ask(shapes, templates, cache)
    maker = _Maker(schemas, writer)
    return ModelSet(
        classes={
            plan("class", key): maker.whole(
                key, _revealed(key, one, made[one.shape], schemas, plan)
            )
            for key, one in disguised.items()
        },
        aliases={
            plan("class", key): writer.write(schema).inner
            for key, schema in schemas.items()
            if not is_class(schema)
        },
    )


def _revealed(
    key: str, disguised: Disguised, made: Made, schemas: Mapping[str, Any], plan: NamePlan
) -> ReadClass:
    """A class under its names, from what was made of its shape."""
    above = [plan("class", base) for base in bases(schemas[key])]
    return ReadClass(
        bases=tuple(above[place] for place in made.bases),
        fields={
            wire: (disguised.types.get(wire, {}).get(type_, type_), required)
            for wire, place in disguised.fields.items()
            if place in made.fields
            for type_, required in (made.fields[place],)
        },
    )


class _Maker:
    """Adds to classes what datamodel-code-generator was not asked."""

    def __init__(self, schemas: Mapping[str, Any], writer: Writer) -> None:
        self._schemas, self._writer = schemas, writer

    def whole(self, key: str, made: ReadClass) -> ClassType:
        known = all_fields(key, self._schemas)
        wires = dict.fromkeys([*made.fields, *own_fields(self._schemas[key])])
        return ClassType(
            bases=made.bases,
            fields={wire: self._field(wire, known[wire], made) for wire in wires},
            extra=self._extra(key, set()),
        )

    def _field(self, wire: str, schema: Any, made: ReadClass) -> FieldType:
        type_ = self._writer.write(schema)
        source, required = made.fields.get(wire, (type_.source, False))
        default = self._default(schema)
        # Without a default, `None` says that the field is not given.
        absent = not required and default is None
        type_ = replace(type_, source=source, nullable=type_.nullable or absent)
        return FieldType(
            annotation=type_.outer,
            limits=type_.limits,
            required=required,
            default=default,
        )

    def _default(self, schema: Any) -> Any:
        """The default of a field: its own, or that of the alias that it refers to."""
        seen: set[str] = set()
        while isinstance(schema, dict) and "default" not in schema and "$ref" in schema:
            key = component(schema["$ref"])
            if key in seen or is_class(self._schemas.get(key)):
                return None
            seen.add(key)
            schema = self._schemas.get(key)
        return schema.get("default") if isinstance(schema, dict) else None

    def _extra(self, key: str, seen: set[str]) -> str:
        """The type of further fields; empty where nothing is said of them."""
        schema = self._schemas[key]
        said = schema.get("additionalProperties")
        if said is True or isinstance(said, dict) or schema.get("patternProperties"):
            return self._writer.further(schema).inner
        seen.add(key)
        above = [self._extra(base, seen) for base in bases(schema) if base not in seen]
        return next((extra for extra in above if extra), "")
