"""From a document with names and models to what the views need."""

from __future__ import annotations

from typing import Any

import pytest

from moored.ir.types import FromText, Model
from moored.lower import lower
from moored.lower.context import Context
from moored.lower.defaults import MisfitError, UnmadeError, default_of
from moored.lower.schemas import lower_aliases, lower_models
from moored.lower.types import limits_of, nullable, type_of
from moored.models.types import ClassType, FieldType, ModelSet
from moored.names.gather import gather
from moored.names.plan import plan

REF = "#/components/schemas/"


def context(schemas: dict[str, Any], models: ModelSet | None = None, **root: Any) -> Context:
    whole = {"components": {"schemas": schemas}, "paths": {}, **root}
    made = models or ModelSet(classes={}, aliases={})
    return Context(root=whole, plan=plan(gather(whole), {}), models=made)


PET = context({"pet": {"properties": {"a": {}}}, "Maybe": {"type": ["string", "null"]}})


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (None, "Any"),
        (True, "Any"),
        ({}, "Any"),
        ({"type": "string"}, "str"),
        ({"type": ["integer", "null"]}, "int | None"),
        ({"type": "string", "format": "uuid"}, "UUID"),
        ({"type": "string", "format": "password"}, "str"),
        ({"type": "array", "items": {"$ref": f"{REF}pet"}}, "list[Pet]"),
        ({"type": "array"}, "list[Any]"),
        ({"type": "object", "additionalProperties": {"type": "number"}}, "dict[str, float]"),
        ({"oneOf": [{"type": "integer"}, {"type": "string"}]}, "int | str"),
        ({"anyOf": [{"type": "integer"}, {}]}, "Any"),
        ({"enum": ["a", 1, None]}, "Literal['a', 1] | None"),
        ({"enum": [1.5]}, "float"),
        ({"const": "x"}, "Literal['x']"),
        ({"type": "thing"}, "Any"),
    ],
)
def test_types(schema: Any, expected: str) -> None:
    assert type_of(schema, PET).expression == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, False),
        ({"type": ["string", "null"]}, True),
        ({"type": "null"}, True),
        ({}, True),
        (True, True),
        (False, False),
        ({"enum": ["a"]}, False),
        ({"enum": ["a", None]}, True),
        ({"const": None}, True),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, True),
        ({"$ref": f"{REF}Maybe"}, True),
        ({"$ref": f"{REF}pet"}, False),
    ],
)
def test_nullable(schema: Any, expected: bool) -> None:
    assert nullable(schema, PET) == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (None, ()),
        ({"type": "string", "maxLength": 3, "pattern": "a"}, (("max_length", 3), ("pattern", "a"))),
        ({"type": "string", "pattern": "(?=a)"}, ()),
        ({"type": "integer", "exclusiveMinimum": 0, "maximum": 5}, (("gt", 0), ("le", 5))),
        ({"type": "array", "maxItems": 3, "maxLength": 9}, (("max_length", 3),)),
    ],
)
def test_limits(schema: Any, expected: Any) -> None:
    assert limits_of(schema) == expected


ALIASES = {"Colour": "Literal['red', 'green']", "Loop": "Loop", "Names": "list[str]"}


