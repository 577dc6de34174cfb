"""Schemas in, plain types out, whatever datamodel-code-generator would have liked to call them."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from moored.models import ModelSet, build_models
from moored.models.disguise import disguise
from moored.models.expressions import Writer
from moored.models.limits import limits_of
from moored.models.patterns import compiles
from moored.models.read import read
from moored.names.gather import gather
from moored.names.plan import plan
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
    "moment": ({"type": "string", "format": "date-time"}, "datetime | None"),
    "password": ({"type": "string", "format": "password"}, "str | None"),
    "email": ({"type": "string", "format": "email"}, "str | None"),
    "uri": ({"type": "string", "format": "uri"}, "str | None"),
    "bytes": ({"type": "string", "format": "byte"}, "str | None"),
    "price": ({"type": "number", "format": "decimal"}, "float | None"),
    "lookahead": ({"type": "string", "pattern": "^(?!a)"}, "str | None"),
    "self": ({"$ref": f"{REF}Thing"}, "Thing | None"),
    "selves": ({"type": "array", "items": {"$ref": f"{REF}Thing"}}, "list[Thing] | None"),
    "lone": ({"$ref": f"{REF}Alias", "description": "d"}, "Alias | None"),
    "floats": ({"type": "number", "enum": [1.5, 2]}, "float | None"),
    "bare floats": ({"enum": [1.5, None]}, "float | None"),
    "truth": ({"enum": [1, True, "1"]}, "Literal[1, True, '1'] | None"),
    "null": ({"enum": [None]}, "None"),
    "literals": ({"oneOf": [{"const": "a"}, {"enum": ["b", "a"]}]}, "Literal['a', 'b'] | None"),
    "tuple": (
        {
            "type": "array",
            "prefixItems": [TEXT, {"type": "integer"}],
            "items": False,
            "minItems": 2,
        },
        "tuple[str, int] | None",
    ),
    "start": (
        {"type": "array", "prefixItems": [TEXT], "items": {"type": "integer"}},
        "list[str | int] | None",
    ),
    "patterns": (
        {"type": "object", "patternProperties": {"^a": TEXT}, "additionalProperties": False},
        "dict[str, str] | None",
    ),
    "anything": ({}, "Any"),
    "nothing": (False, "Any"),  # type: ignore[dict-item]
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
            "Child": {"allOf": [{"$ref": f"{REF}Thing"}], "properties": {"own": TEXT}},
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


def test_defaults_and_limits(thing: ModelSet) -> None:
    field = thing.classes["Thing"].fields["default"]
    assert (field.default, field.required, field.limits) == ("x", False, ())


def test_nothing_to_do() -> None:
    assert built({}) == ModelSet(classes={}, aliases={})


@pytest.mark.parametrize(
    "schema",
    [
        {"type": 3},
        {"type": "file", "format": 7},
        {"type": "integer", "minimum": 5, "maximum": 1, "multipleOf": 0},
        {"type": "integer", "minimum": 1.5, "multipleOf": 0.1, "pattern": "["},
        {"type": "number", "maximum": 10**400, "exclusiveMinimum": True},
        {"type": "string", "maxLength": -1, "minLength": "x", "pattern": 0},
        {"type": "array", "items": [], "maxItems": 2.5},
        {"type": "string", "enum": []},
        {"type": "object", "properties": {}},
        {"enum": [{}, 1.5, None]},
        {"oneOf": [False, {}]},
    ],
)
def test_a_schema_that_errs_is_a_type_all_the_same(schema: dict[str, Any]) -> None:
    made = built({"A": {"type": "object", "properties": {"a": schema}}, "B": schema})
    for source in (made.classes["A"].fields["a"].annotation, made.aliases["B"]):
        ast.parse(source)


@pytest.mark.parametrize(
    ("schema", "kind", "limits"),
    [
        ({"minimum": 1, "maximum": 3}, "integer", (("ge", 1), ("le", 3))),
        ({"minimum": 1.5, "maximum": 3.5}, "integer", (("ge", 2), ("le", 3))),
        ({"minimum": 3, "maximum": 1, "multipleOf": 2}, "integer", (("multiple_of", 2),)),
        ({"multipleOf": 0.01}, "number", ()),
        ({"multipleOf": 0.5}, "number", (("multiple_of", 0.5),)),
        ({"maximum": 2.0}, "number", (("le", 2),)),
        ({"minLength": 0, "maxLength": 4}, "string", (("max_length", 4),)),
        ({"minLength": 5, "maxLength": 4, "pattern": "a"}, "string", (("pattern", "a"),)),
        ({"pattern": "(?=a)"}, "string", ()),
        ({"maxLength": 4}, "array", ()),
        ({"minItems": 1}, "array", (("min_length", 1),)),
    ],
)
def test_limits(schema: dict[str, Any], kind: str, limits: tuple[tuple[str, Any], ...]) -> None:
    assert limits_of(schema, kind) == limits


def test_disguise() -> None:
    schemas = {
        "b": {"properties": {"x-y": {"$ref": f"{REF}a"}, "a": {}}, "required": ["x-y"]},
        "a": {"oneOf": [{"$ref": f"{REF}b"}]},
    }
    found = disguise(schemas, Writer(schemas, str.upper))
    assert found.schemas["K1"] == {
        "type": "object",
        "properties": {"f0": {"$ref": f"{REF}T0"}, "f1": {"$ref": f"{REF}K0"}},
        "required": ["f1"],
    }
    assert found.schemas.keys() == {"K0", "K1", "T0"}
    assert "x-python-import" in found.schemas["K0"]
    assert (found.keys, found.wires) == ({"K0": "a", "K1": "b"}, {"f0": "a", "f1": "x-y"})
    assert found.types == {"T0": "Any"}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Optional['K0']", "Pet"),
        ("'K0'", "Pet"),
        ("K1 | None", "K0"),
        ("Optional[T0]", "list[int]"),
        ("UUID", "UUID"),
    ],
)
def test_read(printed: str, expected: str) -> None:
    source = (
        f"class K0(BaseModel):\n    f0: {printed} = (True, None, False)\n"
        "class K1(K0):\n    pass\n"
    )
    # A planned name may look like a disguise: it is put in once.
    found = read(source, {"K0": "Pet", "K1": "K0"}, {"f0": "wire"}, {"T0": "list[int]"})
    assert found["Pet"].fields == {"wire": (expected, True)}
    assert found["K0"].bases == ("Pet",)


def test_scalars_are_written_as_datamodel_code_generator_does(thing: ModelSet) -> None:
    properties = {name: schema for name, (schema, _) in FIELDS.items()}
    writer = Writer({"Thing": {"properties": properties}, "Alias": {}}, lambda key: key)
    for wire, schema in properties.items():
        annotation = thing.classes["Thing"].fields[wire].annotation
        assert annotation.removesuffix(" | None") == writer.write(schema).source


@pytest.mark.parametrize(
    ("pattern", "works"),
    [("^a+$", True), (r"\d{3}", True), ("(?!a)", False), (r"(a)\1", False), ("(", False)],
)
def test_patterns(pattern: str, works: bool) -> None:
    assert compiles(pattern) == works
