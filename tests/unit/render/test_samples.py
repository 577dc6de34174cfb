"""Calls of the README."""

from __future__ import annotations

from typing import Any

import pytest

from moored.ir.types import Alias, Field, Model, TypeRef
from moored.render.samples import Sampler, lay_out


def field(name: str, kind: str, **more: Any) -> Field:
    return Field(wire=name, name=name, type=TypeRef(expression=kind), **more)


MODELS = [
    Model(wire="Pet", name="Pet", fields=(field("name", "str"), field("age", "int"))),
    Model(wire="Dog", name="Dog", fields=(field("toys", "list[str]"),), bases=("Pet",)),
    Model(wire="Loop", name="Loop", fields=(field("next", "Loop"),)),
    Model(wire="Twice", name="Twice", fields=(field("a", "Twice"), field("b", "Twice"))),
]
ALIASES = [
    Alias(wire="Kind", name="Kind", type=TypeRef(expression="Literal['cat', 'dog']")),
    Alias(wire="Self", name="Self", type=TypeRef(expression="Self")),
]


@pytest.mark.parametrize(
    ("kind", "sample", "expected"),
    [
        ("str", None, '"…"'),
        ("str", 'a"', "'a\"'"),
        ("int | None", None, "1"),
        ("list[float]", [1.5, 2], "[1.5, 2]"),
        ("Literal['a', 'b']", None, '"a"'),
        ("Kind", None, '"cat"'),
        ("Kind | None", "dog", '"dog"'),
        ("dict[str, int]", None, "{}"),
        ("Annotated[str, Field(max_length=3)]", None, '"…"'),
        ("bytes", None, 'b"..."'),
        ("date", "2020-01-02", 'date.fromisoformat("2020-01-02")'),
        ("UUID", None, 'UUID("00000000-0000-4000-8000-000000000000")'),
        ("Pet", None, 'Pet(name="…", age=1)'),
        ("Pet", {"age": 3}, "Pet(age=3)"),
        ("Dog", None, 'Dog(name="…", age=1, toys=["…"])'),
        ("list[Pet]", [{"name": "Rex"}], '[Pet(name="Rex")]'),
        ("Pet", "not an object", 'Pet(name="…", age=1)'),
        ("Self", None, "..."),
        ("Any", {"a": [1]}, '{"a": [1]}'),
    ],
)
def test_value(kind: str, sample: Any, expected: str) -> None:
    sampler = Sampler(MODELS, ALIASES)
    assert sampler.value(TypeRef(expression=kind), sample).flat == expected


@pytest.mark.parametrize("kind", ["Loop", "Twice"])
def test_types_that_hold_themselves_end(kind: str) -> None:
    flat = Sampler(MODELS, ALIASES).value(TypeRef(expression=kind), None).flat
    assert "..." in flat
    assert len(flat) < 2000


def test_long_calls_are_laid_out() -> None:
    node = Sampler(MODELS, ALIASES).value(TypeRef(expression="Pet"), {"name": "x" * 80, "age": 1})
    assert lay_out(node, "answer = ") == [
        "answer = Pet(",
        f'    name="{"x" * 80}",',
        "    age=1,",
        ")",
    ]