DAY = FromText(kind="date", text="2030-01-31")


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [
        ("str", "a", "a"),
        ("bool", True, True),
        ("float", 1, 1),
        ("int", 4.0, 4),
        ("int | None", None, None),
        ("Literal['a', 1]", "a", "a"),
        ("Colour", "red", "red"),
        ("Names", ["a"], ["a"]),
        ("dict[str, int]", {"a": 1}, {"a": 1}),
        ("Annotated[str, Field(max_length=3)]", "a", "a"),
        ("Any", {"a": 1}, {"a": 1}),
        ("date", "2030-01-31", DAY),
        ("list[date] | None", ["2030-01-31"], [DAY]),
        (
            "datetime",
            "2030-01-31T12:00:00+00:00",
            FromText(kind="datetime", text="2030-01-31T12:00:00Z"),
        ),
        (
            "UUID",
            "00000000-0000-4000-8000-00000000000A",
            FromText(kind="UUID", text="00000000-0000-4000-8000-00000000000a"),
        ),
        ("list[Pet]", [], []),
        ("Pet | str", "a", "a"),
    ],
)
def test_defaults(annotation: str, value: Any, expected: Any) -> None:
    made = default_of(annotation, value, ALIASES, {"Pet"})
    assert (made, type(made)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        ("str", 3),
        ("int", True),
        ("int", 1.5),
        ("bool", 1),
        ("Literal[1]", True),
        ("Literal['a', 1]", "b"),
        ("Colour | None", "blue"),
        ("list[str]", ["a", 1]),
        ("dict[str, int]", []),
        ("date", "today"),
        ("date", 3),
        ("UUID", "x"),
        ("Pet", 3),
    ],
)
def test_defaults_of_another_type(annotation: str, value: Any) -> None:
    with pytest.raises(MisfitError):
        default_of(annotation, value, ALIASES, {"Pet"})


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        ("Pet | None", {"a": 1}),
        ("list[Pet]", [{}]),
        ("tuple[int, int]", [1, 2]),
        ("Loop", "x"),
    ],
)
def test_defaults_that_only_a_call_could_make(annotation: str, value: Any) -> None:
    with pytest.raises(UnmadeError):
        default_of(annotation, value, ALIASES, {"Pet"})


def field(annotation: str = "str | None", default: Any = None, **more: Any) -> FieldType:
    known: dict[str, Any] = {"limits": (), "required": False}
    return FieldType(annotation=annotation, default=default, **known | more)


def models(
    schemas: dict[str, Any], **classes: tuple[list[str], dict[str, FieldType]]
) -> list[Model]:
    made = {
        name: ClassType(bases=tuple(bases), fields=fields)
        for name, (bases, fields) in classes.items()
    }
    return list(lower_models(context(schemas, ModelSet(classes=made, aliases={}))))


def shown(found: list[Model]) -> dict[str, tuple[tuple[str, ...], list[str]]]:
    return {
        model.name: (model.bases, [f"{one.name}: {one.type.expression}" for one in model.fields])
        for model in found
    }


A: dict[str, Any] = {"properties": {"x": {}, "y": {}}}
SUB = {"allOf": [{"$ref": f"{REF}A"}, {"properties": {"z": {}}}]}


def test_a_class_extends_another() -> None:
    found = models(
        {"B": SUB, "A": A}, A=([], {"x": field(), "y": field()}), B=(["A"], {"z": field()})
    )
    assert list(shown(found)) == ["A", "B"]
    assert shown(found)["B"] == (("A",), ["z: str | None"])


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({"x": field()}, (("A",), [])),
        ({"x": field("str", required=True)}, ((), ["x: str", "y: str | None"])),
        ({"x": field(limits=(("max_length", 3),))}, (("A",), ["x: str | None"])),
    ],
)
def test_a_class_that_changes_a_field_stands_alone(
    own: dict[str, FieldType], expected: tuple[tuple[str, ...], list[str]]
) -> None:
    sub = {"allOf": [{"$ref": f"{REF}A"}]}
    found = models({"A": A, "B": sub}, A=([], {"x": field(), "y": field()}), B=(["A"], own))
    assert shown(found)["B"] == expected


def test_a_name_that_differs_ends_the_inheritance() -> None:
    sub = {"allOf": [{"$ref": f"{REF}A"}], "properties": {"a_b": {}}}
    schemas = {"A": {"properties": {"a-b": {}}}, "B": sub}
    found = models(schemas, A=([], {"a-b": field()}), B=(["A"], {"a_b": field()}))
    assert shown(found)["B"][0] == ()
    assert len(shown(found)["B"][1]) == 2


def test_two_bases_are_written_out() -> None:
    schemas = {
        "A": {"properties": {"x": {}}},
        "B": {"properties": {"y": {}}},
        "C": {"allOf": [{"$ref": f"{REF}A"}, {"$ref": f"{REF}B"}]},
    }
    found = models(schemas, A=([], {"x": field()}), B=([], {"y": field()}), C=(["A", "B"], {}))
    assert shown(found)["C"] == ((), ["x: str | None", "y: str | None"])


