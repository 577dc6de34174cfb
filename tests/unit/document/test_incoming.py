"""Webhooks and callbacks become webhooks whose operations are complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from moored.document import normalise, slice_operations
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
        (("webhook:*",), {"w", "v"}, set()),
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
