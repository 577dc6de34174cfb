"""Which tag stands for which class."""

from __future__ import annotations

from typing import Any

import pytest

from moored.models.families import TagReader
from moored.models.tags import Tags

REF = "#/components/schemas/"


def _class(tag: Any = None, *bases: str, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "object", **more}
    if bases:
        found["allOf"] = [{"$ref": REF + base} for base in bases]
    return {**found, "properties": {"kind": tag or {"type": "string"}}}


def _union(*keys: str, **said: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"oneOf": [{"$ref": REF + key} for key in keys]}
    return found | ({"discriminator": {"propertyName": "kind", **said}} if said else {})


def _mapping(**tags: str) -> dict[str, str]:
    return {tag: REF + key for tag, key in tags.items()}


SCHEMAS: dict[str, Any] = {
    "A": _class(),
    "B": _class(),
    "One": _class({"const": "one"}),
    "Two": _class({"enum": ["two", "zwei"]}),
    "Number": _class({"const": 3}),
    "Listed": _class({"$ref": REF + "Kinds"}),
    "Kinds": {"enum": ["listed", "one", "other"]},
    "Other": _class({"enum": ["listed", "one", "other"]}),
    "X.oneOf.0": _class(),
    "Both": _union("A", "B"),
    "Circle": {"oneOf": [{"$ref": REF + "Circle"}, {"$ref": REF + "A"}]},
    "Pet": _class(None, discriminator={"propertyName": "kind", "mapping": _mapping(dog="Dog")}),
    "Dog": _class(None, "Pet"),
    "Cat": _class({"const": "cat"}, "Pet"),
    "Kitten": _class(None, "Cat"),
    "Breed": _class(None, "Cat", discriminator={"propertyName": "breed"}),
    "Siamese": _class(None, "Breed"),
}


@pytest.mark.parametrize(
    ("union", "kinds", "partial"),
    [
        (_union("A", "B", mapping=_mapping(a="A", b="B", c="B")), {"a": "A", "b": "B", "c": "B"}, False),
        (_union("A", "B", mapping={}), {"A": "A", "B": "B"}, False),
        (_union("A", "B", mapping=_mapping(a="A")), {"a": "A", "B": "B"}, False),
        (_union("One", "Two", mapping={}), {"one": "One", "two": "Two", "zwei": "Two"}, False),
        (_union("A", "Number", mapping={}), {"A": "A", 3: "Number"}, False),
        (_union("Listed", "Other", mapping={}), {"listed": "Listed", "other": "Other"}, False),
        (_union("One", "Listed", mapping=_mapping(one="Listed")), {"one": "Listed", "listed": "Listed", "other": "Listed"}, True),
        (_union("A", "X.oneOf.0", mapping={}), {"A": "A"}, True),
        (_union("A", "B", mapping=_mapping(a="A", b="B", far="One")), {"a": "A", "b": "B"}, True),
        (_union("Both", "One", mapping={}), {"A": "A", "B": "B", "one": "One"}, False),
        (_union("Circle", "One", mapping={}), {"A": "A", "one": "One"}, False),
        (_union("Cat", "Dog"), {"cat": "Cat", "dog": "Dog", "Kitten": "Cat", "Breed": "Cat"}, False),
    ],
)  # fmt: skip
def test_tags_of_a_union(union: dict[str, Any], kinds: dict[Any, str], partial: bool) -> None:
    found = TagReader(SCHEMAS).of_union(union)
    assert found == Tags(name="kind", kinds=kinds, partial=partial)


@pytest.mark.parametrize(
    "union",
    [
        _union("A", "B"),
        _union("A", mapping={}),
        _union("Pet", "Cat"),
        {
            "oneOf": [{"type": "string"}, {"type": "integer"}],
            "discriminator": {"propertyName": "k"},
        },
        {"oneOf": [{"$ref": REF + "A"}, {"$ref": REF + "B"}], "discriminator": {"propertyName": 7}},
    ],
)
def test_nothing_tells_them_apart(union: dict[str, Any]) -> None:
    assert TagReader(SCHEMAS).of_union(union) is None


def test_a_default() -> None:
    union = _union("A", "B", defaultMapping=REF + "B")
    found = TagReader(SCHEMAS).of_union(union)
    assert found is not None and found.default == "B"


def test_a_family() -> None:
    reader = TagReader(SCHEMAS)
    family = reader.of_family("Pet")
    assert family.kinds == {
        "Pet": "Pet",
        "dog": "Dog",
        "cat": "Cat",
        "Kitten": "Kitten",
        "Breed": "Breed",
    }
    assert reader.of_family("Breed").kinds == {"Breed": "Breed", "Siamese": "Siamese"}
    assert [key for key in SCHEMAS if reader.is_parent(key)] == ["Pet", "Cat", "Breed"]
    assert (reader.root("Kitten"), reader.root("Siamese"), reader.root("A")) == (
        "Pet",
        "Breed",
        None,
    )