@pytest.mark.parametrize(
    ("made", "schema", "annotation", "default", "omit"),
    [
        (field(), {"type": "string"}, "str | None", None, True),
        (field(), {"type": ["string", "null"]}, "str | None", None, False),
        (field("str", "x"), {"type": "string"}, "str", "x", False),
        (field("int", "x"), {"type": "integer"}, "int | None", None, True),
        (field("str", required=True), {"type": "string"}, "str", None, False),
    ],
)
def test_unset_and_null(
    made: FieldType, schema: Any, annotation: str, default: Any, omit: bool
) -> None:
    schemas = {"A": {"properties": {"x": schema}}}
    body = {"content": {"application/json": {"schema": {"$ref": f"{REF}A"}}}}
    operation = {"parameters": [], "requestBody": body, "responses": {}}
    classes = {"A": ClassType(bases=(), fields={"x": made})}
    known = context(
        schemas, ModelSet(classes=classes, aliases={}), paths={"/a": {"post": operation}}
    )
    ((found,),) = [model.fields for model in lower_models(known)]
    assert (found.type.expression, found.default, found.omit_none) == (annotation, default, omit)


def test_aliases_stand_behind_what_they_name() -> None:
    aliases = {"A": "list[Z]", "Z": "str", "Json": "str | list[Json]", "M": "Json"}
    schemas = {name: {"type": "string"} for name in aliases}
    found = lower_aliases(context(schemas, ModelSet(classes={}, aliases=aliases)))
    assert [(alias.name, alias.recursive) for alias in found] == [
        ("Z", False),
        ("A", False),
        ("Json", True),
        ("M", True),
    ]


def operation(**more: Any) -> dict[str, Any]:
    return {"parameters": [], "responses": {"204": {}}, **more}


def lowered(path: str = "/a", **more: Any) -> Any:
    root = {"info": {"title": "T", "version": "1"}, "paths": {path: {"post": operation(**more)}}}
    names = plan(gather(root), {})
    (group,) = lower(root, names, ModelSet(classes={}, aliases={}), "p", "httpx2").groups
    return group.operations[0]


@pytest.mark.parametrize(
    ("content", "media_type", "encoding", "kind"),
    [
        ({"application/json": {"schema": {"type": "integer"}}}, "application/json", "json", "int"),
        ({"text/plain": {}, "application/a+json": {}}, "application/a+json", "json", "Any"),
        ({"text/plain": {}}, "text/plain", "text", "str"),
        ({"application/octet-stream": {}, "text/csv": {}}, "text/csv", "text", "str | FileContent"),
        ({"application/octet-stream": {}}, "application/octet-stream", "bytes", "FileContent"),
    ],
)
def test_bodies(content: Any, media_type: str, encoding: str, kind: str) -> None:
    body = lowered(requestBody={"content": content}).body
    first = body.media[0]
    assert (first.media_type, first.encoding, body.type.expression) == (media_type, encoding, kind)


def test_a_path_in_parts() -> None:
    named: list[dict[str, Any]] = [
        {"name": name, "in": "path", "required": True, "schema": {}} for name in ("b", "a")
    ]
    found = lowered("/x/{a}/y-{b}.z", parameters=named)
    assert found.path == ("/x/", "a", "/y-", "b", ".z")
    assert [one.name for one in found.parameters] == ["a", "b"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ({"name": "Idempotency-Key"}, "Idempotency-Key"),
        ({"name": "idempotency-key"}, "idempotency-key"),
        ({"name": "Idempotency-Key", "x-moored-idempotency-key": False}, None),
        ({"name": "X-Once", "x-moored-idempotency-key": True}, "X-Once"),
    ],
)
def test_idempotency(header: dict[str, Any], expected: str | None) -> None:
    found = lowered(parameters=[{**header, "in": "header", "schema": {"type": "string"}}])
    assert found.idempotency_header == expected
