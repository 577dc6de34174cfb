"""Comparing documents: renames, cycles, hostile ones; and whatever differs is told."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moored.comparing import diff
from moored.drift.api.report import DiffReport

TEXT = {"type": "string"}


def _document(
    schemas: dict[str, Any], used: list[str], operation: str = "getThing"
) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            f"/{key.lower()}": {
                "get": {
                    "operationId": f"{operation}{index}",
                    "parameters": [
                        {
                            "name": "limit",
                            "in": "query",
                            "schema": {"type": "integer", "default": 3},
                        }
                    ],
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"application/json": {"schema": _ref(key)}},
                        },
                        "default": {"description": "", "content": {}},
                    },
                }
            }
            for index, key in enumerate(used)
        },
        "components": {"schemas": schemas},
    }


def _ref(key: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{key}"}


def _object(*names: str, **inner: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {**dict.fromkeys(names, TEXT), **inner}}


def _diff(folder: Path, old: Any, new: Any) -> DiffReport:
    paths = [folder / "old.json", folder / "new.json"]
    for path, value in zip(paths, (old, new), strict=True):
        path.write_text(json.dumps(value))
    return diff(*map(str, paths))


def _at(used: dict[str, Any], key: str) -> dict[str, Any]:
    """A document with `Holder`, whose field `inner` is of a component."""
    return _document({**used, "Holder": _object("id", inner=_ref(key))}, ["Holder"])


def _told(report: DiffReport) -> set[tuple[str, str]]:
    return {(one.rule, one.subject) for one in report.findings}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"CreateDatalakeThing": _object("a")}, {"CreateDataLakeThing": _object("a", "b", "c")}),
        ({"Before": _object("a", "b")}, {"After": _object("a", "b", "c")}),
        ({"Before": {"enum": ["x"]}}, {"After": {"enum": ["x", "y"]}}),
    ],
    ids=["spelling", "use", "use of an enum"],
)
def test_a_rename_is_one_change(tmp_path: Path, old: Any, new: Any) -> None:
    report = _diff(tmp_path, _at(old, *old), _at(new, *new))

    rules = {rule for rule, _ in _told(report)}
    assert "model-aliased" in rules
    assert not {"model-removed", "model-added", "field-type-changed"} & rules


def test_another_schema_at_the_same_place_is_no_rename(tmp_path: Path) -> None:
    report = _diff(
        tmp_path,
        _at({"Before": _object("a", "b", "c")}, "Before"),
        _at({"After": _object("x", "y", "z")}, "After"),
    )
    assert {("model-removed", "Before"), ("model-added", "After")} <= _told(report)
    assert ("field-type-changed", "Holder.inner") in _told(report)
    assert report.suggested == {}


def test_the_same_shape_is_no_rename_of_what_stands_elsewhere(tmp_path: Path) -> None:
    """One class of two places becomes two: neither is the old one under a new name."""
    old, new = _object("a", "b", "c"), _object(
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"
    )
    report = _diff(
        tmp_path,
        _document(
            {"Before": old, "Holder": _object(one=_ref("Before"), other=_ref("Before"))}, ["Holder"]
        ),
        _document(
            {"Same": old, "More": new, "Holder": _object(one=_ref("Same"), other=_ref("More"))},
            ["Holder"],
        ),
    )
    assert {("model-removed", "Before"), ("model-added", "Same")} <= _told(report)


def test_what_only_a_tag_names_is_compared(tmp_path: Path) -> None:
    pet = {**_object("kind"), "discriminator": {"propertyName": "kind"}}
    cat = {"allOf": [_ref("Pet"), _object("purrs")]}
    report = _diff(
        tmp_path,
        _document({"Pet": pet, "Cat": cat}, ["Pet"]),
        _document({"Pet": pet, "Cat": {"allOf": [_ref("Pet"), _object("meows")]}}, ["Pet"]),
    )
    assert {("field-removed", "Cat.purrs"), ("field-added", "Cat.meows")} <= _told(report)


@pytest.mark.parametrize("nullable", [True, False])
def test_a_class_that_may_be_null(tmp_path: Path, nullable: bool) -> None:
    schemas = {"Pet": _object(tag=_ref("Tag")), "Tag": _object("a")}
    with_null = {**schemas, "Tag": {**_object("a"), "nullable": True}}
    documents = [_document(one, ["Pet"]) for one in (schemas, with_null)]
    for one in documents:
        one["openapi"] = "3.0.3"
    (told,) = _diff(tmp_path, *(documents if nullable else reversed(documents))).findings

    assert told.rule == ("model-type-widened" if nullable else "model-type-narrowed")
    assert (told.old, told.new)[nullable] == "Tag | None"
    assert told.level == ("type" if nullable else "compatible")


def test_webhooks_of_the_extension_are_compared_once(tmp_path: Path) -> None:
    documents = []
    for key in ("a", "b"):
        document = _document({"Pet": _object("a")}, ["Pet"])
        body = {"content": {"application/json": {"schema": _object(key)}}}
        item = {"post": {"operationId": "newPet", "requestBody": body, "responses": {}}}
        documents.append({**document, "openapi": "3.0.3", "x-webhooks": {"new-pet": item}})

    rules = {rule for rule, _ in _told(_diff(tmp_path, *documents))}
    assert "field-removed" in rules
    assert "other-change" not in rules


def test_words_on_a_header_are_documentation(tmp_path: Path) -> None:
    documents = []
    for text in ("one", "another"):
        document = _document({"Pet": _object("a")}, ["Pet"])
        for item in document["paths"].values():
            for operation in item.values():
                response = next(iter(operation["responses"].values()))
                response["headers"] = {"x-id": {"description": text, "schema": {"type": "string"}}}
        documents.append(document)

    assert {rule for rule, _ in _told(_diff(tmp_path, *documents))} == {"docs-changed"}


def test_what_is_alike_is_suggested(tmp_path: Path) -> None:
    report = _diff(
        tmp_path,
        _document({"Before": _object("a", "b", "c")}, ["Before"]),
        _document({"After": _object("a", "b", "c", "d")}, ["After"]),
    )
    assert report.suggested == {"Before": "After"}
    told = _told(report)
    assert not {("model-aliased", "Before"), ("model-renamed", "Before")} & {*told}


def test_a_renamed_model_keeps_its_fields(tmp_path: Path) -> None:
    report = _diff(
        tmp_path,
        _at({"Before": _object("a", "b")}, "Before"),
        _at({"After": _object("a")}, "After"),
    )
    assert ("field-removed", "Before.b") in _told(report)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (None, {"kind": "link", "items": "/a", "next": "/b"}, "op-style-changed"),
        ({"kind": "link", "items": "/a", "next": "/b"}, None, "op-style-changed"),
        ({"kind": "link_header", "items": "/a"}, {"kind": "link_header", "items": "/b"}, "op-style-changed"),
        ({"kind": "link", "items": "/a", "next": "/b"}, {"kind": "link_header", "items": "/a"}, "option-changed"),
        ({"kind": "link_header", "items": "/a"}, 3, "op-style-changed"),
    ],
)  # fmt: skip
def test_pages_are_what_a_call_returns(tmp_path: Path, old: Any, new: Any, rule: str) -> None:
    documents = [_document({"A": _object("a", "b")}, ["A"]) for _ in range(2)]
    for document, said in zip(documents, (old, new), strict=True):
        if said is not None:
            document["paths"]["/a"]["get"]["x-moored-pagination"] = said

    assert _told(_diff(tmp_path, *documents)) == {(rule, "default.get_thing0")}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("/v1/pets", "/v2/pets", "op-moved"),
        ("/pets", "/v1.1/pets", "op-moved"),
        ("/#Target=Zoo_20150814.List", "/#Target=Zoo_20180523.List", "op-moved"),
        ("/api/2024-01-31/pets", "/api/2025-12-01/pets", "op-moved"),
        ("/v1/pets", "/v2/cats", "op-rebound"),
        ("/pets/v1x", "/pets/v2x", "op-rebound"),
    ],
)
def test_another_version_of_an_address_is_the_same_thing(
    tmp_path: Path, old: str, new: str, rule: str
) -> None:
    documents = []
    for path in (old, new):
        document = _document({"A": _object("a")}, ["A"])
        document["paths"] = {path: document["paths"]["/a"]}
        documents.append(document)
    # A further argument is told by itself.
    (operation,) = [one["get"] for one in documents[1]["paths"].values()]
    operation["parameters"].append({"name": "more", "in": "query", "schema": {"type": "string"}})

    told = _told(_diff(tmp_path, *documents))

    assert told == {
        (rule, "default.get_thing0"),
        ("param-added", "default.get_thing0(more)"),
    }


def test_cycles_end(tmp_path: Path) -> None:
    loop = {
        "Node": _object("name", next=_ref("Node"), other=_ref("Twin")),
        "Twin": {"allOf": [_ref("Node"), _object(back=_ref("Twin"))]},
    }
    later = copy.deepcopy(loop)
    later["Node"]["properties"]["name"] = {"type": "integer"}
    report = _diff(tmp_path, _document(loop, ["Node"]), _document(later, ["Node"]))

    # `Twin` inherits the field, and it is told once.
    assert _told(report) == {("field-type-changed", "Node.name")}


def test_names_are_those_of_the_old_client(tmp_path: Path) -> None:
    """Another operationId at the same place is no other method."""
    schemas = {"Thing": _object("a")}
    report = _diff(
        tmp_path,
        _document(schemas, ["Thing"]),
        _document(schemas, ["Thing"], operation="readThing"),
    )
    assert _told(report) == {("op-id-changed", "default.get_thing0")}


BASE = _document(
    {
        "Thing": {
            **_object("a", "b", part=_ref("Part")),
            "required": ["a"],
            "additionalProperties": False,
        },
        "Part": {"oneOf": [_object("x"), {"type": "array", "items": {"enum": ["p", "q"]}}]},
    },
    ["Thing"],
)


def _places(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [place] if place and place[0] in ("paths", "components") and len(place) > 2 else []
    items = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else items
    for key, inner in items:
        found += _places(inner, (*place, key))
    return found


@given(st.sampled_from(_places(BASE)), st.sampled_from([None, "x", 7, True, [], {}, TEXT, ["a"]]))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_differs_is_told(tmp_path: Path, place: tuple[Any, ...], value: Any) -> None:
    """Any one value replaced by any other ends without a crash, and is not passed over."""
    new = copy.deepcopy(BASE)
    holder: Any = new
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    report = _diff(tmp_path, BASE, new)

    again = _diff(tmp_path, new, new)
    assert again.findings == ()
    from moored import document as documents
    from moored.document.outline import outline

    forms = [outline(documents.load(tmp_path / f"{name}.json")).root for name in ("old", "new")]
    _diff(tmp_path, BASE, new)
    forms[0] = outline(documents.load(tmp_path / "old.json")).root
    differs = (
        forms[0]["paths"] != forms[1]["paths"] or forms[0]["components"] != forms[1]["components"]
    )
    assert bool(report.findings) == differs
