"""Slips in the values that a schema lists or has by default: of another type than the declared one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from moored.document.composing.enums import is_of, of_the_type, respelled
from moored.document.composing.forms import kinds_of
from moored.document.shown import listed, shown
from moored.document.slip import Slip
from moored.problems import quoted

if TYPE_CHECKING:
    from moored.document.model import JsonObject

_SLASHED = re.compile(r"/(\^.*\$)/([a-z]*)", re.DOTALL)


def enum_of_items(value: JsonObject, root: JsonObject) -> Slip | None:
    """What a list may hold is said of its items."""
    values, items = value.get("enum"), value.get("items", {})
    if kinds_of(value) != {"array"} or not isinstance(values, list) or not isinstance(items, dict):
        return None
    if any(value is None or isinstance(value, list) for value in values):
        return None
    if "$ref" in items or "enum" in items:
        return None
    rest = {key: item for key, item in value.items() if key != "enum"}
    message = "the values that a list may hold belong into its items"
    return Slip("enum", message, {**rest, "items": {**items, "enum": values}})


def enum_values(value: JsonObject, root: JsonObject) -> Slip | None:
    """Values of another type are respelled if none is right, else left out."""
    values, kinds = value.get("enum"), _kinds(value)
    if not isinstance(values, list) or not kinds or not values:
        return None
    wrong = [one for one in values if not is_of(one, kinds)]
    if not wrong:
        return None
    kept = of_the_type(values, kinds)
    return Slip("enum", _of_values(values, wrong, kept, kinds), {**value, "enum": kept})


def _of_values(values: list[Any], wrong: list[Any], kept: list[Any], kinds: set[str]) -> str:
    fact = f"{listed(wrong)} in the enum: not of the type {_or(kinds)}"
    if kept == values:
        return f"{fact}; the values hold, and not the type"
    if all(one in values for one in kept):
        return f"{fact}; left out"
    return f"{fact}; read as {listed(kept)}"


def default_value(value: JsonObject, root: JsonObject) -> Slip | None:
    """A default in quotes, or without them, is read as the type that it has to be of."""
    default, kinds = value.get("default"), _kinds(value)
    if default is None or not kinds or is_of(default, kinds):
        return None
    read = respelled(default, kinds)
    if not is_of(read, kinds):
        return None
    message = f"the default {shown(default)} is not of the type {_or(kinds)}"
    return Slip("default", f"{message}; read as {shown(read)}", {**value, "default": read})


def pattern(value: JsonObject, root: JsonObject) -> Slip | None:
    """Between slashes stands a regular expression in the source of JavaScript, not in JSON."""
    written = value.get("pattern")
    found = _SLASHED.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        return None
    meant = f"(?i){found[1]}" if "i" in found[2] else found[1]
    message = f"a pattern needs no slashes; read as {shown(meant)}"
    return Slip("pattern", message, {**value, "pattern": meant})


def _kinds(value: JsonObject) -> set[str]:
    kinds = kinds_of(value)
    nullable = value.get("nullable") is True or value.get("x-nullable") is True
    return kinds | {"null"} if kinds and nullable else kinds


def _or(kinds: set[str]) -> str:
    return " or ".join(quoted(kind) for kind in sorted(kinds))
