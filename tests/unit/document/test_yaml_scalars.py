from __future__ import annotations

from typing import Any

import pytest

from moored.document.yaml_scalars import ScalarError, plain, tagged


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("nULL", "nULL"),
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("0", 0),
        ("-19", -19),
        ("+7", 7),
        ("012", 12),
        ("0o14", 12),
        ("0xFF", 255),
        ("0b11", "0b11"),
        ("1_000", "1_000"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("-2.5E-1", -0.25),
        (".", "."),
        ("-", "-"),
        ("1:30", "1:30"),
        ("2024-01-01", "2024-01-01"),
        ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
        ("1.2.3", "1.2.3"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_core_schema(text: str, value: Any) -> None:
    found = plain(text, 100)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e999", "9" * 101])
def test_numbers_that_json_has_not(text: str) -> None:
    with pytest.raises(ScalarError):
        plain(text, 100)


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [("str", "1", "1"), ("int", "1", 1), ("float", "1", 1.0), ("bool", "true", True)],
)
def test_core_tags(tag: str, text: str, value: Any) -> None:
    assert tagged(f"tag:yaml.org,2002:{tag}", text, 100) == value


@pytest.mark.parametrize(
    ("tag", "text"),
    [("!x", "1"), ("tag:yaml.org,2002:int", "a"), ("tag:yaml.org,2002:python/name", "os.system")],
)
def test_other_tags(tag: str, text: str) -> None:
    with pytest.raises(ScalarError):
        tagged(tag, text, 100)
