"""What two schemas say of values at once (JSON Schema Core, section 10.2.1.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from moored.document.composing.forms import UNTOLD, is_annotation, kinds_of, same, told_of

if TYPE_CHECKING:
    from moored.document.model import JsonObject

_LEAST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_MOST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_INNER = ("items", "additionalProperties")
_MERGED = frozenset((*_LEAST, *_MOST, *_INNER, "type", "enum", "const", "required", *UNTOLD))

Both = Callable[[Any, Any], Any]


def merged(first: JsonObject, second: JsonObject, both: Both) -> JsonObject:
    """One schema for two that are no compositions; the second where they contradict each other.

    Args:
        first: A schema without references and compositions.
        second: Another.
        both: Merges what is inside of them.
    """
    kinds, values = _kinds(first, second), _values(first, second)
    if kinds == [] or values == []:
        return {**told_of(first), **second}
    result = {**first, **second}
    if kinds is not None:
        result["type"] = kinds[0] if len(kinds) == 1 else kinds
    if values is not None:
        result.pop("const", None)
        result["enum"] = values
    for keywords, choose in ((_LEAST, min), (_MOST, max)):
        for keyword in keywords:
            if _is_number(first.get(keyword)) and _is_number(second.get(keyword)):
                result[keyword] = choose(first[keyword], second[keyword])
    for keyword in _INNER:
        if keyword in first and keyword in second:
            result[keyword] = both(first[keyword], second[keyword])
    return result


def conflicts(first: JsonObject, second: JsonObject) -> Iterator[str]:
    """The keywords in which two schemas that `merged` takes cannot both hold."""
    if _kinds(first, second) == []:
        yield "type"
    elif _values(first, second) == []:
        yield "enum"
    for keyword in sorted(first.keys() & second.keys() - _MERGED):
        if first[keyword] != second[keyword] and not is_annotation(keyword):
            yield keyword


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _kinds(first: JsonObject, second: JsonObject) -> list[str] | None:
    """The types that both allow; `None` where one of them allows any."""
    one, other = kinds_of(first), kinds_of(second)
    if not one or not other:
        return None
    common = one & other
    if ("number" in one and "integer" in other) or ("integer" in one and "number" in other):
        common.add("integer")
        common.discard("number")
    return sorted(common)


def _values(first: JsonObject, second: JsonObject) -> list[Any] | None:
    """The values that both list; `None` where one of them lists none."""
    one, other = values_of(first), values_of(second)
    if one is None or other is None:
        return one if other is None else other
    return [value for value in other if any(same(value, item) for item in one)]


def values_of(schema: JsonObject) -> list[Any] | None:
    """The values of `enum`, or that of `const`; `None` where there are none."""
    if "const" in schema:
        return [schema["const"]]
    values = schema.get("enum")
    return values if isinstance(values, list) and values else None
