"""Equal parts of a document are one object, and nothing is found out that depends on where it stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from moored import pointer as pointers
from moored.document.grammar import root_kind
from moored.document.load import load
from moored.document.model import Document
from moored.document.references import may_refer, to_references
from moored.document.resolve import resolve
from moored.document.sharing import shared
from moored.document.slice import slice_operations
from moored.document.walk import is_visited, rebuild, walk
from moored.problems import MooredError

CASES = Path(__file__).parents[3] / "tests" / "golden" / "cases"
SPECS = sorted(CASES.glob("*/openapi.*"))[::4]
Read = Callable[..., Document]


def test_equal_objects_and_lists_are_one() -> None:
    value = shared([{"a": {"b": [1]}}, {"a": {"b": [1]}}, {"b": [1]}, [1]])

    assert value == [{"a": {"b": [1]}}, {"a": {"b": [1]}}, {"b": [1]}, [1]]
    assert value[0] is value[1]
    assert value[2] is value[0]["a"]
    assert value[3] is value[2]["b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([1], [True]),
        ([0], [False]),
        ([1], [1.0]),
        ([0.0], [-0.0]),
        ([None], ["None"]),
        ([1], ["1"]),
        ({}, []),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": "b"}, ["a", "b"]),
        ([[]], [{}]),
    ],
)
def test_what_is_written_otherwise_stays_apart(one: Any, other: Any) -> None:
    told = json.dumps([one, other])
    value = shared([one, other])

    assert value[0] is not value[1]
    assert json.dumps(value) == told


def test_an_alias_is_gone_through_once() -> None:
    value: list[Any] = []
    for _ in range(200):
        value = [value, value]

    assert shared(value) is value


def test_a_rebuilt_object_is_looked_at_once() -> None:
    schema = {"type": "string", "x-a": 1}
    root = shared({"components": {"schemas": {str(n): dict(schema) for n in range(5)}}})
    seen: list[Any] = []

    def change(kind: str, value: dict[str, Any]) -> dict[str, Any]:
        seen.append(kind)
        return {"type": "integer"} if kind == "schema" else value

    made = rebuild(root, "openapi", change)["components"]["schemas"]

    assert seen.count("schema") == 1
    assert len({id(one) for one in made.values()}) == 1
    assert made["4"] == {"type": "integer"}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.parent.name)
def test_a_walk_passes_over_what_leads_nowhere_alone(spec: Path) -> None:
    try:
        root = load(spec).root
    except MooredError:
        pytest.skip("a document that is refused")
    kind = root_kind(root)
    whole = list(walk(root, kind))
    short = list(walk(root, kind, leads=to_references()))

    refer = [(one.kind, one.pointer) for one in whole if may_refer(one.kind, one.value)]
    assert [(one.kind, one.pointer) for one in short if may_refer(one.kind, one.value)] == refer
    assert all(is_visited(root, kind, pointers.split(one.pointer)) for one in whole)


@pytest.mark.parametrize(
    "tokens",
    [
        ("paths", "/a", "get", "responses", "200", "content", "a/b", "example"),
        ("paths", "/a", "get", "responses"),
        ("paths", "x-free"),
        ("components", "schemas"),
        ("components", "schemas", "A", "allOf"),
        ("components", "schemas", "A", "allOf", "1"),
        ("components", "schemas", "A", "type"),
        ("components", "responses", "R", "content"),
    ],
)
def test_a_walk_does_not_come_to(tokens: tuple[str, ...]) -> None:
    example = {"example": {"type": "object"}}
    operation = {"responses": {"200": {"content": {"a/b": example}}}}
    root = {
        "paths": {"/a": {"get": operation}, "x-free": {"get": operation}},
        "components": {
            "schemas": {"A": {"type": "object", "allOf": [{"type": "object"}]}},
            "responses": {"R": {"$ref": "#/a", "content": {}}},
        },
    }

    assert not is_visited(root, "openapi", tokens)


def test_a_reference_to_an_example_that_equals_a_schema_is_pulled_in(read: Read) -> None:
    document = resolve(read("""
            paths: {}
            x-parts: {Pet: {type: object, title: same}}
            components:
              schemas:
                Same: {type: object, title: same}
                Uses: {type: array, items: {$ref: '#/x-parts/Pet'}}
            """))

    schemas = document.root["components"]["schemas"]
    assert schemas["Uses"]["items"] == {"$ref": "#/components/schemas/Pet"}
    assert schemas["Pet"] == schemas["Same"]


def test_what_a_schema_extends_is_told_from_what_it_refers_to(read: Read) -> None:
    """`Cat` extends `Pet` and brings none of its heirs; `Owner` has any `Pet`, in the same words."""
    text = """
        paths:
          /a: {get: {responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}}}}
        components:
          schemas:
            Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {mother: {$ref: '#/components/schemas/%s'}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object}]}
        """

    def kept(start: str, mother: str) -> set[str]:
        part = slice_operations(resolve(read(text % (start, mother))), ["GET /a"])
        return set(part.root["components"]["schemas"])

    assert kept("Cat", "Cat") == {"Cat", "Pet"}
    assert kept("Cat", "Pet") == {"Cat", "Dog", "Pet"}
    assert kept("Pet", "Cat") == {"Cat", "Dog", "Pet"}
