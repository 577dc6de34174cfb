"""Types as sets of alternatives."""

from __future__ import annotations

from typing import Any

import pytest

from moored.document.classes import Classes
from moored.drift.api.shapes import ANY, Shape, Types, beyond, covers, same, text

SCHEMAS: dict[str, Any] = {
    "Pet": {"type": "object", "properties": {"name": {"type": "string"}}},
    "Color": {"enum": ["red", "blue"]},
    "Loop": {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/Loop"}]},
    "Self": {"$ref": "#/components/schemas/Self"},
}


def _types(**identity: str) -> Types:
    return Types(schemas=SCHEMAS, name=lambda key: key, identity=identity, classes=Classes(SCHEMAS))


def _shape(schema: Any, *, expand: bool = False) -> Shape:
    return _types().shape(schema, expand=expand)


def _ref(key: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{key}"}


@pytest.mark.parametrize(
    ("schema", "python"),
    [
        (True, "Any"),
        ({}, "Any"),
        ({"type": "string"}, "str"),
        ({"type": ["integer", "null"]}, "int | None"),
        ({"type": "string", "format": "date-time"}, "datetime"),
        ({"enum": ["b", "a", None]}, "Literal['a', 'b'] | None"),
        ({"const": 3}, "Literal[3]"),
        ({"type": "array", "items": _ref("Pet")}, "list[Pet]"),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "dict[str, int]"),
        ({"allOf": [_ref("Pet")]}, "Pet"),
        ({"oneOf": [_ref("Pet"), {"type": "null"}]}, "Pet | None"),
        ({"anyOf": [{"type": "string"}, {}]}, "Any"),
        (_ref("Color"), "Color"),
        (_ref("Missing"), "Missing"),
    ],
)
def test_text(schema: Any, python: str) -> None:
    assert text(_shape(schema)) == python


@pytest.mark.parametrize(
    ("big", "small"),
    [
        ({}, {"type": "string"}),
        ({"type": "string"}, {"enum": ["a"]}),
        ({"type": "number"}, {"type": "integer"}),
        ({"type": "number"}, {"enum": [1]}),
        ({"type": ["string", "null"]}, {"type": "string"}),
        ({"type": "array", "items": {"type": "number"}}, {"type": "array", "items": {"enum": [1]}}),
        ({"enum": ["a", "b"]}, {"enum": ["a"]}),
        ({"type": "object"}, {"type": "object", "additionalProperties": {"type": "string"}}),
    ],
)
def test_wider_and_narrower(big: Any, small: Any) -> None:
    assert covers(_shape(big), _shape(small))
    assert not covers(_shape(small), _shape(big))


def test_what_no_alternative_takes() -> None:
    assert beyond(_shape({"type": "boolean"}), _shape({"type": "integer"})) == [("bool",)]
    assert beyond(_shape({"type": "string"}), ANY) == []


def test_aliases_are_expanded_and_cycles_end() -> None:
    assert text(_shape(_ref("Color"), expand=True)) == "Literal['blue', 'red']"
    assert text(_shape(_ref("Pet"), expand=True)) == "Pet"
    assert text(_shape(_ref("Loop"), expand=True)) == "Loop | str"
    assert text(_shape(_ref("Self"), expand=True)) == "Self"


def test_a_renamed_model_is_the_same() -> None:
    old, new = _types(Pet="Animal").shape(_ref("Pet")), _types().shape(_ref("Animal"))

    assert same(old, new)
    assert not same(_types().shape(_ref("Pet")), new)


def test_many_literals_are_cut() -> None:
    shown = text(_shape({"enum": [f"value-{n}" for n in range(50)]}))

    assert len(shown) < 100
    assert shown.endswith("…]")
