"""`moored list` shows operations, then webhooks and callbacks as their selectors name them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from moored.listing import list_operations

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


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "openapi.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_all(spec: Path) -> None:
    assert list_operations(spec, [], False).splitlines() == [
        "GET   /a                 getA      x",
        "POST  webhook:getA paid  -         -",
        "POST  webhook:low        stockLow  -  Runs out.",
        "1 operation, 2 webhooks",
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
    rows = json.loads(list_operations(spec, [selector], True))
    assert [f"{row['method']} {row['webhook']} {row['operationId']}" for row in rows] == expected
