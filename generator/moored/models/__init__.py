"""Schemas to models, under the names of the plan."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from moored.models.datamodel import print_models
from moored.models.read import read
from moored.models.types import ClassType, FieldType, ModelSet
from moored.names.plan import NamePlan
from moored.problems import MooredError, Problem, quoted

__all__ = ["ClassType", "FieldType", "ModelSet", "build_models"]

_REF = "#/components/schemas/"
# Words for people; they have no part in a type.
_PROSE = frozenset({"description", "title", "example", "examples", "externalDocs", "$comment"})


def build_models(schemas: Mapping[str, Any], plan: NamePlan, templates: Path) -> ModelSet:
    """The types of all component schemas, under their planned names.

    Raises:
        MooredError: datamodel-code-generator refuses a schema, or its answer is not the plan's.
    """
    if not schemas:
        return ModelSet(classes={}, aliases={})
    renamed = {plan("class", key): _renamed(schema, plan) for key, schema in schemas.items()}
    fields = {
        f"{plan('class', key)}.{wire}": plan("field", f"{key}/{wire}")
        for key, schema in schemas.items()
        for wire in _properties(schema)
    }
    models = read(print_models(renamed, fields, templates))
    if problems := _compare(schemas, plan, models):
        raise MooredError(problems)
    return models


def _properties(schema: Any) -> Mapping[str, Any]:
    return schema.get("properties", {}) if isinstance(schema, dict) else {}


def _renamed(value: Any, plan: NamePlan, named: bool = False) -> Any:
    """A schema with its references renamed and without prose and extensions.

    `named` says that the keys of `value` are names (those of `properties`), not keywords.
    """
    if isinstance(value, list):
        return [_renamed(item, plan) for item in value]
    if not isinstance(value, dict):
        return value
    result: dict[str, Any] = {}
    for key, item in value.items():
        if not named and (key in _PROSE or key.startswith("x-")):
            continue
        if not named and key == "$ref":
            result[key] = _REF + plan("class", str(item).removeprefix(_REF))
        elif not named and key in ("default", "enum", "const"):
            result[key] = item
        elif not named and key == "discriminator":
            result[key] = _discriminator(item, plan)
        else:
            result[key] = _renamed(item, plan, named=not named and key in _NAMING)
    return result


_NAMING = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs"})


def _discriminator(value: dict[str, Any], plan: NamePlan) -> dict[str, Any]:
    mapping = {
        tag: _REF + plan("class", target.removeprefix(_REF))
        for tag, target in value.get("mapping", {}).items()
    }
    return {**value, "mapping": mapping} if mapping else value


def _compare(schemas: Mapping[str, Any], plan: NamePlan, models: ModelSet) -> list[Problem]:
    missing = [
        f"the model {plan('class', key)}"
        for key in schemas
        if plan("class", key) not in {**models.classes, **models.aliases}
    ]
    for key, schema in schemas.items():
        made = models.classes.get(plan("class", key))
        missing += [
            f"the field {plan('class', key)}.{plan('field', f'{key}/{wire}')} ({quoted(wire)})"
            for wire in _properties(schema)
            if made is not None and plan("field", f"{key}/{wire}") not in made.fields
        ]
    planned = {plan("class", key) for key in schemas}
    extra = sorted(({*models.classes, *models.aliases}) - planned)
    return [_mismatch(f"{what} is planned, and was not made") for what in missing] + [
        _mismatch(f"the model {name} was made, and is not planned") for name in extra
    ]


def _mismatch(fact: str) -> Problem:
    return Problem(
        code="M0702",
        message=f"datamodel-code-generator strays from the plan of names: {fact}",
        hint="leave out the operation that uses it, or mend the schema in an overlay",
    )
