"""Schemas to types, under the names of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from moored.models.datamodel import print_models
from moored.models.disguise import disguise
from moored.models.read import read
from moored.models.types import ClassType, FieldType, ModelSet
from moored.names.fields import own_fields
from moored.names.plan import NamePlan
from moored.problems import Problem, quoted, raise_errors

__all__ = ["ClassType", "FieldType", "ModelSet", "build_models"]


def build_models(schemas: Mapping[str, Any], plan: NamePlan, templates: Path) -> ModelSet:
    """The types of all component schemas, under their planned names.

    Raises:
        MooredError: datamodel-code-generator refuses a schema, or its answer is not the plan's.
    """
    if not schemas:
        return ModelSet(classes={}, aliases={})
    disguised = disguise(schemas)
    names = {name: plan("class", key) for name, key in disguised.keys.items()}
    models = read(print_models(disguised.schemas, templates), names, disguised.wires)
    raise_errors(_mismatch(fact) for fact in _differences(schemas, plan, models))
    return models


def _differences(schemas: Mapping[str, Any], plan: NamePlan, models: ModelSet) -> Iterator[str]:
    planned = {plan("class", key): schema for key, schema in schemas.items()}
    for name in sorted(planned.keys() ^ {*models.classes, *models.aliases}):
        fact = "is planned, and was not made" if name in planned else "was made, and is not planned"
        yield f"the model {name} {fact}"
    for name, schema in planned.items():
        made = models.classes.get(name)
        for wire in own_fields(schema):
            if made is not None and wire not in made.fields:
                yield f"the field {quoted(wire)} of {name} is planned, and was not made"


def _mismatch(fact: str) -> Problem:
    return Problem(
        code="M0702",
        message=f"datamodel-code-generator strays from the plan of names: {fact}",
        hint="leave out the operation that uses it, or mend the schema in an overlay",
    )
