"""The module of webhooks, used: from the bytes of a request to a model."""

from __future__ import annotations

import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from moored.pipeline import generate
from moored.project import find_project

CASE = Path(__file__).parents[1] / "golden" / "cases" / "webhooks_and_callbacks"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder = tmp_path_factory.mktemp("hooks")
    for name in ("openapi.yaml", "moored.toml"):
        (folder / name).write_bytes((CASE / name).read_bytes())
    (settings,) = find_project(folder).select(())
    # A name of its own: other tests import the case's package with a fake, in the same process.
    generate(replace(settings, output=folder / "hooks_in_use"))
    sys.path.insert(0, str(folder))
    return import_module("hooks_in_use")


@pytest.fixture
def webhooks(package: ModuleType) -> Any:
    return import_module("hooks_in_use.webhooks")


def test_a_webhook(webhooks: Any) -> None:
    (stock,) = webhooks.parse_stock_low(b'[{"article": "a", "left": 2}]')
    assert (type(stock).__name__, stock.article, stock.left) == ("Stock", "a", 2)


def test_a_callback(webhooks: Any) -> None:
    assert webhooks.parse_create_order_shipped(b'{"parcel": "p"}').parcel == "p"
    assert webhooks.parse_order_paid(b'{"amount": 1.5}').amount == 1.5


def test_one_without_a_body(webhooks: Any) -> None:
    assert webhooks.parse_ping(b"") == b""


def test_what_strays_is_read_and_told(webhooks: Any) -> None:
    told: list[Any] = []
    paid = webhooks.parse_order_paid(b'{"amount": "much"}', on_drift=told.append)
    assert paid.amount == "much"
    assert [(one.operation, one.pointer) for one in told] == [("orderPaid", "/amount")]


@pytest.mark.parametrize(
    ("body", "strict"), [(b"{", False), (b"[]", False), (b"", False), (b'{"amount": "much"}', True)]
)
def test_what_cannot_be_read(package: Any, webhooks: Any, body: bytes, strict: bool) -> None:
    with pytest.raises(package.DecodeError, match="orderPaid"):
        webhooks.parse_order_paid(body, strict=strict)


def test_what_the_receiver_is_told(webhooks: Any) -> None:
    said = webhooks.parse_stock_low.__doc__
    assert "header `X-Signature` (HMAC of the body)" in said
    assert "410 (Send no more)" in said
