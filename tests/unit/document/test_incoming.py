"""Webhooks and callbacks become webhooks whose operations are complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from moored.document import check, normalise, repair, slice_operations, upgrade, validate
from moored.problems import MooredError

if TYPE_CHECKING:
    from .conftest import Read

TEXT = """
paths:
  /a:
    post:
      operationId: a
      responses: {}
      callbacks:
        one: {$ref: '#/components/callbacks/One'}
        two: {/x: {post: &p {responses: {}}}, /y: {put: *p}}
  /b: {get: {operationId: b, responses: {}}}
webhooks:
  w: {parameters: [{name: q, in: query}], post: {operationId: sent, responses: {}}}
  v: {$ref: '#/components/pathItems/V'}
components:
  pathItems: {V: {post: *p}}
  callbacks:
    One: {/z: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}, responses: {}}}}
  schemas: {S: {type: object, properties: {x: {type: string}}}}
"""


@pytest.mark.parametrize(
    ("selectors", "expected", "paths"),
    [
        ((), {"w", "v", "a one", "a two /x", "a two /y"}, {"/a", "/b"}),
        (("a",), {"a one", "a two /x", "a two /y"}, {"/a"}),
        (("b",), set(), {"/b"}),
        (("b", "webhook:w"), {"w"}, {"/b"}),
        (("webhook:*",), {"w", "v", "a one", "a two /x", "a two /y"}, set()),
        (("webhook:a two*",), {"a two /x", "a two /y"}, set()),
        (("a", "webhook:a one"), {"a one", "a two /x", "a two /y"}, {"/a"}),
    ],
)
def test_which_are_generated(
    read: Read, selectors: tuple[str, ...], expected: set[str], paths: set[str]
) -> None:
    root = normalise(slice_operations(read(TEXT), selectors)).root
    assert set(root.get("webhooks", {})) == expected
    assert set(root["paths"]) == paths
    assert ("schemas" in root.get("components", {})) == ("a one" in expected)


def test_they_are_complete(read: Read) -> None:
    document = normalise(read(TEXT))
    (parameter,) = document.root["webhooks"]["w"]["post"]["parameters"]
    assert parameter == {"name": "q", "in": "query"}
    assert "callbacks" not in document.root["paths"]["/a"]["post"]
    written = read(TEXT).location("/components/callbacks/One/~1z/post")
    assert document.location("/webhooks/a one/post").line == written.line


def test_no_such_webhook(read: Read) -> None:
    with pytest.raises(MooredError, match="webhook:x"):
        slice_operations(read(TEXT), ["webhook:x"])


X_WEBHOOKS = """
paths: {}
x-webhooks:
  w: {post: &p {requestBody: {content: {multipart/form-data: {schema: {type: object}}}}, responses: {}}}
  one: {'{$request.body#/u}': {post: *p}}
  two: {'{$a}': {post: *p}, '{$b}': {put: *p}}
  notes: text
"""


@pytest.mark.parametrize("head", ["3.0.3", "3.1.0"])
def test_the_extension_of_redoc(read: Read, head: str) -> None:
    document = read(X_WEBHOOKS, head=f"openapi: {head}\ninfo: {{title: T, version: '1'}}\n")
    assert [problem.message for problem in check(document)] == [
        "x-webhooks holds more than path items: callbacks are webhooks, and the rest is left out"
    ]
    normal = normalise(slice_operations(upgrade(repair(document)), ()))
    assert set(normal.root["webhooks"]) == {"w", "one", "two {$a}", "two {$b}"}
    assert normal.location("/webhooks/w/post").line == document.location("/x-webhooks/w/post").line
    found = [problem for problem in validate(normal) if "webhook" in problem.message]
    assert {problem.severity for problem in found} == {"warning"}
    assert len(found) == 4


def test_the_extension_stays_in_a_slice_of_a_3_0_document(read: Read) -> None:
    document = repair(read(X_WEBHOOKS, head="openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"))
    sliced = slice_operations(document, ["webhook:two*"])
    assert set(sliced.root["x-webhooks"]) == {"two {$a}", "two {$b}"}
    assert "webhooks" not in sliced.root


def test_the_extension_is_no_mapping(read: Read) -> None:
    document = read("paths: {}\nx-webhooks: [a]\n")
    assert [problem.severity for problem in check(document)] == ["warning"]
    assert "webhooks" not in upgrade(repair(document)).root
