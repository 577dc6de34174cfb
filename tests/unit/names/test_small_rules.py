"""Rules of a line or two that names go by."""

from __future__ import annotations

from typing import Any

import pytest

from moored.names import lock
from moored.names.addresses import same_address
from moored.names.classes import class_proposals
from moored.names.groups import group_class_names
from moored.names.history import left_by, name
from moored.names.likeness import likeness
from moored.problems import MooredError


def _root(path: str = "/pets/{id}", **more: Any) -> dict[str, Any]:
    operation = {"operationId": "readPet", "tags": ["pets"], "parameters": [], "responses": {}}
    return {"paths": {path: {"get": operation}}, **more}


def test_an_address_is_the_same_whatever_its_parameters_are_called() -> None:
    found = same_address(
        ["GET /a/{x}", "GET /b", "GET /gone"], ["GET /b", "GET /a/{y}/", "GET /new"]
    )

    assert found == {"GET /b": "GET /b", "GET /a/{x}": "GET /a/{y}/"}


@pytest.mark.parametrize(
    ("key", "names"),
    [("io.k8s.v1.Pod", ["Pod", "V1Pod"]), ("pods.pod", []), ("Io.v1.Pod", [])],
)
def test_a_namespace_is_left_off(key: str, names: list[str]) -> None:
    proposals = [said for said, _ in class_proposals(key, {}, {})]

    assert [one for one in ("Pod", "V1Pod", "pod", "IoPod") if one in proposals] == names


def test_a_group_that_reads_like_a_variant_of_another_is_called_a_group() -> None:
    assert group_class_names(["async_pets", "pets", "pets_raw"]) == {
        "pets": "Pets",
        "async_pets": "AsyncPetsGroup",
        "pets_raw": "PetsRawGroup",
    }


def test_likeness_is_what_is_shared_of_all() -> None:
    assert likeness(frozenset("abc"), frozenset("bcd")) == 0.5
    assert likeness(frozenset("ab"), frozenset("ab")) == 1.0
    assert likeness(frozenset(), frozenset()) == 0.0


def test_a_lock_that_is_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_MOST_BYTES", 3)
    with pytest.raises(MooredError, match="too long to be") as caught:
        lock.parse("name", "names.lock")

    assert len(caught.value.problems) == 1


def test_names_by_hand() -> None:
    header = {
        "name": "X-Org",
        "in": "header",
        "x-moored-client-option": True,
        "x-moored-name": "org",
    }
    hook = {
        "operationId": "readPet",
        "x-moored-name": "parse_it",
        "responses": {},
        "parameters": [],
    }
    root = _root(
        tags=[{"name": "pets", "x-moored-name": "animals"}], webhooks={"paid": {"post": hook}}
    )
    root["paths"]["/pets/{id}"]["get"]["parameters"] = [header]
    plan = name(root).plan

    assert plan("group", "pets") == "animals"
    assert plan("argument", "client header x-org") == "org"
    assert plan("method", "webhook paid") == "parse_it"


def test_webhooks_of_one_name_are_told_apart_by_where_they_stand() -> None:
    hook = {"operationId": "paid", "responses": {}, "parameters": []}
    plan = name({"webhooks": {"orderPaid": {"post": hook}, "paid": {"post": hook}}}).plan

    found = {plan("method", f"webhook {key}") for key in ("orderPaid", "paid")}
    assert found == {"parse_paid", "parse_order_paid"}


def test_an_operation_whose_parameter_is_renamed_keeps_its_name() -> None:
    before = left_by(name(_root()).plan)
    after = _root("/pets/{petId}")
    after["paths"]["/pets/{petId}"]["get"]["operationId"] = "getPetById"
    named = name(after, before)

    assert named.plan("method", "GET /pets/{petId}") == "read_pet"
    assert named.renames.kept["method", "GET /pets/{id}"] == "GET /pets/{petId}"
