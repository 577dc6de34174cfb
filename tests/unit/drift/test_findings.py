"""What `diff` tells of one edit: the rule, of what, and where; and nothing beside it."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from moored.comparing import compare_versions
from moored.drift.api.finding import Finding
from moored.drift.api.recorder import Recorder, Where
from moored.drift.api.report import next_version
from moored.drift.api.side import Side
from moored.drift.rules import worst
from moored.versions import Version, read_version

DOCUMENT = """
openapi: 3.1.0
info: {title: T, version: '1'}
tags: [{name: pets}]
servers: [{url: 'https://{host}', variables: {host: {default: a.example}}}]
security: [{Login: []}]
paths:
  /pets:
    post:
      operationId: addPet
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: X-Team, in: header, x-moored-client-option: true, schema: {type: string}}
        - {name: filter, in: query, content: {application/json: {schema: {type: object}}}}
      requestBody: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses:
        "200":
          description: d
          content:
            application/json: {schema: {$ref: '#/components/schemas/Pet'}}
            text/csv: {schema: {type: string}}
    get: {tags: [pets], parameters: [], responses: {"204": {description: d}}}
webhooks:
  sold:
    post:
      operationId: sold
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses: {}
components:
  securitySchemes:
    Login:
      type: oauth2
      flows: {clientCredentials: {tokenUrl: 'https://a.example/token', scopes: {read: r}}}
  schemas:
    Pet:
      type: object
      oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]
      properties: {name: {type: string}, size: {$ref: '#/components/schemas/Size'}}
    Size: {type: string}
