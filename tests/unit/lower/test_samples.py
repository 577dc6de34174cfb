"""Values to show in calls: what they are for schemas and examples, good ones and bad ones."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from moored.ir.sample import (
    DictSample,
    FileSample,
    JsonSample,
    ListSample,
    ModelSample,
    ParsedSample,
    Sample,
)
from moored.lower.context import Context
from moored.lower.fitting import Judge
from moored.lower.sample_patterns import texts_matching
from moored.lower.samples import Samples
from moored.models.types import ModelSet
from moored.names.gather import gather
from moored.names.plan import plan

REF = "#/components/schemas/"
SCHEMAS: dict[str, Any] = {
    "Loop": {"anyOf": [{"type": "array", "items": {"$ref": f"{REF}Loop"}}, {"type": "integer"}]},
    "Itself": {"$ref": f"{REF}Itself"},
    "Kind": {"type": "string", "enum": ["cat", "dog"]},
}
WHOLE = {"components": {"schemas": SCHEMAS}, "paths": {}}
CONTEXT = Context(root=WHOLE, plan=plan(gather(WHOLE), {}), models=ModelSet(classes={}, aliases={}))


def shown(sample: Sample) -> Any:
    """A sample as JSON."""
    match sample:
        case JsonSample(value=value):
            return value
        case ParsedSample(text=text):
            return text
        case ListSample(items=items):
            return [shown(one) for one in items]
        case DictSample(items=pairs) | ModelSample(fields=pairs):
            return {key: shown(one) for key, one in pairs}
        case FileSample():
            return "a file"


@pytest.mark.parametrize(
    ("schema", "examples", "expected"),
    [
        ({"type": "string"}, [], "example"),
        ({"type": "string"}, ["a", "b"], "a"),
        ({"type": "string", "minLength": 9}, [], "exampleex"),
        ({"type": "string", "maxLength": 3}, [], "exa"),
        ({"type": "string", "maxLength": 3}, ["long", "abc"], "abc"),
        ({"type": "string", "pattern": "^[A-Z]{2}[0-9]+$"}, [], "AA1"),
        ({"type": "string", "pattern": "^[A-Z]+$", "minLength": 3}, [], "AAA"),
        # No engine that may be used knows whether a text matches: what is written of it is made.
        ({"type": "string", "pattern": "^(?=.*x)[a-z]+$"}, [], "a"),
        ({"type": "string", "pattern": "("}, [], "example"),
        ({"type": "string", "format": "email"}, ["nobody"], "user@example.com"),
        ({"type": "string", "format": "uri"}, [], "https://example.com/"),
        ({"type": "string", "format": "date-time"}, ["2020-01-01"], "2030-01-31T12:00:00Z"),
        (
            {"type": "string", "format": "date-time"},
            ["2020-01-01T00:00:00Z"],
            "2020-01-01T00:00:00Z",
        ),
        ({"type": "string", "format": "decimal"}, ["1e3"], "12.50"),
        ({"type": "string"}, [12], "12"),
        ({"type": "integer"}, ["12"], 12),
        ({"type": "integer"}, [True], 1),
        ({"type": "integer", "minimum": 5}, [4], 5),
        ({"type": "integer", "minimum": 5, "multipleOf": 4}, [], 8),
        ({"type": "integer", "exclusiveMaximum": 1}, [], 0),
        ({"type": "number", "minimum": 0.25, "maximum": 0.75}, [], 0.25),
        ({"type": "number"}, [3], 3),
        ({"type": "boolean"}, ["yes"], True),
        ({"type": ["null", "integer"]}, [], 1),
        ({"type": ["null", "integer"]}, [None], None),
        ({"enum": [None, "a", "b"]}, ["c"], "a"),
        ({"const": 4}, [], 4),
        ({"type": "string", "default": "d"}, [], "d"),
        ({"type": "string", "examples": [1, "s"], "default": "d"}, [], "s"),
        ({"$ref": f"{REF}Kind"}, ["dog"], "dog"),
        ({"type": "array", "items": {"type": "integer"}}, [], [1]),
        ({"type": "array", "items": {"type": "integer"}}, [[1, "2", "x"]], [1, 2, 1]),
        ({"type": "array", "items": {"type": "string"}}, ["a,b"], ["a", "b"]),
        ({"type": "array", "items": {"type": "string"}, "maxItems": 1}, [["a", "b"]], ["a"]),
        (
            {"type": "array", "items": {"type": "integer"}, "minItems": 3, "uniqueItems": True},
            [],
            [1, 2, 3],
        ),
        (
            {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 2, "uniqueItems": True},
            [],
            ["a", "b"],
        ),
        ({"type": "object"}, [], {}),
        (
            {"type": "object", "minProperties": 1, "additionalProperties": {"type": "integer"}},
            [],
            {"example": 1},
        ),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, [{"a": "7"}], {"a": 7}),
        ({"oneOf": [{"type": "null"}, {"type": "integer"}]}, [], 1),
        ({"oneOf": [{"type": "integer"}, {"type": "string"}]}, ["a"], "a"),
        ({}, [], {}),
        (True, [[1]], [1]),
        (False, [], {}),
        ({"$ref": f"{REF}Loop"}, [], []),
        ({"$ref": f"{REF}Loop"}, [[[1], []]], [[1], []]),
        ({"$ref": f"{REF}Itself"}, [], {}),
    ],
)
def test_samples(schema: Any, examples: list[Any], expected: Any) -> None:
    made = shown(Samples(CONTEXT, ()).of(schema, examples))
    assert json.dumps(made) == json.dumps(expected)


@pytest.mark.parametrize(
    "pattern",
    [
        r"^\d{4}-\d{2}$",
        r"^(a|b)+c?$",
        r"^[^\W_]{3,}$",
        r"^(?:x{2})*(y)\1$",
        r"^\s\S\w\W\D$",
        r"^[^a-zA-Z0-9]{2}$",
    ],
)
def test_texts_match_their_pattern(pattern: str) -> None:
    assert all(re.search(pattern, text) for text in texts_matching(pattern, 0))
    assert [*texts_matching(pattern, 0)]


@pytest.mark.parametrize("pattern", ["(", "a{1000000}", "[^\\s\\S]"])
def test_no_text_is_made_for_what_cannot_be(pattern: str) -> None:
    assert [*texts_matching(pattern, 0)] == []


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"type": "integer"}, True, False),
        ({"type": "number"}, 1, True),
        ({"type": "number", "multipleOf": 0.1}, 0.3, True),
        ({"type": "number", "multipleOf": 0.1}, 0.35, False),
        ({"enum": [1]}, True, False),
        ({"type": "array", "uniqueItems": True}, [1, True], True),
        ({"type": "array", "uniqueItems": True}, [1, 1], False),
        ({"type": "array", "prefixItems": [{"type": "string"}], "items": False}, ["a", 1], False),
        ({"type": "object", "required": ["a"]}, {}, False),
        ({"type": "object", "additionalProperties": {"type": "string"}}, {"a": 1}, False),
        ({"properties": {"a": {"type": "string"}}}, {"a": 1}, False),
        ({"properties": {"a": {"type": "string"}}, "additionalProperties": False}, {"b": 1}, False),
        ({"properties": {"a": {"type": "string"}}}, {"b": 1}, True),
        ({"type": "string", "format": "uuid"}, "1", False),
        ({"type": "string", "format": "ipv4"}, "192.0.2.1", True),
        ({"type": "string", "format": "date"}, "2024-02-29", True),
        ({"type": "string", "format": "date"}, "2023-02-29", False),
        ({"type": "string", "format": "date"}, "0000-01-01", False),
        ({"type": "string", "format": "date-time"}, "2023-02-28T23:59:59.5+01:00", True),
        ({"type": "string", "format": "date-time"}, "2023-02-28T24:00:00Z", False),
        ({"type": "string", "format": "own"}, "anything", True),
        ({"$ref": f"{REF}Kind"}, "cow", False),
        (False, 1, False),
    ],
)
def test_what_a_schema_allows(schema: Any, value: Any, expected: bool) -> None:
    assert Judge(CONTEXT).allows(schema, value) is expected
