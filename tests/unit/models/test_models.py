"""Schemas in, plain types out, whatever datamodel-code-generator would have liked to call them."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from moored.models import ModelSet, build_models
from moored.models.disguise import disguise
from moored.models.patterns import compiles
from moored.models.read import read
from moored.models.simplify import simplify
from moored.names.gather import gather
from moored.names.plan import plan
from moored.problems import MooredError
from moored.resources import template_root

REF = "#/components/schemas/"
TEXT = {"type": "string"}


def built(schemas: dict[str, Any]) -> ModelSet:
    names = plan(gather({"components": {"schemas": schemas}, "paths": {}}), {})
    return build_models(schemas, names, template_root() / "models")


# All in one call: the first one of a process is slow.
FIELDS: dict[str, tuple[dict[str, Any], str]] = {
    "text": (TEXT, "str | None"),
    "nullable": ({"type": ["string", "null"]}, "str | None"),
    "enum": ({"type": "string", "enum": ["a", 'b"']}, "Literal['a', 'b\"'] | None"),
    "const": ({"const": "a"}, "Literal['a'] | None"),
    "mixed": ({"enum": ["a", 1, None]}, "Literal['a', 1] | None"),
    "integers": ({"type": "array", "items": {"type": "integer"}}, "list[int] | None"),
    "limited": (
        {"type": "array", "items": {"type": "string", "maxLength": 3}},
        "list[Annotated[str, Field(max_length=3)]] | None",
    ),
    "map": (
        {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}},
        "dict[str, Annotated[str, Field(min_length=1)]] | None",
    ),
    "free": ({"type": "object"}, "dict[str, Any] | None"),
    "several": (
        {"type": ["string", "integer"], "maxLength": 3},
        "Annotated[str, Field(max_length=3)] | int | None",
    ),
    "either": (
        {"oneOf": [{"type": "string", "maxLength": 3}, {"type": "integer"}]},
        "Annotated[str, Field(max_length=3)] | int | None",
    ),
    "date": ({"type": "string", "format": "date"}, "date | None"),
    "moment": ({"type": "string", "format": "date-time"}, "AwareDatetime | None"),
    "password": ({"type": "string", "format": "password"}, "str | None"),
    "email": ({"type": "string", "format": "email"}, "str | None"),
    "uri": ({"type": "string", "format": "uri"}, "str | None"),
    "bytes": ({"type": "string", "format": "byte"}, "str | None"),
    "price": ({"type": "number", "format": "decimal"}, "float | None"),
    "lookahead": ({"type": "string", "pattern": "^(?!a)"}, "str | None"),
    "self": ({"$ref": f"{REF}Thing"}, "Thing | None"),
    "selves": ({"type": "array", "items": {"$ref": f"{REF}Thing"}}, "list[Thing] | None"),
    "lone": ({"allOf": [{"$ref": f"{REF}Alias"}, {}], "description": "d"}, "Alias | None"),
    "anything": ({}, "Any | None"),
    "nothing": (False, "Any | None"),  # type: ignore[dict-item]
    "default": ({"type": "string", "default": "x"}, "str"),
}


@pytest.fixture(scope="module")
def thing() -> ModelSet:
    properties = {name: schema for name, (schema, _) in FIELDS.items()}
    return built(
        {
            "Thing": {"type": "object", "properties": properties},
            "Alias": {"type": "string", "enum": ["a"]},
            "Json": {"anyOf": [TEXT, {"type": "array", "items": {"$ref": f"{REF}Json"}}]},
            "123 Any": {"type": "object", "properties": {"model_x": TEXT, "": TEXT}},
            "Child": {"allOf": [{"$ref": f"{REF}Thing"}, {"properties": {"own": TEXT}}]},
        }
    )


@pytest.mark.parametrize("wire", FIELDS)
def test_annotations(thing: ModelSet, wire: str) -> None:
    assert thing.classes["Thing"].fields[wire].annotation == FIELDS[wire][1]


def test_names_are_those_of_the_plan(thing: ModelSet) -> None:
    assert {*thing.classes, *thing.aliases} == {"Thing", "Alias", "Json", "Model123Any", "Child"}
    assert {*thing.classes["Model123Any"].fields} == {"model_x", ""}


def test_what_is_no_object_is_an_alias(thing: ModelSet) -> None:
    assert thing.aliases == {"Alias": "Literal['a']", "Json": "str | list[Json]"}


def test_inheritance(thing: ModelSet) -> None:
    child = thing.classes["Child"]
    assert (child.bases, {*child.fields}) == (("Thing",), {"own"})


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ([TEXT, {"maxLength": 3}], "Annotated[str, Field(max_length=3)]"),
        ([{"$ref": f"{REF}Enum"}, {"description": "d"}], "Enum"),
        ([{"$ref": f"{REF}Enum"}, {"maxLength": 3}], "Enum"),
    ],
)
def test_a_composition_of_no_objects(members: list[Any], expected: str) -> None:
    enum = {"type": "string", "enum": ["a"]}
    assert built({"Made": {"allOf": members}, "Enum": enum}).aliases["Made"] == expected


def test_a_composition_with_a_union_keeps_what_is_sure() -> None:
    union = {"oneOf": [{"$ref": f"{REF}A"}, {"$ref": f"{REF}B"}]}
    a, b = {"properties": {"a": TEXT}}, {"properties": {"b": TEXT}}
    own = {"properties": {"own": TEXT}}
    made = {"Made": {"allOf": [{"$ref": f"{REF}Union"}, own]}, "A": a, "B": b, "Union": union}
    assert {*built(made).classes["Made"].fields} == {"own"}


def test_defaults_and_limits(thing: ModelSet) -> None:
    field = thing.classes["Thing"].fields["default"]
    assert (field.default, field.required, field.limits) == ("x", False, ())


def test_nothing_to_do() -> None:
    assert built({}) == ModelSet(classes={}, aliases={})


def test_a_schema_that_is_refused() -> None:
    with pytest.raises(MooredError) as caught:
        built({"A": {"type": "object", "properties": {"a": {"type": 3}}}})
    assert {problem.code for problem in caught.value.problems} <= {"M0701", "M0702"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"title": "t", "x-a": 1, "description": "d", "examples": []}, {}),
        ({"type": "integer", "format": "date"}, {"type": "integer"}),
        ({"type": "string", "format": "ipv4"}, {"type": "string"}),
        ({"$ref": "#/a", "description": "d", "default": 1}, {"$ref": "#/a", "default": 1}),
        ({"allOf": [{"$ref": "#/a"}], "type": "object", "title": "t"}, {"$ref": "#/a"}),
        ({"allOf": [{"title": "t"}, True], "type": "string"}, {"type": "string"}),
        ({"properties": {}, "oneOf": [{"required": ["a"]}]}, {"properties": {}}),
        ({"discriminator": {"propertyName": "a"}, "properties": {}}, {"properties": {}}),
        ({"oneOf": [TEXT], "discriminator": {"propertyName": "a"}}, {"oneOf": [TEXT]}),
        (
            {"oneOf": [{"$ref": "#/a"}], "discriminator": {"propertyName": "a", "mapping": {}}},
            {"oneOf": [{"$ref": "#/a"}]},
        ),
        ({"x-python-import": {"module": "os", "name": "system"}}, {}),
        ({"customBasePath": "a", "not": {}, "if": {}}, {}),
    ],
)
def test_simplify(schema: dict[str, Any], expected: dict[str, Any]) -> None:
    assert simplify(schema) == expected


def test_disguise() -> None:
    schemas = {
        "b": {"properties": {"x-y": {"$ref": f"{REF}a"}, "a": {}}, "required": ["x-y"]},
        "a": {
            "oneOf": [{"$ref": f"{REF}b"}],
            "discriminator": {"propertyName": "a", "mapping": {"tag": f"{REF}b"}},
        },
    }
    found = disguise(schemas)
    assert found.schemas == {
        "K0": {
            "discriminator": {"mapping": {"tag": f"{REF}K1"}, "propertyName": "f0"},
            "oneOf": [{"$ref": f"{REF}K1"}],
        },
        "K1": {"properties": {"f0": {}, "f1": {"$ref": f"{REF}K0"}}, "required": ["f1"]},
    }
    assert (found.keys, found.wires) == ({"K0": "a", "K1": "b"}, {"f0": "a", "f1": "x-y"})


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Optional['K0']", "Pet | None"),
        ("Union[str, list['K0']]", "str | list[Pet]"),
        ("list[Helper]", "list[Annotated[int, Field(ge=1)]]"),
        ("Annotated[K0 | K1, Field(discriminator='f0')]", "Pet | K0"),
        ("constr(max_length=3)", "Annotated[str, Field(max_length=3)]"),
        ("Literal['K0']", "Literal['K0']"),
    ],
)
def test_read(printed: str, expected: str) -> None:
    source = (
        "Helper: TypeAlias = Annotated[int, Field(ge=1)]\n"
        f"class K0(BaseModel):\n    f0: Annotated[{printed}, Field(max_length=9)] = (True, None, False)\n"
        "class K1(BaseModel):\n    pass\n"
    )
    # A planned name may look like a disguise: it is put in once.
    found = read(source, {"K0": "Pet", "K1": "K0"}, {"f0": "wire"})
    field = found.classes["Pet"].fields["wire"]
    assert (field.annotation, field.limits) == (expected, (("max_length", 9),))
    ast.parse(field.annotation)


@pytest.mark.parametrize(
    ("pattern", "works"),
    [("^a+$", True), (r"\d{3}", True), ("(?!a)", False), (r"(a)\1", False), ("(", False)],
)
def test_patterns(pattern: str, works: bool) -> None:
    assert compiles(pattern) == works
