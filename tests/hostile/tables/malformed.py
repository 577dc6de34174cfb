"""Values of the wrong type at every place that OpenAPI has, and documents that are wrong in another way."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from tests.hostile.documents import OK, answering, document, operation, ref, sending, taking
from tests.hostile.positions import FULL, tokens
from tests.hostile.row import EITHER, GENERATES, Row, documents, refused

from moored.document.grammar import KINDS
from moored.document.walk import walk

_WRONG: tuple[Any, ...] = (
    None,
    7,
    "word",
    True,
    [],
    [{}],
    [None],
    {},
    {"a": 1},
    {"a": None},
    -1.5,
    [[]],
)
_TURNS = 3


def rows() -> Iterator[Row]:
    """All rows of the table."""
    for kind in dict.fromkeys(visit.kind for visit in walk(FULL, "openapi")):
        for turn in range(_TURNS):
            name = f"malformed: every field of {kind}, {turn + 1}"
            yield from documents({name: (_broken(kind, turn), EITHER)})
    yield from documents({f"malformed: {name}": row for name, row in _documents().items()})


def _broken(kind: str, turn: int) -> Any:
    """The full document with another wrong value in each field of the first object of a kind."""
    root = copy.deepcopy(FULL)
    place = next(visit.place for visit in walk(FULL, "openapi") if visit.kind == kind)
    found: Any = root
    for token in tokens(place):
        found = found[token]
    for index, field in enumerate(KINDS[kind].fields):
        found[field] = copy.deepcopy(_WRONG[(index + 5 * turn) % len(_WRONG)])
    return root


def _referring_operation() -> Any:
    root = answering(ref("Ordr"))
    root["paths"]["/a"]["get"]["$ref"] = "x"
    return root


# fmt: off
def _documents() -> dict[str, tuple[Any, Any]]:
    text = {"type": "string"}
    return {
        "a reference in an operation, that hides another":
            (_referring_operation(), refused("M0201")),
        "no info": ({"openapi": "3.1.0", "paths": {}}, EITHER),
        "paths that are a list": (document(paths=[]), EITHER),
        "paths that are a text": (document(paths="/a"), refused("M0401")),
        "an operation that is a text": (document(paths={"/a": {"get": "x"}}), refused("M0401")),
        "an operation that is null": (document(paths={"/a": {"get": None}}), EITHER),
        "parameters that are an object": (operation(parameters={"a": text}), EITHER),
        "a parameter that is null": (operation(parameters=[None]), EITHER),
        "a parameter without a name": (operation(parameters=[{"in": "query", "schema": text}]), EITHER),
        "a parameter without a place": (operation(parameters=[{"name": "a", "schema": text}]), EITHER),
        "a parameter in no place": (taking(**{"in": "nowhere"}), refused("M0414")),
        "a parameter twice": (operation(parameters=[{"name": "a", "in": "query", "schema": text}] * 2), GENERATES),
        "a path parameter that is not declared": (document(paths={"/{a}": {"get": {"responses": OK}}}), refused("M0410")),
        "a path with half a brace": (document(paths={"/{a": {"get": {"responses": OK}}}), EITHER),
        "a path with braces in braces": (document(paths={"/{a{b}}": {"get": {"responses": OK}}}), EITHER),
        "a path without a slash": (document(paths={"a": {"get": {"responses": OK}}}), EITHER),
        "two paths that are one": (
            document(
                paths={
                    f"/{{{name}}}": {"get": {"responses": OK, "parameters": [{"name": name, "in": "path", "required": True, "schema": text}]}}
                    for name in ("a", "b")
                }
            ),
            GENERATES,
        ),
        "an operationId twice": (document(paths={p: {"get": {"operationId": "x", "responses": OK}} for p in ("/a", "/b")}), GENERATES),
        "an operationId that is a number": (operation(operationId=7), GENERATES),
        "an operationId that is a list": (operation(operationId=["a"]), EITHER),
        "no responses": (document(paths={"/a": {"get": {}}}), GENERATES),
        "statuses that are none": (
            operation(responses={key: {"description": "x"} for key in ("\u0664\u0660\u0664", "20", "2xx", "2XX", "999", "1e3", "-200", "", "default", "200 OK", "600")}),
            EITHER,
        ),
        "a status that is an import": (operation(responses={"__import__('os')": {"description": "x"}}), EITHER),
        "a response that is a text": (operation(responses={"200": "ok"}), EITHER),
        "media types that are none": (operation(requestBody={"content": {key: {"schema": text} for key in ("", "/", "json", "a/b/c", "*/*", "text/", "a b/c", "\r\n", '"')}}), EITHER),
        "a body without content": (operation(requestBody={}), EITHER),
        "a body that is a list": (operation(requestBody=[]), EITHER),
        "a schema that is a text": (answering("string"), EITHER),
        "a schema that is a number": (answering(3), EITHER),
        "a schema that is a list": (answering([]), EITHER),
        "a schema that is false": (answering(False), GENERATES),
        "a type that does not exist": (answering({"type": "strnig"}), EITHER),
        "a type that is a number": (answering({"type": 3}), EITHER),
        "types that are nothing": (answering({"type": []}), EITHER),
        "types that are lists": (answering({"type": [["string"]]}), EITHER),
        "a type twice": (answering({"type": ["string", "string", "null", "null"]}), GENERATES),
        "properties that are a list": (answering({"type": "object", "properties": ["a"]}), EITHER),
        "a property that is null": (answering({"type": "object", "properties": {"a": None}}), EITHER),
        "required that is a text": (answering({"type": "object", "required": "a", "properties": {"a": text}}), EITHER),
        "required that is numbers": (answering({"type": "object", "required": [1, None], "properties": {"a": text}}), EITHER),
        "an enum that is a text": (answering({"enum": "a"}), EITHER),
        "an enum of everything": (answering({"enum": [1, "1", True, None, 1.0, [], {}, "a", "a"]}), GENERATES),
        "an enum of nothing": (answering({"type": "string", "enum": []}), GENERATES),
        "an enum of the wrong type": (answering({"type": "integer", "enum": ["a", "b"]}), GENERATES),
        "an enum of truths": (answering({"enum": [True, False, 0, 1]}), GENERATES),
        "allOf that is an object": (answering({"allOf": {}}), EITHER),
        "allOf of nothing": (answering({"allOf": []}), EITHER),
        "allOf of nulls": (answering({"allOf": [None, None]}), EITHER),
        "allOf that contradicts itself": (answering({"allOf": [{"type": "string"}, {"type": "integer"}, {"type": "object", "properties": {"a": text}}]}), EITHER),
        "oneOf of falses": (answering({"oneOf": [False, False]}), EITHER),
        "items that are a list": (answering({"type": "array", "items": [text, text]}), EITHER),
        "an array without items": (answering({"type": "array"}), GENERATES),
        "a discriminator that is a text": (answering({"oneOf": [ref("A")], "discriminator": "kind"}, A={"type": "object", "properties": {"kind": text}}), EITHER),
        "a discriminator of nothing": (answering({"oneOf": [text, {"type": "integer"}], "discriminator": {"propertyName": "kind"}}), GENERATES),
        "limits that are texts": (answering({"type": "string", "minLength": "a", "maxLength": [], "pattern": 3}), EITHER),
        "limits that contradict": (answering({"type": "string", "minLength": 9, "maxLength": 1}), GENERATES),
        "limits of another type": (answering({"type": "string", "minimum": 1, "minItems": 2, "multipleOf": 3}), GENERATES),
        "a format that is a list": (answering({"type": "string", "format": ["date"]}), EITHER),
        "a pattern that is none": (answering({"type": "string", "pattern": "([a-"}), GENERATES),
        "a pattern of nothing": (taking(schema={"type": "string", "pattern": ""}), GENERATES),
        "defaults of the wrong type": (answering(ref("A"), A={"type": "object", "properties": {"a": {"type": "integer", "default": {"x": []}}, "b": {"type": "string", "format": "date", "default": "__import__('os')"}}}), GENERATES),
        "an example that is none": (sending({"type": "object", "properties": {"a": {"type": "integer", "example": "__import__('os')"}}}), GENERATES),
        "servers that are an object": (document(servers={"url": "https://a.example"}), EITHER),
        "a server of another scheme": (document(servers=[{"url": "file:///etc/passwd"}]), refused("M0440")),
        "a server with a password": (document(servers=[{"url": "https://user:word@a.example"}]), EITHER),
        "a server that is code": (document(servers=[{"url": "https://a.example/\"+__import__('os')+\""}]), EITHER),
        "a server with a query": (document(servers=[{"url": "https://a.example/?a=b#c"}]), EITHER),
        "a server without a host": (document(servers=[{"url": "https://"}]), EITHER),
        "a server of a port that is none": (document(servers=[{"url": "https://a.example:99999999"}]), EITHER),
        "a server whose variable is none": (document(servers=[{"url": "https://{a}.example"}]), EITHER),
        "a server whose variable leads away": (document(servers=[{"url": "https://{a}.example", "variables": {"a": {"default": "evil.example/#"}}}]), EITHER),
        "security that is an object": (document(security={"a": []}), EITHER),
        "security of nobody": (document(security=[{"gone": []}]), GENERATES),
        "security that is null": (document(security=[None]), EITHER),
        "a scheme without a type": (document(security=[{"a": []}], components={"securitySchemes": {"a": {}}}), EITHER),
        "a scheme of another type": (document(security=[{"a": []}], components={"securitySchemes": {"a": {"type": "magic"}}}), EITHER),
        "a key that is nowhere": (document(security=[{"a": []}], components={"securitySchemes": {"a": {"type": "apiKey", "in": "body", "name": "x"}}}), EITHER),
        "a key with a line end": (document(security=[{"a": []}], components={"securitySchemes": {"a": {"type": "apiKey", "in": "header", "name": "X\r\nY: 1"}}}), EITHER),
        "flows of nothing": (document(security=[{"a": []}], components={"securitySchemes": {"a": {"type": "oauth2", "flows": {"clientCredentials": {}}}}}), EITHER),
        "a token URL of another scheme": (
            document(security=[{"a": []}], components={"securitySchemes": {"a": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "file:///etc/passwd", "scopes": {}}}}}}),
            EITHER,
        ),
        "tags that are numbers": (operation(tags=[1, None, [], {}]), EITHER),
        "components that are a list": (document(components=[]), EITHER),
        "schemas that are a list": (document(components={"schemas": [text]}), EITHER),
        "a callback that is a text": (operation(callbacks={"a": "b"}), EITHER),
        "a link that is a text": (operation(responses={"200": {"description": "x", "links": {"a": "b"}}}), EITHER),
        "webhooks that are a list": (document(webhooks=[]), EITHER),
        "a method that is none": (document(paths={"/a": {"FETCH": {"responses": OK}, "additionalOperations": {"a b": {"responses": OK}}}}), EITHER),
        "Swagger of nothing": ({"swagger": "2.0"}, EITHER),
        "Swagger with everything wrong": (
            {"swagger": "2.0", "info": [], "paths": {"/a": {"get": {"parameters": [{"in": "body"}, {"in": "formData"}, 3], "responses": []}}}, "definitions": [], "schemes": "x", "host": 3, "basePath": {}, "produces": "a", "consumes": [1], "securityDefinitions": {"a": 3}},
            EITHER,
        ),
        "Swagger whose host is code": ({"swagger": "2.0", "info": {"title": "a", "version": "1"}, "host": "\"+__import__('os')+\"", "basePath": "//x\n", "schemes": ["file"], "paths": {}}, EITHER),
        "pagination of nothing": (operation(**{"x-moored-pagination": {"kind": "cursor"}}), refused("M0431")),
        "pagination by a pointer that is none": (operation(**{"x-moored-pagination": {"kind": "cursor", "items": "a", "next": 3, "parameter": []}}), refused("M0431")),
        "a job that is a list": (operation(**{"x-moored-job": []}), refused("M0431")),
        "an extension that does not exist": (operation(**{"x-moored-eval": "1"}), refused("M0430")),
    }
# fmt: on
