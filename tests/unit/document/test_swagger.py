from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from moored.document.model import Document
from moored.document.resolve import resolve
from moored.document.structure import check, repair
from moored.document.upgrade import upgrade

Read = Callable[..., Document]
HEAD = "swagger: '2.0'\ninfo: {title: T, version: '1'}\n"


def upgraded(read: Read, text: str, **others: str) -> Document:
    document = read(text, head=HEAD, **others)
    assert [found for found in check(document) if found.severity == "error"] == []
    return upgrade(resolve(repair(document)))


def get(parameters: str, more: str = "") -> str:
    return f"paths: {{/x: {{get: {{parameters: [{parameters}], responses: {{}}{more}}}}}}}"


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("host: a.b", ["https://a.b"]),
        ("host: a.b\nbasePath: /", ["https://a.b"]),
        ("host: a.b\nbasePath: v1/\nschemes: [http, https]", ["https://a.b/v1", "http://a.b/v1"]),
        ("host: 'http://a.b/'\nschemes: [wss]", ["https://a.b"]),
        ("basePath: /v1", ["/v1"]),
        ("basePath: /", []),
    ],
)
def test_servers(read: Read, text: str, urls: list[str]) -> None:
    root = upgraded(read, f"{text}\npaths: {{}}\n").root
    assert [server["url"] for server in root.get("servers", [])] == urls


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("in: query", {"style": "form", "explode": False}),
        ("in: query, collectionFormat: multi", {"style": "form", "explode": True}),
        ("in: query, collectionFormat: ssv", {"style": "spaceDelimited", "explode": False}),
        ("in: query, collectionFormat: pipes", {"style": "pipeDelimited", "explode": False}),
        ("in: query, collectionFormat: tsv", {"style": "tabDelimited", "explode": False}),
        ("in: header, collectionFormat: csv", {}),
        ("in: header, collectionFormat: pipes", {"style": "pipeDelimited"}),
    ],
)
def test_lists(read: Read, more: str, expected: dict[str, Any]) -> None:
    text = get(f"{{name: a, {more}, type: array, items: {{type: string}}}}")
    (parameter,) = upgraded(read, text).at("/paths/~1x/get/parameters")
    assert parameter.pop("schema") == {"type": "array", "items": {"type": "string"}}
    del parameter["name"], parameter["in"]
    assert parameter == expected


def test_a_parameter_keeps_its_place(read: Read) -> None:
    text = "paths:\n  /x:\n    parameters:\n      - {name: a, in: query, type: string}\n"
    document = upgraded(read, text + "    get: {responses: {}}\n")
    place = "/paths/~1x/get/parameters/0"
    assert document.at(place) == {"name": "a", "in": "query", "schema": {"type": "string"}}
    for inside in ("", "/schema/type"):
        assert (document.location(place + inside).line, document.location(place).line) == (6, 6)
    assert document.location(place).pointer == "#/paths/~1x/parameters/0"


def test_an_own_parameter_replaces_that_of_the_path(read: Read) -> None:
    text = """
    paths:
      /x:
        parameters: [{name: a, in: query, type: string}, {name: old, in: body, schema: {}}]
        get:
          parameters: [{name: a, in: query, type: integer}, {name: new, in: body, schema: {type: array}}]
          responses: {}
    """
    operation = upgraded(read, text).at("/paths/~1x/get")
    assert operation["parameters"] == [{"name": "a", "in": "query", "schema": {"type": "integer"}}]
    assert operation["requestBody"] == {
        "content": {"application/json": {"schema": {"type": "array"}}}
    }


@pytest.mark.parametrize(
    ("consumes", "kind", "expected"),
    [
        ("[]", "string", ["application/x-www-form-urlencoded"]),
        ("[multipart/form-data]", "string", ["multipart/form-data"]),
        ("[application/json]", "string", ["application/x-www-form-urlencoded"]),
        ("[application/x-www-form-urlencoded]", "file", ["multipart/form-data"]),
    ],
)
def test_forms(read: Read, consumes: str, kind: str, expected: list[str]) -> None:
    text = get(
        f"{{name: a, in: formData, required: true, type: {kind}}}", f", consumes: {consumes}"
    )
    body = upgraded(read, text).at("/paths/~1x/get/requestBody")
    assert list(body["content"]) == expected
    assert body["required"] is True
    (content,) = body["content"].values()
    schema = {"type": "string", "format": "binary"} if kind == "file" else {"type": "string"}
    assert content == {"schema": {"type": "object", "properties": {"a": schema}, "required": ["a"]}}


def test_lists_in_a_form(read: Read) -> None:
    many = "{name: a, in: formData, type: array, items: {type: string}, collectionFormat: multi}"
    one = "{name: b, in: formData, type: array, items: {type: string}}"
    body = upgraded(read, get(f"{many}, {one}")).at("/paths/~1x/get/requestBody")
    (content,) = body["content"].values()
    assert content["encoding"] == {"b": {"style": "form", "explode": False}}
    assert "required" not in body


