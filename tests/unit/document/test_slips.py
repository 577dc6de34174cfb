from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from moored.document.model import Document
from moored.document.resolve import attempt
from moored.document.structure import check, repair

Read = Callable[..., Document]
JSON = "application/json"
REF = {"$ref": "#/components/schemas/A"}


def told(read: Read, text: str, code: str = "M0402") -> Document:
    """The repaired document, if the one slip in it was told at its place."""
    document = read(text)
    found = list(check(document))
    assert found
    assert {(one.severity, one.code) for one in found} == {("warning", code)}, found
    repaired = repair(document)
    assert list(check(repaired)) == []
    return repaired


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{type: any}", {}),
        ("{type: file}", {"type": "string", "format": "binary"}),
        ("{type: date}", {"type": "string", "format": "date"}),
        ("{type: datetime, format: x}", {"type": "string", "format": "x"}),
        ("{type: String}", {"type": "string"}),
        ("{type: int}", {"type": "integer"}),
        ("{type: float}", {"type": "number", "format": "float"}),
        ("{type: Pet}", {}),
        ("{type: {a: b}}", {}),
        ("{type: 1}", {}),
        ("{type: [string, null]}", {"type": ["string", "null"]}),
        ("{type: [String, int]}", {"type": ["string", "integer"]}),
        ("{type: [string, Pet]}", {}),
        ("{type: null}", {}),
        ("integer", {"type": "integer"}),
        ("null", {}),
        ("[]", {}),
        ("{enum: a}", {"enum": ["a"]}),
        ("{enum: {a: 1, b: 2}}", {"enum": ["a", "b"]}),
        ("{enum: []}", {}),
        ("{type: integer, enum: ['1', '2']}", {"type": "integer", "enum": [1, 2]}),
        ("{type: string, enum: [a, 1, null]}", {"type": "string", "enum": ["a"]}),
        ("{type: boolean, enum: ['true']}", {"type": "boolean", "enum": [True]}),
        (
            "{type: array, enum: [a, b], items: {type: string}}",
            {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}},
        ),
        ("{type: integer, default: '3'}", {"type": "integer", "default": 3}),
        ("{type: boolean, default: 'False'}", {"type": "boolean", "default": False}),
        ("{type: string, default: 3}", {"type": "string", "default": "3"}),
        ("{type: string, pattern: '/^a$/'}", {"type": "string", "pattern": "^a$"}),
        ("{type: string, pattern: '/^a$/gi'}", {"type": "string", "pattern": "(?i)^a$"}),
        ("{items: [{type: string}]}", {"items": {"type": "string"}}),
        ("{items: [{type: string}, {}]}", {"prefixItems": [{"type": "string"}, {}]}),
        ("{items: [{}, {}], additionalItems: false}", {"prefixItems": [{}, {}], "items": False}),
        ("{items: string}", {"items": {"type": "string"}}),
        ("{items: null}", {}),
        ("{properties: []}", {"properties": {}}),
        ("{properties: [{a: {}}, {b: {}}]}", {"properties": {"a": {}, "b": {}}}),
        ("{properties: {a: null}}", {"properties": {"a": {}}}),
        (
            "{required: [b], properties: {a: {required: true}, b: {required: true}, c: {required: false}}}",
            {
                "required": ["b", "a"],
                "properties": {"a": {}, "b": {}, "c": {}},
            },
        ),
        ("{required: a}", {"required": ["a"]}),
        ("{required: 'true'}", {}),
        ("{required: {}}", {"required": []}),
        ("{additionalProperties: 'false'}", {"additionalProperties": False}),
        ("{additionalProperties: string}", {"additionalProperties": {"type": "string"}}),
        ("{additionalProperties: []}", {"additionalProperties": {}}),
        ("{allOf: {type: object}}", {"allOf": [{"type": "object"}]}),
        ("{anyOf: []}", {}),
        ("{allOf: {'2': {type: string}}}", {"allOf": [{}, {}, {"type": "string"}]}),
        ("{anyOf: {'1': {}, '0': {type: string}}}", {"anyOf": [{"type": "string"}, {}]}),
        ("{oneOf: [null, {type: string}]}", {"oneOf": [{"type": "string"}]}),
        ("{minLength: 2.0}", {"minLength": 2}),
        ("{maxLength: -1}", {}),
        ("{minimum: low}", {}),
        ("{minimum: 1, exclusiveMinimum: true}", {"exclusiveMinimum": 1}),
        ("{maximum: 1, exclusiveMaximum: false}", {"maximum": 1}),
        ("{nullable: true, type: string}", {"type": ["string", "null"]}),
        (
            "{nullable: true, $ref: '#/components/schemas/B'}",
            {"anyOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]},
        ),
        ("{$ref: null, type: string}", {"type": "string"}),
        ("{description: {a: b}, type: string}", {"type": "string"}),
        ("{format: [a], type: string}", {"type": "string"}),
        ("{readOnly: 'yes', writeOnly: 0}", {"readOnly": True, "writeOnly": False}),
        ("{discriminator: kind}", {"discriminator": {"propertyName": "kind"}}),
    ],
)
def test_schemas(read: Read, written: str, meant: Any) -> None:
    repaired = told(read, f"components: {{schemas: {{A: {written}}}}}")
    assert repaired.at("/components/schemas/A") == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{parameters: {}}", {"parameters": []}),
        ("{parameters: [null]}", {"parameters": []}),
        ("{operationId: []}", {}),
        ("{tags: a}", {"tags": ["a"]}),
        ("{deprecated: maybe}", {}),
        ("{security: {a: []}}", {"security": [{"a": []}]}),
        ("{security: [a]}", {"security": [{"a": []}]}),
        ("{security: [{a: null}]}", {"security": [{"a": []}]}),
        ("{security: [{a: read}]}", {"security": [{"a": ["read"]}]}),
        ("{responses: []}", {"responses": {}}),
        ("{responses: {2xx: {description: d}}}", {"responses": {"2XX": {"description": "d"}}}),
        ("{responses: {200: Fine}}", {"responses": {"200": {"description": "Fine"}}}),
        ("{responses: {200: null}}", {"responses": {"200": {}}}),
        (
            "{responses: {200: {$ref: '#/components/schemas/A'}}}",
            {"responses": {"200": {"description": "", "content": {JSON: {"schema": REF}}}}},
        ),
        (
            "{responses: {200: {description: d, schema: {}}}}",
            {"responses": {"200": {"description": "d", "content": {JSON: {"schema": {}}}}}},
        ),
        ("{requestBody: {schema: {}}}", {"requestBody": {"content": {JSON: {"schema": {}}}}}),
        (
            "{requestBody: {content: {a/b: {$ref: '#/components/schemas/A'}}}}",
            {"requestBody": {"content": {"a/b": {"schema": REF}}}},
        ),
        (
            "{requestBody: {content: {a/b: {type: string}}}}",
            {"requestBody": {"content": {"a/b": {"schema": {"type": "string"}}}}},
        ),
        ("{requestBody: {content: {a/b: null}}}", {"requestBody": {"content": {"a/b": {}}}}),
        (
            "{parameters: [{name: a, in: Query, schema: {}}]}",
            {"parameters": [{"name": "a", "in": "query", "schema": {}}]},
        ),
        (
            "{parameters: [{name: a, in: query, type: array, items: {type: int}}]}",
            {
                "parameters": [
                    {
                        "name": "a",
                        "in": "query",
                        "schema": {"type": "array", "items": {"type": "integer"}},
                    }
                ]
            },
        ),
    ],
)
def test_operations(read: Read, written: str, meant: Any) -> None:
    text = f"paths: {{/x: {{get: {written}}}}}\ncomponents: {{schemas: {{A: {{}}}}}}"
    assert told(read, text).at("/paths/~1x/get") == meant


