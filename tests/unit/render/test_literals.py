"""A value of a document becomes a literal, and nothing else."""

from __future__ import annotations

import ast
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from moored.ir.types import FromText
from moored.render.code import Code
from moored.render.environment import environment, only
from moored.render.literals import keywords, literal, mapping, text, tuple_of

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
HOSTILE = st.text(alphabet="\"'\\\n\r\t{}#\u202e\u2028\ud800\U000e0041ab\x00", max_size=30)


@given(JSON | HOSTILE)
def test_round_trip(value: Any) -> None:
    code = literal(value)
    if "inf" not in code:
        assert ast.literal_eval(code) == value
    assert all(char.isprintable() for char in code)


@given(JSON)
def test_types_are_kept(value: Any) -> None:
    code = literal(value)
    if "inf" not in code:
        assert repr(ast.literal_eval(code)) == repr(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", '"a"'),
        ('a"b', "'a\"b'"),
        ("a'b", '"a\'b"'),
        ("a\"b'", '"a\\"b\'"'),
        ("\\", '"\\\\"'),
        ("\u202e", '"\\u202e"'),
        ("{{ x }}", '"{{ x }}"'),
        (True, "True"),
        (1.0, "1.0"),
        (math.inf, 'float("inf")'),
        ([], "[]"),
        ({"a": [None]}, '{"a": [None]}'),
        (FromText(kind="UUID", text='a"'), "UUID('a\"')"),
        ([FromText(kind="date", text="2026-01-02")], '[date.fromisoformat("2026-01-02")]'),
    ],
)
def test_literal(value: Any, expected: str) -> None:
    assert literal(value) == expected


@pytest.mark.parametrize("value", [b"a", object(), {1, 2}, 1j])
def test_no_json_value(value: object) -> None:
    with pytest.raises(TypeError, match=type(value).__name__):
        literal(value)


@given(st.lists(HOSTILE))
def test_tuples(values: list[str]) -> None:
    assert ast.literal_eval(tuple_of(values)) == tuple(values)


@given(st.dictionaries(HOSTILE, JSON, max_size=3))
def test_mappings(values: dict[str, Any]) -> None:
    code = mapping({key: literal(value) for key, value in values.items()})
    if "inf" not in code:
        assert ast.literal_eval(code) == values


def test_keywords() -> None:
    assert keywords([("max_length", 3), ("pattern", 'a"')]) == "max_length=3, pattern='a\"'"


@pytest.mark.parametrize("value", ["plain", 1, None])
def test_a_template_prints_only_code(value: object) -> None:
    with pytest.raises(TypeError, match=f"prints a {type(value).__name__}"):
        only(Code)(value)
    with pytest.raises(TypeError, match="no encoder"):
        environment().from_string("{{ value }}").render(value=value)


def test_a_template_prints_what_it_is_given_as_it_is() -> None:
    template = environment().from_string("a:\n  {% if true %}\n    {{ code }}\n  {% endif %}\n")
    assert template.render(code=Code('"<&>"')) == 'a:\n    "<&>"\n'
    assert environment().from_string("{{ code }}\n").render(code=Code("a")) == "a\n"
    with pytest.raises(UndefinedError):
        environment().from_string("{% if missing %}{% endif %}").render()


def test_a_template_prints_code() -> None:
    assert only(Code)(text("x")) == '"x"'