"""
ADD, PET = "/paths/~1pets/post", "/components/schemas/Pet"


def _read(tmp_path: Path, name: str, root: Any) -> Version:
    path = tmp_path / f"{name}.yaml"
    path.write_text(yaml.safe_dump(root))
    return read_version(str(path))


def _edited(root: Any, pointer: str, value: Any) -> Any:
    """A copy with another value at a pointer; `None` takes away what is there."""
    root = copy.deepcopy(root)
    *way, last = [token.replace("~1", "/") for token in pointer.split("/")[1:]]
    holder = root
    for token in way:
        holder = holder[int(token)] if isinstance(holder, list) else holder[token]
    if value is None:
        del holder[last]
    else:
        holder[last] = value
    return root


def _told(one: Finding) -> tuple[str, str, str, str | None, str | None]:
    where = f"{one.rule} {one.subject}" + (f" ({one.direction})" if one.direction else "")
    return (where, one.old, one.new, one.old_pointer, one.new_pointer)


def _findings(tmp_path: Path, old: Any, new: Any) -> list[tuple[Any, ...]]:
    versions = _read(tmp_path, "old", old), _read(tmp_path, "new", new)
    return [_told(one) for one in compare_versions(*versions, today="").findings]


LIMIT = "limit: int | None = None"
LOGIN = "/components/securitySchemes/Login"
CONTENT = ("style=form, content=['application/json']", "style=form, content=['text/plain']")


@pytest.mark.parametrize(
    ("edit", "value", "where", "texts", "place"),
    [
        ("/webhooks/sold/post/description", "w", "no-effect webhooks.parse_sold (response)", ("Pet", "Pet"), "/webhooks/sold"),
        (f"{LOGIN}/description", "w", "docs-changed Client", ("", ""), LOGIN),
        (f"{LOGIN}/flows/clientCredentials/scopes", {"write": "w"}, "no-effect Client(auth=Login)", ("scopes", "scopes"), LOGIN),
        (f"{LOGIN}/flows/clientCredentials/tokenUrl", "https://b.example", "auth-changed Client(auth=Login)", ("oauth2", "oauth2"), LOGIN),
        ("/servers/0/description", "w", "docs-changed Client", ("", ""), "/servers"),
        ("/info/title", "U", "docs-changed Client", ("", ""), "/info"),
        ("/tags/0/description", "w", "docs-changed Client", ("", ""), "/tags"),
        (f"{ADD}/parameters/0/schema/type", "string", "param-type-changed pets.add_pet(limit) (request)", ("int", "str"), f"{ADD}/parameters/0/schema"),
        (f"{ADD}/parameters/1/schema/type", "integer", "param-type-changed Client(x_team) (request)", ("str", "int"), f"{ADD}/parameters/1/schema"),
        (f"{ADD}/parameters/1/x-moored-idempotency-key", True, "option-changed Client(x_team) (request)", ("", ""), f"{ADD}/parameters/1"),
        (f"{ADD}/parameters/2/content", {"text/plain": {}}, "param-style-changed pets.add_pet(filter) (request)", CONTENT, f"{ADD}/parameters/2"),
        # What is the default anyway.
        (f"{ADD}/parameters/0/style", "form", "no-effect pets.add_pet(limit) (request)", (LIMIT, LIMIT), f"{ADD}/parameters/0"),
        (f"{ADD}/parameters/0/description", "w", "docs-changed pets.add_pet", ("", ""), ADD),
        (f"{ADD}/requestBody/description", "w", "docs-changed pets.add_pet", ("", ""), ADD),
        (f"{ADD}/responses/200/description", "w", "docs-changed pets.add_pet", ("", ""), ADD),
        # The client reads JSON, which comes first.
        (f"{ADD}/responses/200/content/text~1csv/schema", {}, "no-effect pets.add_pet -> 200[text/csv] (response)", ("", ""), f"{ADD}/responses/200/content/text~1csv"),
        # An operation without an operationId.
        ("/paths/~1pets/get/summary", "w", "docs-changed pets.get_pets", ("", ""), "/paths/~1pets/get"),
        ("/paths/~1pets/get/requestBody", {"description": "w"}, "no-effect pets.get_pets(body) (request)", ("", ""), "/paths/~1pets/get/requestBody"),
    ],
)  # fmt: skip
def test_one_edit(
    tmp_path: Path, edit: str, value: Any, where: str, texts: tuple[str, str], place: str
) -> None:
    root = yaml.safe_load(DOCUMENT)
    found = _findings(tmp_path, root, _edited(root, edit, value))

    assert found == [(where, *texts, place, place)]


def test_another_default_of_a_server_is_another_server(tmp_path: Path) -> None:
    root = yaml.safe_load(DOCUMENT)
    new = _edited(root, "/servers/0/variables/host/default", "b.example")

    ((where, old, now, *_),) = _findings(tmp_path, root, new)
    assert where == "server-changed Client(base_url)"
    assert "a.example" in old
    assert "b.example" in now


def test_alternatives_beside_fields_are_told_as_such(tmp_path: Path) -> None:
    root = yaml.safe_load(DOCUMENT)
    gone = _findings(tmp_path, root, _edited(root, f"{PET}/oneOf", None))
    come = _findings(tmp_path, _edited(root, f"{PET}/oneOf", None), root)

    assert gone[-1][:3] == ("no-effect Pet (both)", "anyOf", "")
    assert come[-1][:3] == ("no-effect Pet (both)", "", "anyOf")


def test_who_sends_what_changed(tmp_path: Path) -> None:
    root = yaml.safe_load(DOCUMENT)
    new = _edited(root, f"{ADD}/parameters/0/schema/type", "string")
    versions = _read(tmp_path, "old", root), _read(tmp_path, "new", new)

    (found,) = compare_versions(*versions, today="").findings
    assert found.operations == ("pets.add_pet",)


@pytest.mark.parametrize(
    ("place", "where"),
    [
        (f"{ADD}/parameters/0", "other-change pets.add_pet(limit) (request)"),
        (f"{ADD}/parameters/0/schema", "other-change pets.add_pet(limit) (request)"),
        (f"{ADD}/requestBody", "other-change pets.add_pet(body) (request)"),
        (f"{ADD}/responses/200", "other-change pets.add_pet -> 200 (response)"),
    ],
)
def test_what_no_rule_knows(tmp_path: Path, place: str, where: str) -> None:
    """A key that came through, and that nothing compares."""
    old, new = (_read(tmp_path, "old", yaml.safe_load(DOCUMENT)) for _ in range(2))
    new.document.at(place)["unheard"] = {"a": 1}

    assert [_told(one)[0] for one in compare_versions(old, new, today="").findings] == [where]


def _models(schemas: Any) -> Any:
    """A document whose only answer is a `Holder`."""
    answer = {"content": {"application/json": {"schema": _of("Holder")}}, "description": ""}
    operation = {"operationId": "read", "responses": {"200": answer}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": operation}},
        "components": {"schemas": schemas},
    }


def _of(key: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{key}"}


def _fields(*names: str, **others: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**{one: {"type": "string"} for one in names}, **others},
    }


def _enum(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


A_B = {"A": _fields("a"), "B": _fields("b")}
BASES = {"Base": _fields("x"), "More": _fields("class", "x")}
ENUMS = {"Kind": _enum("x"), "Sort": _enum("x", "y")}
TEXTS = {"Size": {"type": "string"}}


def _extending(base: str) -> dict[str, Any]:
    every = _fields(one=_of("Base"), two=_of("More"), cat=_of("Cat"))
    return {"Holder": every, "Cat": {"allOf": [_of(base), _fields("n")]}, **BASES}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            {"Holder": _fields(k=_of("Kind")), "Kind": _enum("x")},
            {"Holder": _fields(k=_of("Kind")), "Kind": _enum("x", "y")},
            ["enum-member-added Kind['y']"],
        ),
        # Of another enum is of another type, whatever values both have.
        (
            {**ENUMS, "Holder": _fields(f=_of("Kind"), g=_of("Kind"), h=_of("Sort"))},
            {**ENUMS, "Holder": _fields(f=_of("Sort"), g=_of("Kind"), h=_of("Sort"))},
            ["field-type-changed Holder.f"],
        ),
        # A name for text is text.
        (
            {**TEXTS, "Holder": _fields("f", s=_of("Size"))},
            {**TEXTS, "Holder": _fields(f={"allOf": [_of("Size"), {"minLength": 3}]}, s=_of("Size"))},
            ["field-constraint-tightened Holder.f"],
        ),
        (
            {**A_B, "Holder": _fields(f=_of("A"), g=_of("B"))},
            {**A_B, "Holder": _fields(f={"oneOf": [_of("A"), _of("B")]}, g=_of("B"))},
            ["union-member-added Holder.f[B]"],
        ),
        # What is only renamed is no other alternative.
        (
            {**A_B, "MyPet": _fields("m"), "Holder": _fields(f={"oneOf": [_of("MyPet"), _of("B")]}, g=_of("A"))},
            {**A_B, "Mypet": _fields("m"), "Holder": _fields(f={"oneOf": [_of("Mypet"), _of("B"), _of("A")]}, g=_of("A"))},
            ["union-member-added Holder.f[A]", "model-aliased MyPet"],
        ),
        # A field that comes with another base has the name that the client gives it.
        (_extending("Base"), _extending("More"), ["model-base-changed Cat", "field-added Cat.class_"]),
        (
            {**BASES, "Holder": {"allOf": [_of("Base"), _fields("n")]}},
            {**BASES, "Holder": {"allOf": [_of("Base"), {**_fields("n"), "required": ["n"]}]}},
            ["field-became-required Holder.n"],
        ),
        (
            {"Holder": _fields("n")},
            {"Holder": _fields(n={"additionalProperties": {"type": "string"}})},
            ["field-type-changed Holder.n"],
        ),
    ],
)  # fmt: skip
def test_one_change_of_a_model(tmp_path: Path, old: Any, new: Any, told: list[str]) -> None:
    found = [
        where.removesuffix(" (response)")
        for where, *_ in _findings(tmp_path, _models(old), _models(new))
    ]

    assert found == told


def test_what_is_the_new_name_of_one_is_that_of_no_other(tmp_path: Path) -> None:
    pet = _fields("a", "b", "c")
    old = {"MyPet": pet, "Other": pet, "Holder": _fields(p=_of("MyPet"), q=_of("Other"))}
    new = {"Mypet": pet, "Holder": _fields(p=_of("Mypet"))}
    versions = _read(tmp_path, "old", _models(old)), _read(tmp_path, "new", _models(new))

    report = compare_versions(*versions, today="")

    assert "model-removed Other (response)" in [_told(one)[0] for one in report.findings]
    assert report.suggested == {}


def test_documentation_without_a_place(tmp_path: Path) -> None:
    side = Side(document=_read(tmp_path, "old", yaml.safe_load(DOCUMENT)).document)
    recorder = Recorder(old=side, new=side)
    recorder.add("docs-changed", Where(subject="Pet.name"))

    (found,) = recorder.found.values()
    assert (found.subject, found.old_pointer, found.new_pointer) == ("Pet", None, None)


@pytest.mark.parametrize(
    ("now", "bump", "expected"),
    [
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "none", "1.2.3"),
        # Before 1.0.0 a minor version may break callers (semver 4).
        ("0.2.3", "major", "0.3.0"),
        ("0.2.3", "minor", "0.2.4"),
        ("0.2.3", "none", "0.2.3"),
        ("x", "major", ""),
    ],
)
def test_the_next_version(now: str, bump: Any, expected: str) -> None:
    assert next_version(now, bump) == expected


def test_the_worst_class() -> None:
    assert worst(["silent", "wire", "compatible"]) == "wire"
    assert worst(["type", "code", "none"]) == "code"
    assert worst([]) == "none"
