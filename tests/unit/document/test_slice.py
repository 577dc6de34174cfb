from __future__ import annotations

from collections.abc import Callable

import pytest

from moored.document import operations
from moored.document.model import Document
from moored.document.slice import slice_operations
from moored.problems import Problem

Read = Callable[..., Document]
Problems = Callable[..., list[Problem]]

TEXT = """
servers: [{url: https://example.com}]
security: [{root: []}]
x-moored-request-id: X-Id
x-other: 1
webhooks: {w: {post: {requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/Hook'}}}}}}}
tags: [{name: Unused}, {name: Two Words, x-moored-name: two}, {name: jobs}]
paths:
  /pets:
    summary: s
    parameters: [{$ref: '#/components/parameters/Trace'}]
    get:
      operationId: listPets
      tags: [Two Words]
      parameters: [{$ref: '#/components/parameters/Limit'}]
      responses: {200: {$ref: '#/components/responses/Pets'}}
    post:
      operationId: createPet
      security: [{other: []}]
      requestBody: {$ref: '#/components/requestBodies/Pet'}
      responses: {204: {description: d}}
  /jobs:
    post:
      operationId: startJob
      tags: [jobs]
      x-moored-job: {poll: pollJob}
      responses: {}
  /jobs/{id}:
    $ref: '#/components/pathItems/Job'
components:
  pathItems:
    Job:
      get: {operationId: pollJob, tags: [jobs], responses: {}}
      delete: {operationId: dropJob, responses: {}}
  parameters:
    Trace: {name: trace, in: header, schema: {type: string}}
    Limit: {name: limit, in: query, schema: {$ref: '#/components/schemas/Size'}}
  requestBodies:
    Pet: {content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}}
  responses:
    Pets:
      description: d
      headers: {Next: {$ref: '#/components/headers/Next'}}
      content: {application/json: {schema: {items: {$ref: '#/components/schemas/Pet'}}}}
  headers: {Next: {schema: {$ref: '#/components/schemas/Link'}}}
  securitySchemes:
    root: {type: http, scheme: bearer}
    other: {type: http, scheme: basic}
    unused: {type: http, scheme: basic}
  schemas:
    Pet:
      discriminator: {propertyName: kind, mapping: {cat: Cat, dog: '#/components/schemas/Dog'}}
      properties: {self: {$ref: '#/components/schemas/Pet'}}
    Cat: {allOf: [{$ref: '#/components/schemas/Base'}]}
    Dog: {type: object}
    Base: {type: object}
    New: {properties: {size: {$ref: '#/components/schemas/Other/properties/size'}}}
    Other: {properties: {size: {$ref: '#/components/schemas/Size'}, more: {$ref: '#/components/schemas/Dog'}}}
    Size: {type: integer}
    Link: {type: string}
    Hook: {type: object}
"""


def ids(document: Document) -> set[str | None]:
    return {entry.operation_id for entry in operations(document)}


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        ([], {"listPets", "createPet", "startJob", "pollJob", "dropJob"}),
        (["listPets"], {"listPets"}),
        (["*Pet*"], {"listPets", "createPet"}),
        (["tag:Two Words"], {"listPets"}),
        (["tag:j*"], {"startJob", "pollJob"}),
        (["GET /pets"], {"listPets"}),
        (["get /pets"], {"listPets"}),
        (["* /pets"], {"listPets", "createPet"}),
        (["GET /jobs/*"], {"pollJob"}),
        (["DELETE /jobs/{id}"], {"dropJob"}),
        (["startJob"], {"startJob", "pollJob"}),
        (["listPets", "listPets", "dropJob"], {"listPets", "dropJob"}),
    ],
)
def test_selectors(read: Read, selectors: list[str], expected: set[str]) -> None:
    assert ids(slice_operations(read(TEXT), selectors)) == expected


def test_only_what_is_reached_is_kept(read: Read) -> None:
    document = slice_operations(read(TEXT), ["listPets"])
    components = {name: set(keys) for name, keys in document.root["components"].items()}
    assert components == {
        "parameters": {"Trace", "Limit"},
        "responses": {"Pets"},
        "headers": {"Next"},
        "securitySchemes": {"root"},
        "schemas": {"Pet", "Cat", "Dog", "Base", "Size", "Link"},
    }
    assert set(document.root["paths"]["/pets"]) == {"summary", "parameters", "get"}
    assert document.root["tags"] == [{"name": "Two Words", "x-moored-name": "two"}]
    assert document.location("/tags/0") == read(TEXT).location("/tags/1")
    assert document.root["x-moored-request-id"] == "X-Id"
    assert not {"webhooks", "x-other"} & set(document.root)


