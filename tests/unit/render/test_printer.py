"""What was printed before is taken from the cache; what is described otherwise is not."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

import moored.ir
from moored.cache import DiskCache
from moored.ir.types import Model, Renamed
from moored.render.models import Models, models_view
from moored.render.printer import Printer

TEMPLATE = "models.py.jinja"
PET = Models(title="Pets.", models=(Model(wire="pet", name="Pet", fields=()),), aliases=())


def test_once_for_a_description(tmp_path: Path) -> None:
    printer, seen = Printer(DiskCache(tmp_path)), list[Models]()

    def printed(said: Models, printer: Printer = printer) -> str:
        return printer.described(TEMPLATE, said, lambda: seen.append(said) or models_view(said))

    first, dog = printed(PET), replace(PET, renamed=(Renamed(before="Cat", now="Pet"),))
    assert printed(PET) == first == Printer().printed(TEMPLATE, models_view(PET))
    assert printed(dog) != first
    assert printed(PET, Printer(DiskCache(tmp_path), "other templates")) == first
    assert seen == [PET, dog, PET]


def _descriptions() -> Iterator[type]:
    for module in pkgutil.iter_modules(moored.ir.__path__, "moored.ir."):
        found = vars(importlib.import_module(module.name)).values()
        yield from (one for one in found if isinstance(one, type) and is_dataclass(one))


@pytest.mark.parametrize(
    "kind", [*dict.fromkeys([*_descriptions(), Models])], ids=lambda kind: kind.__name__
)
def test_a_description_tells_everything(kind: type) -> None:
    """It is what the cache knows a file by."""
    assert [field.name for field in fields(kind) if not field.repr] == []
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
