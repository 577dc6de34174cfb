"""Models in several modules: each is loaded when it is needed, and they work together."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from .packages import package

_LOADED = """
import sys
sys.path.insert(0, {folder!r})
import models_split
from models_split import Client
client = Client(base_url="http://localhost")
client.vehicles
{code}
print(sorted(m.rpartition(".")[2] for m in sys.modules if m.startswith("models_split.models.")))
"""


@pytest.fixture
def models() -> Any:
    """The package of the models."""
    return importlib.import_module(f"{package('models_split').__name__}.models")


def decode(kind: Any, text: str) -> tuple[Any, list[Any]]:
    """What the runtime makes of a body."""
    decoding = importlib.import_module(f"{package('models_split').__name__}._core.decoding")
    value, found = decoding.decode(kind, text.encode())
    return value, found


def loaded(code: str) -> str:
    """The modules of models that are loaded after some code, in a process of its own."""
    folder = str(Path(package("models_split").__file__).parents[1])
    words = [sys.executable, "-c", _LOADED.format(folder=folder, code=code)]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def test_a_group_loads_no_model() -> None:
    assert loaded("") == "[]"


def test_a_model_loads_its_module_and_when_it_is_used_what_it_needs() -> None:
    assert loaded("from models_split.models import Toy") == "['circle_from_owner']"
    made = loaded("from models_split.models import Toy; Toy(colour='red')")
    assert made == "['bases', 'circle', 'circle_from_owner']"
    made = loaded("from models_split.models import Pets")
    assert made == "['circle', 'pets']"  # an alias in it stands for dogs


def test_a_model_is_built_when_it_is_used_itself(models: Any) -> None:
    script = "from models_split.models import Dog, Owner; Owner(name='O'); print({kinds})"
    kinds = "Owner.__pydantic_complete__, Dog.__pydantic_complete__"
    assert loaded(script.format(kinds=kinds)).startswith("True False")


def test_models_that_lead_in_a_circle_through_modules(models: Any) -> None:
    body = '{"name": "O", "favourite": {"kind": "Dog", "name": "D", "owner": {"name": "P"}}}'
    value, found = decode(models.Owner, body)
    assert type(value.favourite) is models.Dog
    assert type(value.favourite.owner) is models.Owner
    assert found == []


def test_an_alias_of_another_module_is_read_by_its_tag(models: Any) -> None:
    value, found = decode(models.Pets, '{"items": [{"kind": "Cat", "name": "C"}], "more": {}}')
    assert type(value.items[0]) is models.Cat
    assert found == []


def test_what_strays_is_read_leniently_through_modules(models: Any) -> None:
    body = '{"items": [{"kind": "Cat", "name": 1, "toys": [{"colour": "blue"}]}]}'
    value, found = decode(models.Pets, body)
    (cat,) = value.items
    assert (type(cat), cat.name, type(cat.toys[0]), cat.toys[0].colour) == (
        models.Cat,
        1,
        models.Toy,
        "blue",
    )
    assert [one.pointer for one in found] == ["/items/0/name", "/items/0/toys/0/colour"]


_BY_TAG = """
from typing import Annotated
from pydantic import TypeAdapter
from models_split.models import Vehicle
from models_split._core.tagged import ByClassTag
kind = TypeAdapter(Annotated[Vehicle, ByClassTag])
made = [kind.validate_python({'wheels': one}) for one in ('Vehicle', 'two', 'Lorry')]
assert [type(one).__name__ for one in made] == ['Vehicle', 'Bike', 'Lorry'], made
"""


def test_a_tag_loads_the_class_that_it_stands_for() -> None:
    assert "bases" in loaded(_BY_TAG)


def test_a_class_of_a_user_extends_one_of_a_module(models: Any) -> None:
    class MyOwner(models.Owner):  # type: ignore[name-defined,misc]
        nickname: str = ""

    made = TypeAdapter(MyOwner).validate_python({"name": "O", "address": {"city": "B"}})
    assert type(made.address) is models.Address
    with pytest.raises(ValidationError):
        MyOwner(name=1)


def test_a_recursive_alias_reaches_another_module(models: Any) -> None:
    move, found = decode(
        models.Move,
        '{"pet": {"kind": "Dog", "name": "D"}, "tree": ["a", ["b", {"city": "B"}]]}',
    )
    assert type(move.tree[1][1]) is models.Address
    assert found == []


def test_a_typo_is_told(models: Any) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Pett'"):
        models.Pett  # noqa: B018
    with pytest.raises(ImportError):
        exec(f"from {models.__name__} import Pett")