@pytest.mark.parametrize(
    ("produces", "schema", "expected"),
    [
        ("[]", "{type: string}", ["application/json"]),
        ("[text/plain, text/plain]", "{type: string}", ["text/plain"]),
        ("[application/json]", "{type: file}", ["application/octet-stream"]),
        ("[application/pdf, application/json]", "{type: file}", ["application/pdf"]),
    ],
)
def test_responses(read: Read, produces: str, schema: str, expected: list[str]) -> None:
    text = f"""
    paths: {{/x: {{get: {{responses: {{200: {{description: d, schema: {schema}}}, x-a: 1}}}}}}}}
    produces: {produces}
    """
    responses = upgraded(read, text).at("/paths/~1x/get/responses")
    assert list(responses) == ["200"]
    assert list(responses["200"]["content"]) == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("#/definitions/A", "#/components/schemas/A"),
        ("#/definitions/A/properties/b", "#/components/schemas/A/properties/b"),
        ("#/parameters/P/schema", "#/paths/~1x/get/requestBody/content/application~1json/schema"),
        (
            "#/responses/R/schema/items",
            "#/paths/~1x/get/responses/200/content/application~1json/schema/items",
        ),
    ],
)
def test_references(read: Read, reference: str, expected: str) -> None:
    text = f"""
    paths: {{/x: {{get: {{parameters: [{{$ref: '#/parameters/P'}}], responses: {{200: {{$ref: '#/responses/R'}}}}}}}}}}
    parameters: {{P: {{name: p, in: body, schema: {{type: object}}}}}}
    responses: {{R: {{description: d, schema: {{type: array, items: {{type: string}}}}}}}}
    definitions: {{A: {{properties: {{b: {{type: string}}}}}}, B: {{items: {{$ref: '{reference}'}}}}}}
    """
    assert upgraded(read, text).at("/components/schemas/B/items") == {"$ref": expected}


def test_other_files(read: Read) -> None:
    text = """
    paths: {/x: {$ref: 'a.yaml#/paths/x'}}
    definitions: {Pet: {type: string}}
    """
    other = """
    paths: {x: {get: {parameters: [{$ref: '#/parameters/P'}, {$ref: '#/parameters/Q'}], responses: {}}}}
    parameters:
      P: {name: p, in: body, schema: {$ref: '#/definitions/Pet'}}
      Q: {name: q, in: query, type: integer}
    definitions: {Pet: {type: object, discriminator: kind}}
    """
    document = upgraded(read, text, a_yaml=other)
    operation = document.at("/paths/~1x/get")
    assert operation["parameters"] == [{"name": "q", "in": "query", "schema": {"type": "integer"}}]
    assert document.location("/paths/~1x/get/parameters/0").file == "a.yaml"
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/a.Pet"}
    assert document.at("/components/schemas/a.Pet")["discriminator"] == {"propertyName": "kind"}
    assert document.at("/components/schemas/Pet") == {"type": "string"}


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        ("{type: basic}", {"type": "http", "scheme": "basic"}),
        ("{type: apiKey, name: k, in: query}", {"type": "apiKey", "name": "k", "in": "query"}),
        (
            "{type: oauth2, flow: accessCode, authorizationUrl: /a, tokenUrl: /t, scopes: {s: d}}",
            {
                "type": "oauth2",
                "flows": {
                    "authorizationCode": {
                        "authorizationUrl": "/a",
                        "tokenUrl": "/t",
                        "scopes": {"s": "d"},
                    }
                },
            },
        ),
    ],
)
def test_security(read: Read, old: str, expected: dict[str, Any]) -> None:
    document = upgraded(read, f"securityDefinitions: {{s: {old}}}\n")
    assert document.at("/components/securitySchemes/s") == expected
    assert document.location("/components/securitySchemes/s").pointer == "#/securityDefinitions/s"


def test_schemas(read: Read) -> None:
    text = "definitions: {A: {type: string, x-nullable: true, x-example: e, maximum: 3, exclusiveMaximum: true}}"
    assert upgraded(read, text).at("/components/schemas/A") == {
        "type": ["string", "null"],
        "examples": ["e"],
        "exclusiveMaximum": 3,
    }


@pytest.mark.parametrize(
    ("text", "code", "pointer"),
    [
        ("paths: text", "M0401", "#/paths"),
        (
            "paths: {/x: {get: {parameters: [{in: query}]}}}",
            "M0403",
            "#/paths/~1x/get/parameters/0",
        ),
        ("definitions: {A: {properties: 1}}", "M0401", "#/definitions/A/properties"),
        ("parameters: {A: {$ref: 1}}", "M0401", "#/parameters/A/$ref"),
        ("securityDefinitions: {a: {}}", "M0403", "#/securityDefinitions/a"),
    ],
)
def test_errors(read: Read, text: str, code: str, pointer: str) -> None:
    found = [one for one in check(read(text, head=HEAD)) if one.severity == "error"]
    assert [(one.code, one.location.pointer) for one in found] == [(code, pointer)]


def test_a_slip_in_a_field_name(read: Read) -> None:
    (problem,) = check(read("paths: {/x: {get: {consume: [], responses: {}}}}", head=HEAD))
    assert (problem.code, problem.hint) == ("M0404", 'did you mean "consumes"')
