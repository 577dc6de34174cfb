from __future__ import annotations

from typing import Any

import pytest

from moored.document.composing import compose
from moored.document.model import Document, Origin

REF = "#/components/schemas/"
TEXT = {"type": "string"}
COMPONENTS: dict[str, Any] = {
    "Enum": {"type": "string", "enum": ["a", "b"]},
    "Text": {"type": "string", "maxLength": 9},
    "A": {"type": "object", "required": ["a"], "properties": {"a": TEXT, "kind": {"const": "a"}}},
    "B": {"type": "object", "required": ["a"], "properties": {"a": TEXT, "kind": {"const": "b"}}},
    "Union": {"oneOf": [{"$ref": f"{REF}A"}, {"$ref": f"{REF}B"}]},
    "Pet": {
        "properties": {"name": TEXT},
        "oneOf": [{"$ref": f"{REF}Cat"}],
        "discriminator": {"propertyName": "name"},
    },
    "Cat": {"allOf": [{"$ref": f"{REF}Pet"}, {"properties": {"lives": {"type": "integer"}}}]},
    "Loop": {"oneOf": [TEXT, {"properties": {"in": {"allOf": [{"$ref": f"{REF}Loop"}, {"properties": {"x": TEXT}}]}}}]},
}  # fmt: skip


def ref(key: str, **beside: Any) -> dict[str, Any]:
    return {"$ref": f"{REF}{key}", **beside}


def composed(schema: Any, key: str = "Made") -> Any:
    schemas = {**COMPONENTS, key: schema}
    root = {"openapi": "3.1.0", "components": {"schemas": schemas}}
    document = Document(root=root, files={}, origins={"": Origin(file="", pointer="")})
    return compose(document).root["components"]["schemas"][key]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (ref("Enum"), ref("Enum")),
        (ref("A", description="d", default=1), ref("A", description="d", default=1)),
        ({"allOf": [ref("Enum"), {"description": "d"}]}, ref("Enum", description="d")),
        ({"allOf": [ref("Enum"), TEXT]}, ref("Enum")),
        ({"type": "object", "allOf": [ref("A")]}, ref("A")),
        ({"allOf": [{}, True]}, {}),
        ({"allOf": [TEXT, {"maxLength": 3}]}, {"type": "string", "maxLength": 3}),
        ({"allOf": [ref("Text"), {"maxLength": 12}]}, {"type": "string", "maxLength": 9}),
        (ref("Text", maxLength=3), {"type": "string", "maxLength": 3}),
        (
            {"allOf": [ref("Enum"), {"enum": ["b", "c"]}]},
            {"type": "string", "enum": ["b"]},
        ),
        (
            {"allOf": [{"type": ["string", "null"]}, {"type": ["string", "integer"]}]},
            {"type": "string"},
        ),
        ({"allOf": [{"type": "integer"}, {"type": "number"}]}, {"type": "integer"}),
        ({"allOf": [{"type": "integer"}, TEXT]}, TEXT),
        (
            {"allOf": [ref("A"), {"required": ["kind"]}]},
            {
                "type": "object",
                "allOf": [ref("A")],
                "properties": {"kind": {"const": "a"}},
                "required": ["kind"],
            },
        ),
        (
            {"allOf": [ref("A"), {"properties": {"a": {"maxLength": 3}}}]},
            {
                "type": "object",
                "allOf": [ref("A")],
                "properties": {"a": {"type": "string", "maxLength": 3}},
            },
        ),
        ({"type": "string", "anyOf": [{"format": "ipv4"}, {"format": "ipv6"}]},
         {"anyOf": [{"type": "string", "format": kind} for kind in ("ipv4", "ipv6")]}),
        (
            {"maxLength": 3, "oneOf": [TEXT, {"type": "null"}]},
            {"oneOf": [{"type": "string", "maxLength": 3}, {"maxLength": 3, "type": "null"}]},
        ),
    ],
)  # fmt: skip
def test_compositions(schema: Any, expected: Any) -> None:
    assert composed(schema) == expected


def test_alternatives_beside_properties_are_fields_of_one_class() -> None:
    made = composed({"allOf": [ref("Union"), {"properties": {"own": TEXT}}]})
    assert made["properties"] == {
        "own": TEXT,
        "a": TEXT,
        "kind": {"anyOf": [{"const": "a"}, {"const": "b"}]},
    }
    assert made["required"] == ["a"]
    assert made["anyOf"] == [{"required": ["a"]}, {"required": ["a"]}]


def test_lists_of_what_is_required_stay_beside_the_class() -> None:
    schema = {"properties": {"a": TEXT}, "anyOf": [{"required": ["a"]}, {"not": {}}]}
    assert composed(schema) == {"type": "object", **schema}


def test_a_class_is_no_union_of_those_that_extend_it() -> None:
    pet = composed(COMPONENTS["Pet"], "Pet")
    assert (pet["properties"], "oneOf" in pet) == ({"name": TEXT}, False)
    assert composed(COMPONENTS["Cat"], "Cat")["allOf"] == [ref("Pet")]


def test_what_holds_itself_ends() -> None:
    assert "oneOf" in composed(COMPONENTS["Loop"], "Loop")


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "integer", "enum": ["1", "2"]}, [1, 2]),
        ({"type": "string", "enum": [1, True]}, ["1", "true"]),
        ({"type": "boolean", "enum": ["True", "false"]}, [True, False]),
        ({"type": "string", "enum": ["a", "a", 1]}, ["a"]),
        ({"enum": [1, True, 1.5, None]}, [1, True, 1.5, None]),
        ({"type": "integer", "enum": ["x"]}, ["x"]),
        ({"type": "string", "enum": []}, None),
        ({"type": "string", "enum": "a"}, None),
    ],
)
def test_enums(schema: Any, expected: Any) -> None:
    assert composed(schema).get("enum") == expected
