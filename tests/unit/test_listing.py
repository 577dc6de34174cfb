"""`moored list` shows operations, then webhooks and callbacks as their selectors name them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from moored import document as documents
from moored.listing import Search, as_json, as_text, list_operations
from moored.problems import MooredError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """
openapi: 3.0.3
info: {title: T, version: "1"}
paths:
  /a:
    get:
      operationId: getA
      tags: [x]
      responses: &done {"204": {description: Done.}}
      callbacks: {paid: {"{$request.body#/url}": {post: {responses: *done}}}}
x-webhooks:
  low: {post: {operationId: stockLow, summary: Runs out., responses: *done}}
"""
SHOP = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /orders:
    parameters:
      - {name: filter, in: query, schema: {$ref: "#/components/schemas/Filter"}}
    get:
      operationId: listOrders
      tags: [Orders]
      summary: List what was bought
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Order"}}}}}}
  /orders/{id}/animals:
    get:
      operationId: listAnimals
      tags: [Animals]
      description: What walks and swims.
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {$ref: "#/components/responses/Animals"}}
  /nothing:
    post: {operationId: doNothing, responses: {"204": {description: ok}}}
components:
  responses:
    Animals: {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
  schemas:
    Filter: {type: object, properties: {since: {type: string}}}
    Order: {type: object, properties: {parent: {$ref: "#/components/schemas/Order"}, of: {$ref: "#/components/schemas/Customer"}}}
    Customer: {type: object, properties: {orders: {type: array, items: {$ref: "#/components/schemas/Order"}}}}
    Animal: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
    Cat: {allOf: [{$ref: "#/components/schemas/Animal"}, {properties: {food: {$ref: "#/components/schemas/Food"}}}]}
    Food: {type: object, properties: {name: {type: string}}}
    Unused: {type: object}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "shop.yaml"
    path.write_text(SHOP, encoding="utf-8")
    return path


def ids(path: Path, search: Search) -> list[str | None]:
    return [row.entry.operation_id for row in list_operations(path, search).rows]


def test_all(spec: Path) -> None:
    assert as_text(list_operations(spec)).splitlines() == [
        "GET   /a                 getA      x  0",
        "POST  webhook:getA paid  -         -  0",
        "POST  webhook:low        stockLow  -  0  Runs out.",
        "1 operation, 2 webhooks; a client of all: 0 schemas, about 1,800 lines of Python",
    ]


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("getA", ["GET None getA", "POST getA paid None"]),
        ("webhook:getA paid", ["POST getA paid None"]),
        ("webhook:low", ["POST low stockLow"]),
    ],
)
def test_what_is_listed_can_be_selected(spec: Path, selector: str, expected: list[str]) -> None:
    found = list_operations(spec, Search(selectors=[selector]))
    rows = json.loads(as_json(found))["operations"]
    assert [f"{row['method']} {row['webhook']} {row['operationId']}" for row in rows] == expected


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        (Search(words=["BOUGHT", "orders"]), ["listOrders"]),
        (Search(words=["swims"]), ["listAnimals"]),
        (Search(words=["bought", "swims"]), []),
        (Search(tags=["Ord*"]), ["listOrders"]),
        (Search(paths=["/orders*"]), ["listOrders", "listAnimals"]),
        (Search(paths=["/orders*"], tags=["Animals"]), ["listAnimals"]),
        (Search(schemas=["Customer"]), ["listOrders"]),
        (Search(schemas=["Food"]), ["listAnimals"]),
        (Search(schemas=["Filter"]), ["listOrders"]),
        (Search(schemas=["Unused"]), []),
    ],
)
def test_search(shop: Path, search: Search, expected: list[str]) -> None:
    assert ids(shop, search) == expected


@pytest.mark.parametrize(
    ("search", "code", "hint"),
    [
        (Search(tags=["Oders"]), "M0501", "Orders"),
        (Search(paths=["/order"]), "M0501", "/orders"),
        (Search(schemas=["Costumer"]), "M0502", "Customer"),
    ],
)
def test_a_name_that_is_not_there(shop: Path, search: Search, code: str, hint: str) -> None:
    with pytest.raises(MooredError) as raised:
        list_operations(shop, search)

    (problem,) = raised.value.problems
    assert problem.code == code
    assert hint in problem.hint


def test_sizes_are_those_of_the_slice(shop: Path) -> None:
    for row in list_operations(shop).rows:
        selector = row.entry.operation_id or ""
        part = documents.fragment(shop, (), [selector]).document
        assert row.schemas == len(part.root.get("components", {}).get("schemas", {})), selector


def test_a_document_of_several_files_is_followed(tmp_path: Path) -> None:
    (tmp_path / "order.yaml").write_text("type: object\nproperties: {id: {type: string}}\n")
    schema = "{$ref: order.yaml}"
    text = SHOP.replace('{type: array, items: {$ref: "#/components/schemas/Order"}}', schema)
    path = tmp_path / "shop.yaml"
    path.write_text(text)

    found = list_operations(path, Search(selectors=["listOrders"]))

    # What the file holds becomes a component of its own.
    assert found.rows[0].schemas == 2