def test_the_middle_of_a_schema_is_lifted_out(read: Read) -> None:
    document = slice_operations(read(TEXT), ["createPet"])
    assert set(document.root["components"]["schemas"]) == {"New", "Other.size", "Size"}
    size = document.at("/components/schemas/New/properties/size")
    assert size == {"$ref": "#/components/schemas/Other.size"}
    assert document.origin("/components/schemas/Other.size").pointer == (
        "/components/schemas/Other/properties/size"
    )


def test_a_reference_into_an_operation_left_behind(read: Read) -> None:
    text = """
    paths:
      /a:
        get:
          operationId: a
          parameters: [{name: q, in: query, schema: {type: string}}]
          responses: {200: {description: d, content: {application/json: {schema: {type: object}}}}}
      /b:
        get:
          parameters: [{$ref: '#/paths/~1a/get/parameters/0'}]
          responses:
            200:
              description: d
              content:
                application/json:
                  schema: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}
    """
    document = slice_operations(read(text), ["GET /b"])
    assert set(document.root["paths"]) == {"/b"}
    assert document.root["components"] == {
        "parameters": {"a.parameter.q": {"name": "q", "in": "query", "schema": {"type": "string"}}},
        "schemas": {"a.response.200": {"type": "object"}},
    }


def test_selectors_that_match_nothing(read: Read, problems: Problems) -> None:
    bad = ["listPet", "tag:Two Word", "GET /pet", "listPets"]
    found = problems(slice_operations, read(TEXT), bad)
    assert {problem.code for problem in found} == {"M0501"}
    assert [problem.hint for problem in found] == [
        'did you mean "GET /pets" or "GET /jobs/{id}"',
        'did you mean "listPets" or "createPet"',
        'did you mean "tag:Two Words"',
    ] or len(found) == 3
    assert all(str(problem.location).startswith("openapi.yaml:") for problem in found)


FAMILY = """
paths:
  /pet: {get: {operationId: getPet, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}
  /cat: {get: {operationId: getCat, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}}}}
  /lone:
    get:
      operationId: getLone
      responses:
        '200':
          description: d
          content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/Pet'}], description: The pet.}}}
  /more:
    get:
      operationId: getMore
      responses:
        '200':
          description: d
          content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {a: {}}}]}}}
  /boat: {get: {operationId: getBoat, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}}}}
  /raft: {get: {operationId: getRaft, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Raft'}}}}}}}
  /plain: {get: {operationId: getPlain, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Plain'}}}}}}}
components:
  schemas:
    Pet: {properties: {kind: {}}, discriminator: {propertyName: kind}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {}}}]}
    Kitten: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {toy: {$ref: '#/components/schemas/Toy'}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {bark: {}}}]}
    Toy: {type: object}
    Boat: {properties: {kind: {}}, discriminator: {propertyName: kind, mapping: {raft: Raft, row: Row}}}
    Raft: {allOf: [{$ref: '#/components/schemas/Boat'}, {properties: {logs: {}}}]}
    Row: {allOf: [{$ref: '#/components/schemas/Boat'}, {properties: {oars: {}}}]}
    Plain: {properties: {kind: {}}}
    Below: {allOf: [{$ref: '#/components/schemas/Plain'}]}
"""


@pytest.mark.parametrize(
    ("selector", "kept"),
    [
        ("getPet", "Cat Dog Kitten Pet Toy"),
        ("getLone", "Cat Dog Kitten Pet Toy"),
        ("getCat", "Cat Kitten Pet Toy"),
        ("getMore", "Pet"),
        ("getBoat", "Boat Raft Row"),
        ("getRaft", "Boat Raft"),
        ("getPlain", "Plain"),
    ],
)
def test_what_extends_a_class_with_a_discriminator_is_kept(
    read: Read, selector: str, kept: str
) -> None:
    sliced = slice_operations(read(FAMILY), [selector])
    assert sorted(sliced.root["components"]["schemas"]) == kept.split()
