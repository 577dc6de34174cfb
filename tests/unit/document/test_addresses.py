from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from moored.document.model import Document
from moored.document.resolve import attempt, resolve

Read = Callable[..., Document]


def schemas(document: Document) -> Any:
    return document.root["components"]["schemas"]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("#/components/schemas/Pet", "#/components/schemas/Pet"),
        ("#pet", "#/components/schemas/Pet"),
        ("#node", "#/components/schemas/Tree"),
        ("https://x.example/v1/openapi.yaml#/components/schemas/Pet", "#/components/schemas/Pet"),
        ("/v1/openapi.yaml#pet", "#/components/schemas/Pet"),
        ("https://x.example/v1/tree", "#/components/schemas/Tree"),
        ("tree#node", "#/components/schemas/Tree"),
        ("tree#/$defs/leaf", "#/components/schemas/Tree/$defs/leaf"),
        ("tree#leaf", "#/components/schemas/Tree/$defs/leaf"),
        ("urn:example:thing", "#/components/schemas/Thing"),
    ],
)
def test_references(read: Read, reference: str, expected: str) -> None:
    text = f"""
    $self: https://x.example/v1/openapi.yaml
    components:
      schemas:
        A: {{items: {{$ref: '{reference}'}}}}
        Pet: {{$anchor: pet, type: object}}
        Thing: {{$id: 'urn:example:thing', type: object}}
        Tree: {{$id: tree, $dynamicAnchor: node, $defs: {{leaf: {{$anchor: leaf, type: string}}}}}}
    """
    assert schemas(resolve(read(text)))["A"] == {"items": {"$ref": expected}}


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("#/$defs/b", "#/components/schemas/A/$defs/b"),
        ("#b", "#/components/schemas/A/$defs/b"),
        ("#", "#/components/schemas/A"),
        ("other", "#/components/schemas/Other"),
        # Not what JSON Schema says, but what is meant.
        ("#/components/schemas/Other", "#/components/schemas/Other"),
    ],
)
def test_references_inside_a_resource(read: Read, reference: str, expected: str) -> None:
    text = f"""
    components:
      schemas:
        A:
          $id: https://x.example/schemas/a
          properties: {{p: {{$ref: '{reference}'}}}}
          $defs: {{b: {{$anchor: b, type: string}}}}
        Other: {{$id: https://x.example/schemas/other, $defs: {{c: {{$anchor: b}}}}}}
    """
    document = resolve(read(text))
    assert schemas(document)["A"]["properties"]["p"] == {"$ref": expected}


def test_addresses_of_other_files(read: Read) -> None:
    text = """
    $self: https://x.example/v1/openapi.yaml
    components:
      schemas:
        A: {items: {$ref: 'https://x.example/v1/parts/pets.yaml#dog'}}
        B: {items: {$ref: 'parts/pets.yaml#/Cat'}}
    """
    pets = """
    Dog: {$anchor: dog, type: object, properties: {friend: {$ref: '#cat'}}}
    Cat: {$anchor: cat, $ref: '../openapi.yaml#/components/schemas/A'}
    """
    found = schemas(resolve(read(text, parts__pets_yaml=pets)))
    assert found["A"] == {"items": {"$ref": "#/components/schemas/Dog"}}
    assert found["Dog"]["properties"] == {"friend": {"$ref": "#/components/schemas/Cat"}}
    assert found["Cat"]["$ref"] == "#/components/schemas/A"


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("https://elsewhere.example/v1/openapi.yaml", "M0202"),
        ("https://x.example/v1/../../etc/passwd", "M0203"),
        ("https://x.example/v1/none.yaml", "M0202"),
        ("#nowhere", "M0205"),
    ],
)
def test_nothing_is_fetched(read: Read, reference: str, code: str) -> None:
    text = f"$self: https://x.example/v1/openapi.yaml\ncomponents: {{schemas: {{A: {{$ref: '{reference}'}}}}}}\n"
    _, (problem,) = attempt(read(text))
    assert (problem.code, problem.severity) == (code, "error")


def test_names_of_what_is_pulled_in(read: Read) -> None:
    text = """
    components:
      schemas:
        Pet: {$ref: 'pet.yaml'}
        A:
          properties:
            a: {$ref: 'pet.yaml#/properties/owner/items'}
            b: {$ref: 'one/thing.yaml'}
            c: {$ref: 'two/thing.yaml'}
            d: {$ref: 'two/thing.yaml#/$defs/Part'}
            e: {$ref: 'pet.yaml#/$defs/Part'}
            f: {$ref: 'two/other.yaml#/definitions/Alone'}
    """
    thing = "{type: object, $defs: {Part: {type: string}}}"
    pet = "{properties: {owner: {items: {type: object}}}, $defs: {Part: {type: integer}}}"
    document = resolve(
        read(
            text,
            pet_yaml=pet,
            one__thing_yaml=thing,
            two__thing_yaml=thing,
            two__other_yaml="definitions: {Alone: {type: string}}",
        )
    )
    assert schemas(document)["A"]["properties"]["a"]["$ref"].endswith("/Pet/properties/owner/items")
    names = {
        key: value["$ref"].rpartition("/")[2]
        for key, value in schemas(document)["A"]["properties"].items()
    }
    assert names == {
        "a": "items",
        "b": "one.thing",
        "c": "two.thing",
        "d": "Part",
        "e": "Part",
        "f": "Alone",
    }
    assert "properties" in schemas(document)["Pet"]
    part = schemas(document)["A"]["properties"]["d"]["$ref"]
    assert part == "#/components/schemas/two.thing/$defs/Part"


TREES = """
components:
  schemas:
    Tree:
      $id: tree
      $dynamicAnchor: node
      properties: {value: {type: string}, children: {type: array, items: {$dynamicRef: '#node'}}}
    Named:
      $id: named
      $dynamicAnchor: node
      $ref: tree
      properties: {name: {type: string}}
    Forest: {type: array, items: {$ref: '#/components/schemas/Tree'}}
"""


def test_dynamic_references(read: Read) -> None:
    found = schemas(resolve(read(TREES)))
    children = {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}
    assert found["Tree"]["properties"]["children"] == children
    assert found["Forest"]["items"] == {"$ref": "#/components/schemas/Tree"}
    assert found["Named"]["$ref"] == "#/components/schemas/Named.Tree"
    children = {"type": "array", "items": {"$ref": "#/components/schemas/Named"}}
    assert found["Named.Tree"]["properties"]["children"] == children


def test_a_container_with_a_parameter(read: Read) -> None:
    text = """
    paths: {/x: {get: {responses: {200: {content: {application/json: {schema: {$ref: page}}}}}}}}
    components:
      schemas:
        Page:
          $id: page
          properties: {items: {type: array, items: {$dynamicRef: '#item'}}}
          $defs: {item: {$dynamicAnchor: item}}
        Pets: {$id: pets, $ref: page, $defs: {item: {$dynamicAnchor: item, $ref: '/Pet'}}}
        Pet: {$id: /Pet, type: object}
    """
    found = schemas(resolve(read(text)))
    assert found["Pets"]["$ref"] == "#/components/schemas/Pets.Page"
    items = found["Pets.Page"]["properties"]["items"]["items"]
    assert items == {"$ref": "#/components/schemas/Pets/$defs/item"}
    items = found["Page"]["properties"]["items"]["items"]
    assert items == {"$ref": "#/components/schemas/Page/$defs/item"}
