"""What names remember: that things are the same though they are called otherwise, and what is gone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from moored.names import lock
from moored.names.history import Named, name

REF = "#/components/schemas/"
FIELDS = ("id", "name", "owner")


def answer(key: str) -> dict[str, Any]:
    schema = {"$ref": REF + key}
    return {"200": {"content": {"application/json": {"schema": schema}}}}


def operation(named: str | None, key: str, *query: str, tag: str = "pets") -> dict[str, Any]:
    parameters = [{"name": wire, "in": "query", "schema": {}} for wire in query]
    said = {"operationId": named} if named else {}
    return {**said, "tags": [tag], "parameters": parameters, "responses": answer(key)}


def schema(*fields: str) -> dict[str, Any]:
    return {"type": "object", "properties": {wire: {"type": "string"} for wire in fields}}


def document() -> dict[str, Any]:
    taking = operation("getPet", "Pet")
    taking["parameters"] = [{"name": "id", "in": "path", "schema": {}}]
    return {
        "paths": {
            "/pets": {"get": operation("listPets", "Pet", "limit", "sortBy")},
            "/pets/{id}": {"get": taking},
            "/cats": {"get": operation("listCats", "Cat")},
        },
        "components": {
            "schemas": {"Pet": schema(*FIELDS), "Cat": schema("lives"), "Toy": schema("a", "b")},
            "securitySchemes": {"apiKey": {"type": "apiKey"}},
        },
    }


def again(change: Callable[[dict[str, Any]], None], *more: Callable[[Any], None]) -> Named:
    """The names after changes, each with the lock of the run before."""
    root = document()
    found = name(root)
    for one in (change, *more):
        text = lock.dump(found.plan)
        one(root)
        found = name(root, lock.parse(text, "names.lock"))
    steady = name(root, lock.parse(lock.dump(found.plan), "names.lock"))
    assert lock.dump(steady.plan) == lock.dump(found.plan), "the lock is not what it makes"
    return found


def replaced(old: str, new: str) -> Callable[[dict[str, Any]], None]:
    """The change that writes one text for another, everywhere."""

    def change(root: dict[str, Any]) -> None:
        text = json.dumps(root)
        assert old in text
        root |= json.loads(text.replace(old, new))

    return change


def both(*changes: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, Any]], None]:
    def change(root: dict[str, Any]) -> None:
        for one in changes:
            one(root)

    return change


def named(found: Named) -> dict[str, str]:
    """Names by kind and place."""
    return {f"{kind} {place}": one.python for (kind, place), one in found.plan.names.items()}


def former(found: Named) -> dict[str, str]:
    aliases = {f"alias {one.kind} {one.python}": one.place for one in found.plan.aliases}
    return aliases | {f"gone {one.kind} {one.python}": one.place for one in found.plan.gone}


def dropped(*path: str) -> Callable[[dict[str, Any]], None]:
    def change(root: dict[str, Any]) -> None:
        at = root
        for key in path[:-1]:
            at = at[key]
        del at[path[-1]]

    return change


def put(value: Any, *path: str) -> Callable[[dict[str, Any]], None]:
    def change(root: dict[str, Any]) -> None:
        at = root
        for key in path[:-1]:
            at = at.setdefault(key, {})
        at[path[-1]] = value

    return change


SCHEMAS, PATHS = ("components", "schemas"), ("paths",)


@pytest.mark.parametrize(
    ("change", "expected", "was"),
    [
        # A component is called otherwise, and used where it was.
        (
            replaced('Pet"', 'Animal"'),
            {"class Animal": "Animal", "field Animal/id": "id"},
            {"alias class Pet": "Animal"},
        ),
        # The same in another case.
        (replaced('Pet"', 'PET"'), {"class PET": "PET"}, {"alias class Pet": "PET"}),
        # It is used there, but nothing like it.
        (
            both(replaced('Pet"', 'Song"'), put(schema("melody", "key"), *SCHEMAS, "Song")),
            {"class Song": "Song"},
            {"gone class Pet": "Pet"},
        ),
        # It is like it, but not used there: nothing is guessed.
        (
            both(dropped(*SCHEMAS, "Toy"), put(schema("a", "b"), *SCHEMAS, "Thing")),
            {"class Thing": "Thing"},
            {"gone class Toy": "Toy"},
        ),
        # A path's parameter, an argument, a field, a scheme are spelled otherwise.
        (
            replaced("/pets/{id}", "/pets/{pet}"),
            {"method GET /pets/{pet}": "get_pet"},
            {},
        ),
        (
            both(
                replaced("/pets/{id}", "/pets/{petId}"),
                replaced('"id", "in"', '"petId", "in"'),
            ),
            {"argument GET /pets/{petId} path petId": "id"},
            {},
        ),
        (replaced("sortBy", "sort_by"), {"argument GET /pets query sort_by": "sort_by"}, {}),
        (replaced("apiKey", "api_key"), {"auth api_key": "ApiKey"}, {}),
        # Another operationId, another tag.
        (replaced("listPets", "search"), {"method GET /pets": "list_pets"}, {}),
        (
            replaced('"tags": ["pets"]', '"tags": ["Animals"]'),
            {"group animals": "pets", "method GET /pets": "list_pets"},
            {},
        ),
        # An operation moves as it is; or its name goes to one of another form.
        (replaced("/cats", "/v2/cats"), {"method GET /v2/cats": "list_cats"}, {}),
        (
            replaced("/cats", "/cats/{id}"),
            {"method GET /cats/{id}": "get_cats_by_id"},
            {"gone method list_cats": "GET /cats"},
        ),
        # What is gone keeps its name to itself.
        (
            both(dropped(*PATHS, "/cats"), dropped(*SCHEMAS, "Cat")),
            {},
            {"gone class Cat": "Cat", "gone method list_cats": "GET /cats"},
        ),
        (
            dropped(*SCHEMAS, "Toy", "properties", "a"),
            {"field Toy/b": "b"},
            {"gone field a": "Toy/a"},
        ),
        # What goes with its class or its operation leaves nothing.
        (dropped(*SCHEMAS, "Toy"), {}, {"gone class Toy": "Toy"}),
    ],
)
def test_one_change(
    change: Callable[[dict[str, Any]], None], expected: dict[str, str], was: dict[str, str]
) -> None:
    found = again(change)
    assert expected.items() <= named(found).items()
    assert former(found) == was


def test_what_comes_back_has_its_name() -> None:
    cats = document()["paths"]["/cats"]
    other = put({"get": operation("listCats", "Cat", "a")}, *PATHS, "/cats/{id}")
    found = again(dropped(*PATHS, "/cats"), other, put(cats, *PATHS, "/cats"))

    assert named(found)["method GET /cats"] == "list_cats"
    assert named(found)["method GET /cats/{id}"] == "get_cats_by_id"
    assert former(found) == {}


def test_a_rename_that_is_taken_back() -> None:
    found = again(replaced('Pet"', 'Animal"'), replaced('Animal"', 'Pet"'))
    assert named(found)["class Pet"] == "Pet"
    assert former(found) == {"alias class Animal": "Pet"}


def test_one_rename_after_the_other() -> None:
    found = again(replaced('Pet"', 'Animal"'), replaced('Animal"', 'Beast"'))
    assert named(found)["class Beast"] == "Beast"
    assert former(found) == {"alias class Pet": "Beast", "alias class Animal": "Beast"}


def test_an_alias_goes_with_its_class() -> None:
    gone = both(dropped(*PATHS, "/cats"), dropped(*SCHEMAS, "Feline"))
    found = again(replaced('Cat"', 'Feline"'), gone)
    expected = {"gone class Cat": "Feline", "gone class Feline": "Feline"}
    assert expected.items() <= former(found).items()


def test_a_former_name_is_given_to_nothing_else() -> None:
    found = again(replaced('Pet"', 'Animal"'), put(schema("x"), *SCHEMAS, "Pet"))
    assert named(found)["class Pet"] == "PetModel"
    assert former(found) == {"alias class Pet": "Animal"}
    assert [*found.plan.denied] == [("class", "Pet")]


def test_a_person_may_give_it() -> None:
    mine = {**schema("x"), "x-moored-name": "Toy"}
    found = again(dropped(*SCHEMAS, "Toy"), put(mine, *SCHEMAS, "Ball"))
    assert named(found)["class Ball"] == "Toy"
    assert former(found) == {}


def test_what_went_with_a_webhook_stays_its_own() -> None:
    hook = {"operationId": "sold", "parameters": [], "requestBody": {}, "responses": {}}
    other = {**hook, "operationId": "came"}
    hooks = {"sold": {"post": hook}, "came": {"post": other}}
    found = again(put(hooks, "webhooks"), dropped("webhooks", "sold"))
    (one,) = found.plan.gone
    assert (one.kind, one.scope, one.python) == ("method", "webhooks", "parse_sold")


def test_what_is_gone_belongs_to_its_owner_as_that_is_called_now() -> None:
    found = again(
        both(replaced('Pet"', 'Animal"'), dropped(*SCHEMAS, "Animal", "properties", "owner"))
    )
    (one,) = found.plan.gone
    assert (one.kind, one.scope, one.python) == ("field", "Animal", "owner")


def test_what_is_merely_alike_is_suggested() -> None:
    unused = put(schema(*FIELDS), *SCHEMAS, "Plant")
    found = again(unused, replaced('"Plant"', '"Tree"'))
    assert found.renames.suggested == {"Plant": "Tree"}
    assert former(found) == {"gone class Plant": "Plant"}


def inline(named: str) -> Callable[[dict[str, Any]], None]:
    """The operation and the classes that stand in it, which it gives their keys."""
    body = {"content": {"application/json": {"schema": {"$ref": f"{REF}{named}.request"}}}}
    inner = {"type": "object", "properties": {"a": {"$ref": f"{REF}{named}.request.a"}}}

    def change(root: dict[str, Any]) -> None:
        schemas = root["components"]["schemas"]
        for key in [key for key in schemas if ".request" in key]:
            del schemas[key]
        made = operation(named, "Pet")
        root["paths"]["/made"] = {"post": {**made, "requestBody": body}}
        schemas |= {f"{named}.request": inner, f"{named}.request.a": schema("b")}

    return change


def test_classes_of_an_operation_stay_though_its_id_changes() -> None:
    found = again(inline("createPet"), inline("add"))
    expected = {
        "class add.request": "CreatePetRequest",
        "class add.request.a": "CreatePetRequestA",
        "method POST /made": "create_pet",
    }
    assert expected.items() <= named(found).items()
    assert former(found) == {}


def test_without_a_lock_names_depend_on_the_document_alone() -> None:
    root = document()
    replaced('Pet"', 'Animal"')(root)
    found = name(root)
    assert (found.plan.aliases, found.plan.gone) == ((), ())
