from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from moored.document.canonical import canonical
from moored.document.model import Document
from moored.document.normalise import normalise
from moored.document.repair_parameters import repair_parameters
from moored.document.slice import slice_operations

from .conftest import document_of
from .test_slice import TEXT

Read = Callable[..., Document]


def ref(key: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{key}"}


def schemas_of(root: dict[str, Any]) -> dict[str, Any]:
    document = normalise(document_of({"openapi": "3.1.0", **root}))
    found = document.root.get("components", {}).get("schemas", {})
    assert isinstance(found, dict)
    return found


def operation(schema: Any, **more: Any) -> dict[str, Any]:
    body = {"content": {"application/json": {"schema": schema}}}
    return {"paths": {"/x": {"post": {"operationId": "op", "requestBody": body, **more}}}}


P = {"properties": {"a": {"type": "string"}}, "type": "object"}
Q = {"properties": {"b": {"type": "string"}}, "type": "object"}


@pytest.mark.parametrize(
    ("schema", "keys"),
    [
        (P, ["op.request"]),
        ({"type": "array", "items": P}, ["op.request.items"]),
        ({"type": "object", "additionalProperties": P}, ["op.request.additionalProperties"]),
        ({"type": "object", "patternProperties": {"^x": P}}, ["op.request.patternProperties.^x"]),
        ({"anyOf": [P, {"type": "null"}, Q]}, ["op.request.anyOf.0", "op.request.anyOf.2"]),
        ({"oneOf": [P]}, ["op.request.oneOf.0"]),
        ({"type": "object", "properties": {"p": P}}, ["op.request", "op.request.p"]),
        ({"allOf": [ref("C"), {"properties": {"p": P}}]}, ["op.request", "op.request.p"]),
        ({"allOf": [ref("C"), ref("C")]}, []),
        ({"allOf": [ref("C")], "required": ["c"]}, ["op.request"]),
        ({"allOf": [ref("C")], "description": "d"}, []),
        ({"allOf": [ref("C"), {"description": "d"}]}, []),
        ({"allOf": [ref("S"), {"minLength": 1}]}, []),
        ({"type": "string", "enum": ["a"]}, []),
        ({"type": "object"}, []),
        ({"type": "object", "properties": {}}, []),
        ({"type": "object", "additionalProperties": {"type": "string"}}, []),
        ({"type": "string", "properties": {"a": {}}}, []),
        (ref("C"), []),
        ({"not": P}, []),
        (True, []),
    ],
)
def test_what_is_hoisted(schema: Any, keys: list[str]) -> None:
    known = {"C": {"type": "object", "properties": {"c": {}}}, "S": {"type": "string"}}
    found = schemas_of({**operation(schema), "components": {"schemas": known}})
    assert sorted(found.keys() - known.keys()) == keys


def test_names_come_from_the_context() -> None:
    root = operation(
        P,
        responses={"200": {"headers": {"X-A": {"content": {"application/json": {"schema": Q}}}}}},
        parameters=[
            {"name": "f", "in": "query", "schema": {"type": "object", "properties": {"c": {}}}}
        ],
    )
    root["paths"]["/y/{z}"] = {
        "get": {
            "responses": {"4XX": {"content": {"text/xml": {"schema": {"properties": {"d": {}}}}}}}
        }
    }
    assert set(schemas_of(root)) == {
        "op.request",
        "op.response.200.header.X-A",
        "op.parameter.f",
        "GET /y/{z}.response.4XX",
    }


def test_a_body_of_several_media_types() -> None:
    content = {"application/json": {"schema": P}, "multipart/form-data": {"schema": Q}}
    root = {"paths": {"/x": {"post": {"operationId": "op", "requestBody": {"content": content}}}}}
    assert set(schemas_of(root)) == {"op.request", "op.request.multipart/form-data"}


def test_the_same_class_is_shared_under_the_first_key() -> None:
    known = {"B": {"properties": {"x": {**P, "readOnly": True}}}, "A": {"properties": {"y": P}}}
    found = schemas_of({"components": {"schemas": known}})
    assert found["A"]["properties"]["y"] == ref("A.y")
    assert found["B"]["properties"]["x"] == {**ref("A.y"), "readOnly": True}
    assert found["A.y"] == P


def test_a_name_that_is_taken_says_that_it_is_inline() -> None:
    known = {"A": {"properties": {"b": P}}, "A.b": {"type": "string"}}
    found = schemas_of({"components": {"schemas": known}})
    assert found["A"]["properties"]["b"] == ref("A.b.inline")


def test_bodies_of_two_kinds_of_json_are_told_apart() -> None:
    content = {"application/json": {"schema": P}, "application/vnd.x+json": {"schema": Q}}
    root = {"paths": {"/x": {"post": {"operationId": "op", "requestBody": {"content": content}}}}}
    assert set(schemas_of(root)) == {"op.request", "op.request.application/vnd.x+json"}


def test_operations_of_one_name_are_told_apart_by_their_paths() -> None:
    paths = {**operation(P)["paths"], "/y": operation(Q)["paths"]["/x"]}
    assert set(schemas_of({"paths": paths})) == {"op.request./x", "op.request./y"}


def test_parameters_of_one_name_are_told_apart_by_where_they_are() -> None:
    both = [{"in": "query", "schema": P}, {"in": "header", "schema": Q}]
    root = operation({}, parameters=[{"name": "p", **one} for one in both])
    assert set(schemas_of(root)) == {"op.parameter.p.query", "op.parameter.p.header"}


def test_a_property_called_items_is_not_the_items() -> None:
    found = schemas_of(operation({"items": P, "properties": {"items": Q}}))
    assert {key for key in found if ".items" in key} == {
        "op.request.items",
        "op.request.items.properties",
    }


def test_names_beside_and_inside() -> None:
    known = {
        "A": {
            "properties": {
                "b": {**P, "x-moored-name": "field", "type": ["object", "null"], "default": None},
                "c": {**Q, "x-moored-name": "Chosen"},
            }
        }
    }
    found = schemas_of({"components": {"schemas": known}})
    assert found["A"]["properties"]["b"] == {
        "anyOf": [ref("A.b"), {"type": "null"}],
        "default": None,
        "x-moored-name": "field",
    }
    assert found["A.b"] == P
    assert found["A.c"]["x-moored-name"] == "Chosen"


def test_the_middle_of_a_schema_and_its_place_share_a_component() -> None:
    known = {"A": {"properties": {"b": P}}, "B": ref("A/properties/b")}
    found = schemas_of({"components": {"schemas": known}})
    assert set(found) == {"A", "A.b", "B"}
    assert found["A"]["properties"]["b"] == found["B"] == ref("A.b")


def test_a_schema_in_itself() -> None:
    known = {"A": {"properties": {"b": {"properties": {"c": ref("A/properties/b")}}}}}
    found = schemas_of({"components": {"schemas": known}})
    assert found["A.b"] == {"properties": {"c": ref("A.b")}}
    assert set(found) == {"A", "A.b"}


@pytest.mark.parametrize(
    "key",
    ["x-python-import", "x-python-type", "customBasePath", "customTypePath", "default_factory",
     "x-enum-varnames", "x-internal", "$id", "$defs", "$comment", "nullable", "invented"],
)  # fmt: skip
def test_keywords_of_others_are_stripped(key: str) -> None:
    data = {key: "os.system"}
    schema = {"properties": {key: {"type": "string", **data}}, "type": "object", **data,
              "default": data, "enum": [data], "const": data, "example": data}  # fmt: skip
    found = schemas_of({"components": {"schemas": {"A": schema}}})["A"]
    assert key not in found
    assert found["properties"][key] == {"type": "string"}
    assert found["default"] == found["const"] == found["example"] == found["enum"][0] == data


def test_the_shape_of_paths(read: Read) -> None:
    text = """
    webhooks: {w: {post: {responses: {}}}}
    paths:
      x-a: 1
      /x/{id}:
        summary: s
        servers: [{url: /a}]
        x-b: 1
        parameters:
          - {$ref: '#/components/parameters/Id'}
          - {name: q, in: query, schema: {type: string}}
          - {name: ACCEPT-encoding, in: header, schema: {type: string}}
        get:
          x-c: 1
          x-moored-name: get_x
          parameters:
            - {name: q, in: query, schema: {type: integer}}
            - {name: authorization, in: header, schema: {type: string}}
          requestBody: {$ref: '#/components/requestBodies/B'}
          responses:
            x-d: 1
            200: {$ref: '#/components/responses/R', description: replaced}
          callbacks: {c: {'/cb': {post: {responses: {}}}}}
    components:
      parameters: {Id: {name: id, in: path, required: true, schema: {type: string}}}
      requestBodies: {B: {content: {application/json: {examples: {e: {$ref: '#/components/examples/E'}}}}}}
      responses:
        R: {description: r, headers: {H: {$ref: '#/components/headers/H'}}, links: {l: {operationId: x}}}
      headers: {H: {$ref: '#/components/headers/G'}, G: {schema: {type: string}}}
      examples: {E: {value: {$ref: data}}}
      securitySchemes: {s: {type: http, scheme: basic, x-e: 1}}
    """
    document = repair_parameters(normalise(read(text)))
    assert document.root["paths"] == {
        "/x/{id}": {
            "get": {
                "x-moored-name": "get_x",
                "servers": [{"url": "/a"}],
                "parameters": [
                    {"name": "q", "in": "query", "schema": {"type": "integer"}},
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                ],
                "requestBody": {
                    "content": {
                        "application/json": {"examples": {"e": {"value": {"$ref": "data"}}}}
                    }
                },
                "responses": {
                    "200": {
                        "description": "replaced",
                        "headers": {"H": {"schema": {"type": "string"}}},
                    }
                },
            }
        }
    }
    assert document.root["components"] == {
        "securitySchemes": {"s": {"type": "http", "scheme": "basic"}}
    }
    complete = {"post": {"parameters": [], "responses": {}}}
    assert document.root["webhooks"] == {"w": complete, "GET /x/{id} c": complete}
    lines = [
        document.location(f"/paths/~1x~1{{id}}/get/{place}").line
        for place in (
            "parameters/0",
            "parameters/1",
            "requestBody",
            "responses/200/headers/H",
            "servers",
        )
    ]
    assert lines == [19, 27, 28, 31, 9]


def test_keys_and_required_are_sorted() -> None:
    found = schemas_of(
        {"components": {"schemas": {"A": {"type": "object", "required": ["b", "a", "b"]}}}}
    )
    assert json.dumps(found["A"]) == '{"required": ["a", "b"], "type": "object"}'


def test_the_input_is_not_changed(read: Read) -> None:
    document = slice_operations(read(TEXT), [])
    before = canonical(document.root)
    normalise(document)
    assert canonical(document.root) == before


def test_twice_is_once(read: Read) -> None:
    once = normalise(slice_operations(read(TEXT), []))
    assert normalise(once).root == once.root


def shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, list):
        return [shuffled(item, chance) for item in value]
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return value


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_keys_does_not_matter(read: Read, seed: int) -> None:
    root = read(TEXT).root
    root["components"]["schemas"]["Pet"]["properties"] |= {"p": P, "q": {"items": P}, "r": Q}
    root["paths"]["/pets"]["post"]["responses"]["200"] = {
        "description": "d",
        "content": {"application/json": {"schema": {"oneOf": [Q, P, ref("Pet/properties/p")]}}},
    }
    expected = normalise(slice_operations(document_of(root), [])).root
    other = shuffled(root, random.Random(seed))
    found = normalise(slice_operations(document_of(other), [])).root
    assert json.dumps(found) == json.dumps(expected)
