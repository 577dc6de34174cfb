from __future__ import annotations

from typing import Any

import pytest

from moored.document.upgrade import upgrade
from moored.document.upgrade.openapi_3_0 import with_null

from .conftest import document_of

REF = {"$ref": "#/components/schemas/B"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        (
            {"type": "string", "nullable": True, "enum": ["a"]},
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        ({"nullable": True, "enum": ["a"]}, {"enum": ["a", None]}),
        ({"nullable": True, "allOf": [REF]}, {"anyOf": [REF, {"type": "null"}]}),
        (
            {"nullable": True, "allOf": [REF, REF], "description": "d"},
            {"description": "d", "anyOf": [{"allOf": [REF, REF]}, {"type": "null"}]},
        ),
        ({"nullable": True, "oneOf": [REF]}, {"oneOf": [REF, {"type": "null"}]}),
        ({"nullable": True, "anyOf": [REF]}, {"anyOf": [REF, {"type": "null"}]}),
        ({"nullable": True}, {}),
        ({"nullable": True, "properties": {}}, {"properties": {}, "type": ["object", "null"]}),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"maximum": 1, "exclusiveMaximum": False}, {"maximum": 1}),
        ({"example": 1}, {"examples": [1]}),
        ({**REF, "type": "object", "description": "d", "maxLength": 1}, {**REF, "description": "d"}),
        (
            {**REF, "nullable": True, "description": "d", "example": 1},
            {"anyOf": [REF, {"type": "null"}], "description": "d", "examples": [1]},
        ),
        ({**REF, "x-moored-name": "n"}, {**REF, "x-moored-name": "n"}),
        ({"type": "string", "format": "binary"}, {"type": "string", "format": "binary"}),
        ({"default": {"nullable": True}}, {"default": {"nullable": True}}),
        ({"properties": {"nullable": {"nullable": True, "type": "integer"}}},
         {"properties": {"nullable": {"type": ["integer", "null"]}}}),
    ],
)  # fmt: skip
def test_schemas(old: Any, new: Any) -> None:
    document = document_of({"openapi": "3.0.3", "components": {"schemas": {"A": old, "B": {}}}})
    upgraded = upgrade(document)
    assert upgraded.root["openapi"] == "3.1.0"
    assert upgraded.root["components"]["schemas"]["A"] == new


@pytest.mark.parametrize("version", ["3.1.0", "3.1.1", "3.2.0"])
def test_later_versions_pass(version: str) -> None:
    document = document_of({"openapi": version, "components": {"schemas": {"A": {"example": 1}}}})
    assert upgrade(document) is document


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({**REF, "description": "d", "default": 1}, {**REF, "description": "d", "default": 1}),
        ({**REF, "$defs": {"D": {}}}, {**REF, "$defs": {"D": {}}}),
        (
            {**REF, "description": "d", "maxLength": 3},
            {"description": "d", "allOf": [REF, {"maxLength": 3}]},
        ),
        ({**REF, "allOf": [{"minLength": 1}]}, {"allOf": [{"minLength": 1}, REF]}),
    ],
)
def test_beside_a_reference(old: Any, new: Any) -> None:
    document = document_of({"openapi": "3.1.0", "components": {"schemas": {"A": old, "B": {}}}})
    upgraded = upgrade(document)
    assert upgraded.root["components"]["schemas"]["A"] == new
    assert upgraded.origin("/components/schemas/A/allOf/1/maxLength").pointer.endswith("/maxLength")


def test_the_origin_of_a_wrapped_composition() -> None:
    schema = {"nullable": True, "allOf": [REF]}
    document = document_of({"openapi": "3.0.3", "components": {"schemas": {"A": schema}}})
    origin = upgrade(document).origin("/components/schemas/A/anyOf/0")
    assert origin.pointer == "/components/schemas/A/allOf/0"


@pytest.mark.parametrize("value", [None, 3, [], {}])
def test_null_beside_a_composition_that_is_none(value: object) -> None:
    assert with_null({"nullable": True, "allOf": value}) == {
        "anyOf": [{"allOf": value}, {"type": "null"}]
    }