def test_a_path_without_a_slash(read: Read) -> None:
    document = told(read, "paths:\n  x:\n    get:\n      responses: {}\n", "M0405")
    assert list(document.root["paths"]) == ["/x"]
    assert document.location("/paths/~1x/get").line == 5


@pytest.mark.parametrize("text", ["tags: [{description: d}]", "servers: [{}]"])
def test_what_is_left_out(read: Read, text: str) -> None:
    (values,) = [value for key, value in told(read, text, "M0403").root.items() if key in text]
    assert values == []


def test_a_schema_that_names_a_response(read: Read) -> None:
    text = """
    components:
      schemas: {A: {$ref: '#/components/responses/R'}, B: {$ref: '#/components/responses/S'}}
      responses:
        R: {description: d, content: {a/b: {schema: {}}, application/json: {schema: {type: string}}}}
        S: {description: d, x-content: {a/b: {}}}
    """
    repaired = told(read, text)
    pointer = "#/components/responses/R/content/application~1json/schema"
    assert repaired.root["components"]["schemas"] == {"A": {"$ref": pointer}, "B": {}}


@pytest.mark.parametrize(
    "text",
    [
        "#/definitions/A",
        "#definitions/A",
        "#components/schemas/A",
        "#/components/A",
        "#/schemas/A",
        "/components/schemas/A",
        "components/schemas/A",
        "A",
        "#A",
    ],
)
def test_near_misses(read: Read, text: str) -> None:
    document = read(
        f"components: {{schemas: {{A: {{type: string}}, B: {{items: {{$ref: '{text}'}}}}}}}}"
    )
    resolved, (problem,) = attempt(document)
    assert (problem.code, problem.severity) == ("M0402", "warning")
    assert resolved.at("/components/schemas/B/items") == REF


@pytest.mark.parametrize(
    "text", ["#/definitions/C", "C", "A.yaml", "#/paths/A", "a#/components/schemas/A"]
)
def test_what_is_too_far(read: Read, text: str) -> None:
    document = read(
        f"components: {{schemas: {{A: {{type: string}}, B: {{items: {{$ref: '{text}'}}}}}}}}"
    )
    _, (problem,) = attempt(document)
    assert problem.severity == "error"


TWINS = """
paths:
  /a:
    get:
      responses:
        "200": {{description: ok, content: {content}}}
"""


def test_the_same_media_type_twice_has_one_schema(read: Read) -> None:
    content = "{application/json: {example: 1}, application/json; charset=utf-8: {schema: {type: integer}}}"

    repaired = told(read, TWINS.format(content=content))

    (response,) = repaired.root["paths"]["/a"]["get"]["responses"].values()
    assert response["content"]["application/json"] == {"example": 1, "schema": {"type": "integer"}}


@pytest.mark.parametrize(
    "content",
    [
        "{application/json: {}, application/xml: {schema: {type: integer}}}",
        "{application/json: {}, application/json; v=1: {schema: {type: integer}}, application/json; v=2: {schema: {type: string}}}",
        "{application/json: {schema: {}}, application/json; v=1: {schema: {type: integer}}}",
        "{application/json: {}}",
    ],
)
def test_other_media_types_say_nothing(read: Read, content: str) -> None:
    document = read(TWINS.format(content=content))

    assert list(check(document)) == []
    assert repair(document).root == document.root
