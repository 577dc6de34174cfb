"""About how many lines a model takes."""

from __future__ import annotations

from moored.ir.api import Api
from moored.ir.types import Alias, Field, Model

_WIDTH = 80


def sizes(api: Api) -> dict[str, int]:
    """The lines of each model and alias, by name: an estimate, as it is needed before any is written."""
    found = {model.name: _of_model(model) for model in api.models}
    return found | {alias.name: _of_alias(alias) for alias in api.aliases}


def _of_model(model: Model) -> int:
    return 4 + _prose(model.description) + sum(map(_of_field, model.fields))


def _of_field(field: Field) -> int:
    declared = len(f"{field.name}: {field.type.expression}") + 30
    written = 1 if declared <= _WIDTH else 3 + declared // _WIDTH
    return written + (_prose(field.description) or bool(field.limits))


def _of_alias(alias: Alias) -> int:
    return 2 + len(alias.type.expression) // 20 + _prose(alias.description)


def _prose(description: str) -> int:
    return sum(1 + len(line) // _WIDTH for line in description.strip().splitlines())
