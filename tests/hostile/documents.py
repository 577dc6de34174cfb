"""Small documents to build rows from."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
OK: Json = {"200": {"description": "ok"}}


def document(**parts: Any) -> Json:
    """A document with one operation, unless `paths` says otherwise."""
    usual = {
        "openapi": "3.1.0",
        "info": {"title": "Small", "version": "1"},
        "paths": {"/a": {"get": {"operationId": "getA", "responses": OK}}},
    }
    return {**usual, **parts}


def operation(**fields: Any) -> Json:
    """A document whose one operation has these fields."""
    return document(paths={"/a": {"get": {"operationId": "getA", "responses": OK, **fields}}})


def answering(schema: Any, **schemas: Any) -> Json:
    """A document whose one operation answers with a schema; the others are components."""
    answer = {"description": "ok", "content": {"application/json": {"schema": schema}}}
    return document(
        paths={"/a": {"get": {"operationId": "getA", "responses": {"200": answer}}}},
        components={"schemas": schemas},
    )


def taking(**parameter: Any) -> Json:
    """A document whose one operation has a parameter."""
    return operation(
        parameters=[{"name": "q", "in": "query", "schema": {"type": "string"}, **parameter}]
    )


def sending(schema: Any, media: str = "application/json") -> Json:
    """A document whose one operation takes a body."""
    body = {"content": {media: {"schema": schema}}}
    return document(
        paths={"/a": {"post": {"operationId": "postA", "requestBody": body, "responses": OK}}}
    )


def ref(name: str) -> Json:
    """A reference to a schema component."""
    return {"$ref": f"#/components/schemas/{name}"}


def tagged(*tags: str) -> Json:
    """A document with an operation for each tag."""
    return document(
        paths={
            f"/{index}": {"get": {"tags": [tag], "responses": OK}} for index, tag in enumerate(tags)
        }
    )
