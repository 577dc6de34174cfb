"""Answers whose tag tells what they are."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from .caller import Caller
from .packages import package
from .server import Server, as_json

MAPPING, IMPLICIT = "discriminator_mapping", "discriminator_implicit"
INHERITED, DEFAULT = "discriminator_inherited", "discriminator_default_mapping"


async def _answer(
    caller: Caller, server: Server, case: str, method: str, path: str, value: object
) -> tuple[Any, list[tuple[str, str, str]]]:
    """What a call returns, and the deviations that it reports."""
    found: list[tuple[str, str, str]] = []

    def note(one: Any) -> None:
        if not one.undeclared:
            found.append((one.pointer, one.expected, one.got))

    server.on("GET", path, as_json(value))
    client = caller.client(package(case), base_url=server.url, on_drift=note)
    return await getattr(client.default, method)(), found


def _names(values: Any) -> list[str]:
    return [type(one).__name__ for one in values]


async def test_a_field_that_is_not_declared_in_what_a_tag_names(
    caller: Caller, server: Server
) -> None:
    found: list[Any] = []
    payments = [{"kind": "iban", "number": "1"}, {"kind": "card", "more": 2}]
    server.on("GET", "/payments", as_json(payments))
    client = caller.client(package(MAPPING), base_url=server.url, on_drift=found.append)
    await client.default.list_payments()
    assert [(one.pointer, one.undeclared) for one in found] == [("/1/more", True)]


@pytest.mark.parametrize(
    ("case", "method", "path", "value", "names"),
    [
        (
            MAPPING,
            "list_payments",
            "/payments",
            [{"kind": "iban", "number": "1"}, {"kind": "card"}, {"kind": "virtual-card"}],
            ["Iban", "Card", "Card"],
        ),
        (
            IMPLICIT,
            "list_shapes",
            "/shapes",
            [{"shape": "Square"}, {"shape": "Circle"}, {"shape": "Square", "size": 1}],
            ["Square", "Circle", "Square"],
        ),
        (
            INHERITED,
            "list_pets",
            "/pets",
            [
                {"petType": "Cat", "name": "a", "livesLeft": 9},
                {"petType": "dog", "name": "b", "bark": "loud"},
                {"petType": "lizard", "name": "c", "tail": 1},
                {"petType": "Siamese", "name": "d", "points": "seal"},
                {"petType": "Pet", "name": "e"},
            ],
            ["Cat", "Dog", "Lizard", "Siamese", "Pet"],
        ),
        (
            DEFAULT,
            "list_notes",
            "/notes",
            [{"format": "rich"}, {"format": "old"}, {}, {"links": []}, {"format": "Plain"}],
            ["Rich", "Plain", "Plain", "Plain", "Plain"],
        ),
        (
            DEFAULT,
            "list_things",
            "/things",
            [{"kind": "Table", "legs": 4}, {"kind": "chair"}, {}, {"kind": "Thing"}],
            ["Table", "OtherThing", "OtherThing", "Thing"],
        ),
    ],
)
async def test_the_tag_decides(
    caller: Caller,
    server: Server,
    case: str,
    method: str,
    path: str,
    value: list[object],
    names: list[str],
) -> None:
    answer, found = await _answer(caller, server, case, method, path, value)
    assert _names(answer) == names
    assert found == []


async def test_a_value_that_strays_is_of_the_class_that_its_tag_names(
    caller: Caller, server: Server
) -> None:
    value = [
        {"kind": "iban", "number": 7, "at": "never"},
        {"kind": "card", "number": ["1"]},
    ]
    answer, found = await _answer(caller, server, MAPPING, "list_payments", "/payments", value)
    assert _names(answer) == ["Iban", "Card"]
    assert (answer[0].number, answer[0].at, answer[1].number) == (7, "never", ["1"])
    assert [pointer for pointer, _, _ in found] == ["/0/at", "/0/number", "/1/number"]


async def test_an_unknown_tag_is_told_once_and_loses_nothing(
    caller: Caller, server: Server
) -> None:
    value = [{"kind": "cheque", "number": "1", "at": "2024-01-01"}]
    answer, found = await _answer(caller, server, MAPPING, "list_payments", "/payments", value)
    (one,) = answer
    assert one.kind == "cheque" and one.number == "1"
    assert found == [("/0/kind", "one of the tags 'card', 'iban', 'virtual-card'", "'cheque'")]


async def test_an_unknown_tag_of_a_closed_list_is_told_once(caller: Caller, server: Server) -> None:
    value = {"type": "renamed", "shape": {"shape": "Circle", "size": 1}}
    answer, found = await _answer(caller, server, IMPLICIT, "get_event", "/event", value)
    assert answer.type == "renamed"
    assert type(answer.shape).__name__ == "Circle"
    assert [(pointer, got) for pointer, _, got in found] == [("/type", "'renamed'")]


async def test_an_unknown_tag_below_a_parent(caller: Caller, server: Server) -> None:
    value = [{"petType": "cow", "name": "a", "milk": 3, "friend": {"petType": "Cat", "name": "b"}}]
    answer, found = await _answer(caller, server, INHERITED, "list_pets", "/pets", value)
    (cow,) = answer
    assert type(cow).__name__ == "Pet"
    assert cow.model_extra == {"milk": 3}
    assert type(cow.friend).__name__ == "Cat"
    assert [(pointer, got) for pointer, _, got in found] == [("/0/petType", "'cow'")]


async def test_a_missing_tag_is_no_fault_but_where_it_is_required(
    caller: Caller, server: Server
) -> None:
    answer, found = await _answer(
        caller, server, MAPPING, "list_payments", "/payments", [{"number": "1", "at": "2024-01-01"}]
    )
    assert type(answer[0]).__name__ in ("Card", "Iban")
    assert found == [("/0/kind", "a required field", "None")]


async def test_strict_responses(caller: Caller, server: Server) -> None:
    api = package(MAPPING)
    client = caller.client(api, base_url=server.url, strict_responses=True)
    server.on("GET", "/payments", as_json([{"kind": "iban"}]))
    assert _names(await client.default.list_payments()) == ["Iban"]
    server.on("GET", "/payments", as_json([{"kind": "cheque"}]))
    with pytest.raises(api.DecodeError, match="cheque"):
        await client.default.list_payments()


async def test_unions_in_fields_lists_and_maps(caller: Caller, server: Server) -> None:
    value = {
        "last": {"kind": "iban"},
        "byDay": {"monday": [{"kind": "card"}, {"kind": "iban"}]},
        "means": {"kind": "iban"},
        "entry": {"v": 2, "text": "x"},
        "partly": {"kind": "cash"},
    }
    answer, found = await _answer(caller, server, MAPPING, "get_ledger", "/ledger", value)
    assert type(answer.last).__name__ == "Iban"
    assert _names(answer.by_day["monday"]) == ["Card", "Iban"]
    assert type(answer.means).__name__ == "Iban"
    assert type(answer.entry).__name__ == "LedgerEntryOption2"
    assert type(answer.partly).__name__ == "Cash"
    assert found == []

    answer, found = await _answer(
        caller, server, MAPPING, "get_ledger", "/ledger", {**value, "entry": {"v": 3}, "last": None}
    )
    assert (answer.last, answer.entry.v) == (None, 3)
    assert type(answer.means).__name__ == "Iban"
    assert [(pointer, got) for pointer, _, got in found] == [("/entry/v", "3")]


async def test_a_tag_of_the_parent_tells_its_children_apart(caller: Caller, server: Server) -> None:
    value = {
        "pet": {"petType": "dog", "name": "a", "bark": "b"},
        "cat": {"petType": "Siamese", "name": "a"},
        "favourite": {"petType": "Siamese", "name": "a"},
        "vehicle": {"wheels": "two", "drive": "Electric", "volts": 36},
    }
    answer, found = await _answer(caller, server, INHERITED, "get_owner", "/owner", value)
    fields = (answer.pet, answer.cat, answer.favourite, answer.vehicle)
    assert _names(fields) == ["Dog", "Siamese", "Siamese", "Electric"]
    assert found == []


async def test_what_is_received_is_sent_as_it_came(caller: Caller, server: Server) -> None:
    kept = {"petType": "Siamese", "name": "a", "livesLeft": 7, "points": "seal"}
    kept["friend"] = {"petType": "dog", "name": "b", "bark": "loud", "new": 1}
    server.on("POST", "/pets", as_json(kept, 201))
    api = package(INHERITED)
    models = importlib.import_module(f"{api.__name__}.models")
    client = caller.client(api, base_url=server.url)
    dog = models.Dog(pet_type="dog", name="b", bark="loud")

    received = await client.default.add_pet(models.Cat(pet_type="Cat", name="a", friend=dog))
    await client.default.add_pet(received)

    sent, again = (one.json() for one in server.seen[-2:])
    assert sent == {
        "petType": "Cat",
        "name": "a",
        "friend": {"petType": "dog", "name": "b", "bark": "loud"},
    }
    assert again == kept


@pytest.mark.parametrize(
    ("field", "value", "read", "strays"),
    [
        ("scalars", "1", "1", 0),
        ("scalars", 1, 1, 0),
        ("by_trial", {"kind": "iban", "iban": "x"}, "Iban", 0),
        ("by_trial", {"kind": "card", "number": 1}, "Card", 1),
        ("by_trial", {"kind": "iban", "number": "1"}, "Card", 1),
        ("by_trial", {"kind": 1, "iban": 1, "number": 1}, "Card", 3),
        ("moment", "2024-01-01T00:00:00Z", "datetime", 0),
        ("listed", ["a"], ["a"], 0),
    ],
)
async def test_the_order_of_trial(
    caller: Caller, server: Server, field: str, value: object, read: object, strays: int
) -> None:
    found: list[Any] = []
    server.on("PUT", "/all", as_json({field.replace("by_trial", "byTrial"): value}))
    client = caller.client(package("schemas_unions"), base_url=server.url, on_drift=found.append)
    answer = getattr(await client.default.put_all(), field)
    assert (answer if read == value else type(answer).__name__, len(found)) == (read, strays)
