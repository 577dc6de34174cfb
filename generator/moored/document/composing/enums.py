"""Values that a schema lists, brought in line with the type that it declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored.document.canonical import canonical
from moored.document.composing.forms import kinds_of

if TYPE_CHECKING:
    from moored.document.model import JsonObject

_TRUTH = {"true": True, "false": False}


def tidy(schema: JsonObject) -> JsonObject:
    """The schema with each of its values once and of the declared type; an empty list says nothing.

    Where not one value is of the type, documents err in the spelling: `"1"` for an integer.
    """
    if "enum" not in schema:
        return schema
    rest = {key: item for key, item in schema.items() if key != "enum"}
    values = schema["enum"]
    if not isinstance(values, list) or not values:
        return rest
    kept = {canonical(value): value for value in of_the_type(values, kinds_of(schema))}
    return {**rest, "enum": list(kept.values())}


def of_the_type(values: list[Any], kinds: set[str]) -> list[Any]:
    """The values of one of the types; if there are none, those that can be read as such, or all."""
    if not kinds:
        return values
    fitting = [value for value in values if is_of(value, kinds)]
    if any(value is not None for value in fitting):
        return fitting
    right = [one for one in (respelled(value, kinds) for value in values) if is_of(one, kinds)]
    return right or values


def is_of(value: Any, kinds: set[str]) -> bool:
    """Whether a JSON value is of one of the types."""
    if value is None:
        return "null" in kinds
    if isinstance(value, bool):
        return "boolean" in kinds
    if isinstance(value, int | float):
        return "number" in kinds or ("integer" in kinds and value == int(value))
    if isinstance(value, str):
        return "string" in kinds
    return ("array" if isinstance(value, list) else "object") in kinds


def respelled(value: Any, kinds: set[str]) -> Any:
    """A value as one of the types, if it is spelled as one of another."""
    if "string" in kinds and isinstance(value, bool):
        return "true" if value else "false"
    if "string" in kinds and isinstance(value, int | float):
        return str(value)
    if isinstance(value, str):
        if "boolean" in kinds:
            return _TRUTH.get(value.lower(), value)
        for kind, read in (("integer", int), ("number", float)):
            if kind in kinds:
                try:
                    return read(value)
                except ValueError:
                    continue
    return value
