"""Which schemas are at fault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from moored.document import load
from moored.modelling import Schemas, faulty, model
from moored.models import ModelSet, build_models
from moored.names.earlier import NOTHING
from moored.names.plan import NamePlan
from moored.problems import MooredError, Problem

ALL = {key: {"type": "string"} for key in "abcdefghij"}


def failing(*groups: str) -> tuple[list[str], MooredError | None]:
    """The schemas at fault where each group fails once all of it is there."""

    def fails(schemas: Schemas) -> MooredError | None:
        there = {key for key, schema in schemas.items() if schema}
        bad = [group for group in groups if set(group) <= there]
        return MooredError([Problem(code="M0701", message=bad[0])]) if bad else None

    error = fails(ALL)
    assert error is not None
    return [key for key, _ in faulty(ALL, error, fails)], error


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        (["a"], "a"),
        (["j"], "j"),
        (["e"], "e"),
        (["b", "h"], "bh"),
        (["ci"], "i"),
        (["cf", "fh"], "f"),
    ],
)
def test_found(groups: list[str], expected: str) -> None:
    found, _ = failing(*groups)

    assert "".join(found) == expected


def test_none_is_at_fault() -> None:
    with pytest.raises(MooredError):
        failing("")


DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Locks", "version": "1"},
    "paths": {},
    "components": {
        "schemas": {
            "Bolt": {"type": "object", "properties": {"length": {"type": "integer"}}},
            "Code": {"type": "string"},
            "Lock": {"type": "object", "properties": {"c": {"$ref": "#/components/schemas/Code"}}},
        }
    },
}


def picky(schemas: Schemas, names: NamePlan, templates: Path) -> ModelSet:
    """Builds models, but none of text: no document is known any more that the library refuses."""
    if {"type": "string"} in schemas.values():
        raise MooredError([Problem(code="M0701", message="text is refused")])
    return build_models(schemas, names, templates)


def test_a_schema_that_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(DOCUMENT))
    document = load(path)

    with pytest.raises(MooredError) as refused:
        model(document, NOTHING, allow_degraded=False, build=picky)
    modelled = model(document, NOTHING, allow_degraded=True, build=picky)

    (error,), (warning,) = refused.value.problems, modelled.substituted
    assert (error.code, error.location.pointer) == ("M0701", "#/components/schemas/Code")
    assert "--allow-degraded" in error.hint
    assert (warning.severity, warning.location) == ("warning", error.location)
    assert modelled.document.root["components"]["schemas"]["Code"] == {}
    assert set(modelled.models.classes) == {"Bolt", "Lock"}
