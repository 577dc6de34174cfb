"""What classes are called: components by their names, inline ones by their place."""

from __future__ import annotations

import keyword
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moored.names import lock
from moored.names.classes import class_proposals, singular
from moored.names.gather import gather
from moored.names.plan import NamePlan, plan

ONE = {"200": {}, "404": {}}
TWO = {"200": {}, "201": {}}


def planned(keys: dict[str, Any], *operations: tuple[str, dict[str, Any]]) -> dict[str, str]:
    paths = {
        f"/{i}": {"get": {"operationId": name, "parameters": [], "responses": responses}}
        for i, (name, responses) in enumerate(operations)
    }
    found = plan(gather({"components": {"schemas": keys}, "paths": paths}), {})
    return {name.place: name.python for name in found.names.values() if name.kind == "class"}


@pytest.mark.parametrize(
    ("key", "operation", "expected"),
    [
        ("Pet.owner", ("list", ONE), "PetOwner"),
        ("createPet.request", ("createPet", ONE), "CreatePetRequest"),
        ("createPet.response.200", ("createPet", ONE), "CreatePetResponse"),
        ("createPet.response.200", ("createPet", TWO), "CreatePetResponse200"),
        ("createPet.response.404", ("createPet", ONE), "CreatePetResponse404"),
        ("listPets.response.200.items", ("listPets", ONE), "ListPetsResponseItem"),
        ("listPets.response.200.*/*.data", ("listPets", ONE), "ListPetsResponseData"),
        ("pets/list.response.200.pets.items", ("pets/list", ONE), "PetsListResponsePet"),
        (
            "compute.disks.list.response.200",
            ("compute.disks.list", ONE),
            "ComputeDisksListResponse",
        ),
        ("Pet.oneOf.0", ("list", ONE), "PetOption1"),
        ("Pet.tags.additionalProperties", ("list", ONE), "PetTagsValue"),
        ("Pet.definitions.line", ("list", ONE), "PetLine"),
        ("Pet.$defs.line", ("list", ONE), "PetLine"),
        ("listPets.parameter.filter", ("listPets", ONE), "ListPetsFilter"),
        (
            "createPet.request.veterinaryInformation.vaccinationHistory.certificate",
            ("createPet", ONE),
            "CreatePetCertificate",
        ),
        ("io.k8s.api.core.v1.Pod", ("list", ONE), "Pod"),
        ("v1.DeploymentSpec", ("list", ONE), "DeploymentSpec"),
        ("HTTPHealthCheck", ("list", ONE), "HTTPHealthCheck"),
        ("simple-user", ("list", ONE), "SimpleUser"),
        ("Foo_Bar", ("list", ONE), "FooBar"),
        ("List<Pet>", ("list", ONE), "ListPet"),
        ("Literal", ("list", ONE), "LiteralModel"),
    ],
)
def test_classes(key: str, operation: tuple[str, dict[str, Any]], expected: str) -> None:
    assert planned({"Pet": {}, key: {}}, operation)[key] == expected


def test_why_a_class_that_stands_inline_is_called_so() -> None:
    assert [*class_proposals("Pet.owner.details", {"title": "PetKeeper"}, {"Pet": {}})] == [
        ("PetKeeper", "the schema's title"),
        ("PetOwnerDetails", "its place"),
        ("PetOwnerDetailsObject", "its place, and what it is"),
        ("PetOwnerDetails", "its whole place"),
        ("PetOwnerDetailsModel", "its whole place, as a model"),
    ]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["User", "user"], ["User", "UserModel"]),
        (["HttpHealthCheck", "HTTPHealthCheck"], ["HttpHealthCheck", "HTTPHealthCheck"]),
        (["io.api.v1.Pod", "io.api.v2.Pod"], ["V1Pod", "V2Pod"]),
        (["AddPetRequest", "addPet.request"], ["AddPetRequest", "AddPetRequestBody"]),
        (["user-get", "user-get--"], ["UserGet", "UserGetMinusMinus"]),
    ],
)
def test_twins(keys: list[str], expected: list[str]) -> None:
    found = planned({key: {} for key in keys}, ("addPet", ONE))
    assert [found[key] for key in keys] == expected


def test_a_title_that_is_a_name() -> None:
    found = planned(
        {"a.request": {"title": "PetOwner"}, "a.response.200": {"title": "Some pet"}}, ("a", ONE)
    )
    assert found == {"a.request": "PetOwner", "a.response.200": "AResponse"}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Pets", "Pet"),
        ("Entries", "Entry"),
        ("Addresses", "Address"),
        ("Boxes", "Box"),
        ("Status", "Status"),
        ("Address", "Address"),
        ("Series", "Series"),
        ("Data", "Data"),
        ("Items", "Item"),
        ("Responses", "Response"),
    ],
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


TEXT = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["id", "_id", "Id", "ID", "accountId", "account_id", "class", "date", "名前"]),
)


def _root(keys: list[str], fields: list[str], ids: list[str], tags: list[str]) -> dict[str, Any]:
    properties = {name: {"type": "string"} for name in fields}
    parameters = [{"name": name, "in": "query"} for name in fields]
    paths = {
        f"/{i}": {"get": {"operationId": name, "tags": tags[i : i + 1], "parameters": parameters}}
        for i, name in enumerate(ids)
    }
    return {
        "components": {"schemas": {k: {"properties": properties} for k in keys}},
        "paths": paths,
    }


LISTS = st.lists(TEXT, max_size=6, unique=True)


def _names(found: NamePlan) -> dict[tuple[str, str], str]:
    return {place: name.python for place, name in found.names.items()}


@settings(deadline=None)
@given(LISTS, LISTS, LISTS, LISTS, st.randoms(use_true_random=False))
def test_every_name_can_stand(
    keys: list[str], fields: list[str], ids: list[str], tags: list[str], order: random.Random
) -> None:
    found = plan(gather(_root(keys, fields, ids, tags)), {})
    for name in found.names.values():
        assert name.python.isidentifier()
        assert not keyword.iskeyword(name.python)
        assert name.python.isascii()
        assert not name.python.startswith("_")
        assert len(name.python) <= 120
    for kind in ("class", "group"):
        each = [name.python for name in found.names.values() if name.kind == kind]
        assert len({*each}) == len(each)
    for key in keys:
        inside = [found("field", f"{key}/{field}") for field in fields]
        assert len({*inside}) == len(inside)
    order.shuffle(keys)
    order.shuffle(fields)
    assert _names(plan(gather(_root(keys, fields, ids, tags)), {})) == _names(found)


@settings(deadline=None)
@given(LISTS, LISTS, TEXT)
def test_what_comes_renames_nothing(keys: list[str], fields: list[str], new: str) -> None:
    first = plan(gather(_root(keys, fields, [], [])), {})
    locked = lock.parse(lock.dump(first), "names.lock")
    more = _root([*keys, new], [*fields, new], [new], [])
    again = _names(plan(gather(more), locked.names))
    assert {place: again[place] for place in first.names} == _names(first)
