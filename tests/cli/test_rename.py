"""`moored rename`: the client under the new name, and why it may not be."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from .conftest import Moored

CASE = Path(__file__).parents[1] / "golden" / "cases" / "names_remembered"


@pytest.fixture
def pets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Moored:
    """A small client, without a past."""
    for name in ("openapi.yaml", "moored.toml"):
        shutil.copy(CASE / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    moored = Moored(tmp_path, capsys)
    assert moored("generate") == 0, moored.out
    return moored


def lines(moored: Moored, kind: str) -> list[str]:
    text = moored.path("names_remembered/names.lock").read_text()
    return [line for line in text.splitlines() if line.startswith(kind)]


def change(moored: Moored, old: str, new: str) -> None:
    path = moored.path("openapi.yaml")
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    assert moored("generate") == 0, moored.out


@pytest.mark.parametrize(
    ("old", "new", "named", "former"),
    [
        ("Animal", "Pet", 'class "Animal" Pet', 'alias class "Animal" Animal'),
        ("Animal.pet_name", "title", 'field "Animal/pet_name" title', ""),
        ("Animal.pet_name", "Animal.title", 'field "Animal/pet_name" title', ""),
        ("animals", "pets", 'group "animals" pets', ""),
        (
            "animals.search_animals",
            "find",
            'method "GET /pets" find',
            'alias method "animals" "GET /pets" search_animals',
        ),
        (
            "animals.search_animals.limit",
            "most",
            'argument "GET /pets query limit" most',
            "",
        ),
    ],
)
def test_another_name(pets: Moored, old: str, new: str, named: str, former: str) -> None:
    assert pets("rename", old, new) == 0, pets.out

    assert pets.out == f"names_remembered: {old} is {new}\n"
    assert lines(pets, named) == [named]
    assert lines(pets, "alias") == ([former] if former else [])
    assert pets("check", "--full") == 0
    assert pets("generate", "names_remembered") == 0
    assert lines(pets, named) == [named]


def test_there_and_back(pets: Moored) -> None:
    assert pets("rename", "Animal", "Pet", "names_remembered") == 0
    assert pets("rename", "Pet", "Animal") == 0
    assert lines(pets, "alias") == ['alias class "Animal" Pet']
    assert lines(pets, 'class "Animal"') == ['class "Animal" Animal']


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Nix", "Pet", 'error M0604: nothing in the client is called "Nix"'),
        ("Animals", "Pet", 'error M0604: .*"Animals"; did you mean "animals"'),
        ("Animal", "class", 'error M0605: "class" cannot be the name of a class'),
        ("Animal", "_Pet", "error M0605"),
        ("Animal", "a b", "error M0605"),
        ("Animal.id", "model_dump", "error M0605"),
        ("animals.list_cats", "renamed", "error M0605"),
        (
            "Animal",
            "Owner",
            r'names\.lock:\d+: error M0607: Owner is taken by the class "Owner", called Owner',
        ),
        (
            "animals.get_animal",
            "add_animal",
            r'names\.lock:\d+: error M0607: add_animal is taken by the method "POST /pets"',
        ),
    ],
)
def test_a_refusal_changes_nothing(pets: Moored, old: str, new: str, told: str) -> None:
    before = pets.snapshot()
    assert pets("rename", old, new) == 2
    assert re.search(told, pets.out), pets.out
    assert pets.snapshot() == before


def test_a_former_name_is_taken(pets: Moored) -> None:
    assert pets("rename", "Animal", "Pet") == 0
    assert pets("rename", "Owner", "Animal") == 2
    assert 'M0607: Animal is taken by the class "Animal", called Pet' in pets.out
    assert pets("rename", "Animal", "Beast") == 2
    assert 'M0604: "Animal" is a former name of Pet' in pets.out


def test_a_name_in_the_document_is_changed_there(pets: Moored) -> None:
    change(pets, "    Animal:\n", "    Animal:\n      x-moored-name: Beast\n")
    assert pets("rename", "Beast", "Pet") == 2
    assert 'M0606: "Beast" is named by `x-moored-name`' in pets.out


def test_a_suggestion_is_taken_up(pets: Moored) -> None:
    """What no use proves, a person knows."""
    unused = "    Plant:\n      type: object\n      properties:\n"
    unused += "".join(f"        {name}: {{type: string}}\n" for name in ("a", "b", "c"))
    used = "      requestBody:\n        content:\n          application/json:\n            schema: "
    change(pets, "    Owner:\n", f"{unused}    Owner:\n")
    birds = "      operationId: listCats\n"
    change(pets, birds, f'{birds}{used}{{$ref: "#/components/schemas/Plant"}}\n')
    text = pets.path("openapi.yaml").read_text()
    moved = text.replace("/birds:\n    get:", "/trees:\n    put:").replace("listCats", "putTree")
    pets.path("openapi.yaml").write_text(moved.replace("Plant", "Tree"))

    assert pets("generate") == 0
    assert 'warning M0603: "Tree" may be "Plant" under a new name' in pets.out
    assert "`moored rename Plant Tree`" in pets.out
    assert pets("rename", "Plant", "Tree") == 0, pets.out
    assert 'alias class "Tree" Plant' in lines(pets, "alias")
    assert 'gone class "Plant" Plant' not in lines(pets, "gone")
    assert pets("rename", "list_cats", "put_tree") == 2
    assert pets("rename", "animals.list_cats", "animals.put_tree") == 0, pets.out
    assert 'alias method "animals" "PUT /trees" list_cats' in lines(pets, "alias")


def test_a_field_is_renamed_in_the_classes_that_share_it(pets: Moored) -> None:
    dog = '    Dog:\n      allOf:\n        - {$ref: "#/components/schemas/Animal"}\n'
    dog += "        - {type: object, properties: {barks: {type: boolean}}}\n"
    change(pets, "    Owner:\n", f"{dog}    Owner:\n")
    change(
        pets,
        'schema: {$ref: "#/components/schemas/Collar"}',
        'schema: {$ref: "#/components/schemas/Dog"}',
    )
    assert pets("rename", "Dog.pet_name", "title") == 0, pets.out
    expected = ['field "Animal/pet_name" title', 'field "Dog/pet_name" title']
    assert [line for line in lines(pets, "field") if "pet_name" in line] == expected


def test_several_clients(moored: Moored) -> None:
    settings = moored.path("pyproject.toml")
    text = settings.read_text()
    table = text.replace("clients.zuora_billing", "clients.other")
    table = table.replace('generated/zuora_billing"', 'generated/other"')
    settings.write_text(f"{text}\n{table}")
    assert moored("rename", "Failure", "Problem") == 2
    assert "name one of them" in moored.out
