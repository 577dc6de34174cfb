"""Schemas in, plain types out, whatever datamodel-code-generator would have liked to call them."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from moored.models import ModelSet, build_models
from moored.models.asking import ask
from moored.models.disguise import Disguiser
from moored.models.expressions import Writer
from moored.models.limits import limits_of
from moored.models.patterns import compiles
from moored.models.read import read
from moored.models.shapes import Made, Shape
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


SCHEMAS: dict[str, Any] = {
    "b": {"properties": {"x-y": {"$ref": f"{REF}a"}, "a": {}, "z": TEXT}, "required": ["x-y"]},
    "a": {"oneOf": [{"$ref": f"{REF}b"}]},
    "c": {"properties": {"p": TEXT, "q": {}, "r": {"$ref": f"{REF}a"}}, "required": ["r"]},
    "d": {"properties": {f"n{i}": TEXT for i in range(9)}},
    "e": {"allOf": [{"$ref": f"{REF}c"}], "properties": {"s": TEXT}, "required": ["p"]},
    "f": {"allOf": [{"$ref": f"{REF}b"}], "properties": {"s": TEXT}, "required": ["z"]},
    "g": {"properties": {"own": {"$ref": f"{REF}b"}, "other": {"$ref": f"{REF}d"}}},
}


def test_a_disguise_has_neither_names_nor_repetitions() -> None:
    found = Disguiser(SCHEMAS, Writer(SCHEMAS, str.upper))

    shape = Shape(0, ((("other 0", False),), (("other 0", True),), (("string", False),)))
    assert found.disguised("b").shape == found.disguised("c").shape == shape
    assert found.disguised("b").fields == {"x-y": 1, "a": 0, "z": 2}
    assert found.disguised("b").types == {"x-y": {"other 0": "A"}, "a": {"other 0": "Any"}}
    assert found.disguised("d").shape == Shape(0, ((("string", False),),))
    assert found.disguised("g").types == {"own": {"class 0": "B"}, "other": {"class 0": "D"}}


def test_of_a_class_that_is_extended_the_heir_shows_what_it_touches() -> None:
    found = Disguiser(SCHEMAS, Writer(SCHEMAS, str.upper))

    inherited, own = ((None, True), ("string", False)), (("string", False), (None, False))
    assert found.disguised("e").shape == Shape(1, (own, inherited))
    assert found.disguised("e").shape == found.disguised("f").shape


def test_shapes_are_asked_together() -> None:
    flat = Shape(0, ((("class 0", False),), (("other 0", True),), (("string date", False),)))
    heir = Shape(2, (((None, True), ("other 1", False), (None, False)),))
    bare = Shape(2, ())

    found = ask([flat, heir, bare], template_root() / "models")

    assert found[flat] == Made(
        (), {0: ("class 0", False), 1: ("other 0", True), 2: ("date", False)}
    )
    assert found[heir] == Made((0, 1), {0: ("other 1", True)})
    assert found[bare] == Made((0, 1), {})


def test_a_kind_of_field_is_made_alike_beside_any_other() -> None:
    """All 16 that a class which extends nothing may have: so one class with all of them is asked about."""
    types = ["string", "string date", "string uuid", "integer", "number", "boolean"]
    kinds = [*types, "class 0", "other 0"]
    alone = [Shape(0, (((kind, needed),),)) for kind in kinds for needed in (False, True)]

    together = ask(alone, template_root() / "models")

    assert together == {
        shape: made
        for one in alone
        for shape, made in ask([one], template_root() / "models").items()
    }
    assert len({made.text for made in together.values()}) == len(alone)


@pytest.mark.parametrize(
    "printed", ["class K0(BaseModel):\n    f7: str = (True, None, False)", "", "class X: 0"]
)
def test_what_was_not_asked_for_is_an_error(printed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moored.models.asking.print_models", lambda *_: printed)

    with pytest.raises(MooredError) as error:
        ask([Shape(0, ((("string", False),),))], template_root() / "models")

    assert {problem.code for problem in error.value.problems} == {"M0702"}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Optional['C0']", "C0"),
        ("'C0'", "C0"),
        ("C1 | None", "C1"),
        ("Optional[T0]", "T0"),
        ("UUID", "UUID"),
    ],
)
def test_read(printed: str, expected: str) -> None:
    found = read(
        f"class K0(B0):\n    f0: {printed} = (True, None, False)\nclass K1(K0):\n    pass\n"
    )

    assert (found["K0"].bases, found["K0"].fields) == (("B0",), {"f0": (expected, True)})
    assert found["K1"].bases == ("K0",)


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
