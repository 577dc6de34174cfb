"""Calls of the README."""

from __future__ import annotations

from typing import Any

import pytest

from moored.ir.operation import Operation
from moored.ir.parameter import Parameter
from moored.ir.payload import Body, Media
from moored.ir.sample import (
    DictSample,
    FileSample,
    JsonSample,
    ListSample,
    ModelSample,
    ParsedSample,
    Sample,
)
from moored.ir.types import TypeRef
from moored.render.samples import call, lay_out, shown_samples, value

ONE = JsonSample(value=1)
PET = ModelSample(model="Pet", fields=(("name", JsonSample(value="Rex")), ("age", ONE)))


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        (JsonSample(value='a"'), "'a\"'"),
        (JsonSample(value={"a": [1, None]}), '{"a": [1, None]}'),
        (ParsedSample(kind="date", text="2020-01-02"), 'date.fromisoformat("2020-01-02")'),
        (ParsedSample(kind="UUID", text="x"), 'UUID("x")'),
        (FileSample(), 'Path("file.bin")'),
        (ListSample(items=(ONE, ONE)), "[1, 1]"),
        (ListSample(items=(ONE,), is_tuple=True), "(1,)"),
        (DictSample(items=(('"', PET),)), '{\'"\': Pet(name="Rex", age=1)}'),
        (None, "..."),
    ],
)
def test_value(sample: Sample | None, expected: str) -> None:
    assert value(sample).flat == expected


def test_long_calls_are_laid_out() -> None:
    long = ModelSample(model="Pet", fields=(("name", JsonSample(value="x" * 80)), ("age", ONE)))
    assert lay_out(value(long), "answer = ") == [
        "answer = Pet(",
        f'    name="{"x" * 80}",',
        "    age=1,",
        ")",
    ]


def test_long_json_is_laid_out() -> None:
    assert lay_out(value(JsonSample(value={"a": ["x" * 60, "y" * 60]})), "") == [
        "{",
        '    "a": [',
        f'        "{"x" * 60}",',
        f'        "{"y" * 60}",',
        "    ],",
        "}",
    ]


def parameter(name: str, place: Any, required: bool) -> Parameter:
    kind = TypeRef(expression="int")
    return Parameter(wire=name, name=name, place=place, type=kind, required=required, sample=ONE)


OPERATION = Operation(
    operation_id=None,
    name="add",
    method="POST",
    wire_path="/pets/{a}",
    path=("/pets/", "a"),
    parameters=(
        parameter("a", "path", True),
        parameter("b", "query", True),
        parameter("c", "header", False),
    ),
    client_headers=(),
    idempotency_header=None,
    body=Body(
        media=(
            Media(media_type="application/json", encoding="json", type=TypeRef(expression="Pet")),
        ),
        type=TypeRef(expression="Pet"),
        required=True,
        sample=PET,
    ),
    responses=(),
    summary="",
    description="",
)


def test_a_call_gives_what_is_required_or_everything() -> None:
    made = 'client.pets.add(1, Pet(name="Rex", age=1), b=1'
    assert call(OPERATION, "client.pets").flat == f"{made})"
    assert call(OPERATION, "client.pets", optional=True).flat == f"{made}, c=1)"


def test_samples_are_found_at_any_depth() -> None:
    assert [*shown_samples(OPERATION)] == [ONE, ONE, PET, JsonSample(value="Rex"), ONE]
