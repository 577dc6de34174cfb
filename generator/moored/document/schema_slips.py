"""Slips in schemas: names of types, single values for lists, the ways of older drafts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from moored.document.slip import Slip
from moored.document.upgrade.openapi_3_0 import with_null
from moored.document.value_slips import default_value, enum_of_items, enum_values, pattern
from moored.problems import quoted

if TYPE_CHECKING:
    from moored.document.model import JsonObject

_REAL: Final = frozenset({"string", "number", "integer", "boolean", "array", "object", "null"})
#: What is written for a type, in small letters, with the keywords that say it rightly.
TYPES: Final[Mapping[str, Mapping[str, str]]] = {
    **{name: {"type": name} for name in _REAL},
    "any": {},
    "file": {"type": "string", "format": "binary"},
    "binary": {"type": "string", "format": "binary"},
    "byte": {"type": "string", "format": "byte"},
    "date": {"type": "string", "format": "date"},
    "date-time": {"type": "string", "format": "date-time"},
    "datetime": {"type": "string", "format": "date-time"},
    "timestamp": {},
    "uuid": {"type": "string", "format": "uuid"},
    "uri": {"type": "string", "format": "uri"},
    "url": {"type": "string", "format": "uri"},
    "email": {"type": "string", "format": "email"},
    "password": {"type": "string", "format": "password"},
    "str": {"type": "string"},
    "text": {"type": "string"},
    "char": {"type": "string"},
    "enum": {"type": "string"},
    "int": {"type": "integer"},
    "int32": {"type": "integer", "format": "int32"},
    "int64": {"type": "integer", "format": "int64"},
    "long": {"type": "integer", "format": "int64"},
    "float": {"type": "number", "format": "float"},
    "double": {"type": "number", "format": "double"},
    "decimal": {"type": "number"},
    "bool": {"type": "boolean"},
    "list": {"type": "array"},
    "dict": {"type": "object"},
    "map": {"type": "object"},
    "hash": {"type": "object"},
    "json": {},
    "none": {"type": "null"},
}
_COUNTS = (
    *("maxLength", "minLength", "maxItems", "minItems"),
    *("maxProperties", "minProperties", "maxContains", "minContains"),
)


def _type(value: JsonObject, root: JsonObject) -> Slip | None:
    written = value.get("type")
    if written is None or (isinstance(written, str) and written in _REAL):
        return None
    if written == "file" and "openapi" not in root:
        return None
    rest = {key: item for key, item in value.items() if key != "type"}
    if isinstance(written, str):
        meant = TYPES.get(written.strip().lower(), {})
        shown = quoted(meant["type"]) if "type" in meant else "any value"
        return Slip("type", f"{quoted(written, 40)} is no type; read as {shown}", {**meant, **rest})
    if isinstance(written, list):
        return _types(written, value)
    return Slip("type", '"type" is no type; read as any value', rest)


def _types(written: list[Any], value: JsonObject) -> Slip | None:
    # In YAML an unquoted null is no text.
    names = ["null" if one is None else one for one in written]
    meant = [
        TYPES.get(one.lower(), {}).get("type", "") if isinstance(one, str) else "" for one in names
    ]
    if meant == written and meant:
        return None
    rest = {key: item for key, item in value.items() if key != "type"}
    if not meant or "" in meant:
        return Slip("type", "the list holds what is no type; read as any value", rest)
    kinds = list(dict.fromkeys(meant))
    message = f"a list of types is read as {', '.join(map(quoted, kinds))}"
    return Slip("type", message, {**rest, "type": kinds})


def _enum(value: JsonObject, root: JsonObject) -> Slip | None:
    written = value.get("enum")
    if written is None or (isinstance(written, list) and written):
        return None
    rest = {key: item for key, item in value.items() if key != "enum"}
    if isinstance(written, dict):
        return Slip(
            "enum", "an enum is a list; its keys are taken", {**rest, "enum": list(written)}
        )
    if isinstance(written, list):
        return Slip("enum", "an enum has no values; read as if there were none", rest)
    return Slip("enum", "an enum is a list", {**rest, "enum": [written]})


def _items(value: JsonObject, root: JsonObject) -> Slip | None:
    written = value.get("items")
    if not isinstance(written, list) or not written:
        return None
    if len(written) == 1:
        return Slip("items", "items is one schema, not a list", {**value, "items": written[0]})
    rest = {key: item for key, item in value.items() if key not in ("items", "additionalItems")}
    more = {"items": value["additionalItems"]} if "additionalItems" in value else {}
    new = {**rest, **more, "prefixItems": written}
    return Slip("items", "a list of schemas is called prefixItems", new)


def _required(value: JsonObject, root: JsonObject) -> Slip | None:
    """In the third draft of JSON Schema a property itself said that it is required."""
    properties = value.get("properties")
    if not isinstance(properties, dict):
        return None
    names = [
        name
        for name, item in properties.items()
        if isinstance(item, dict) and item.get("required") is True
    ]
    found = value.get("required")
    known = found if isinstance(found, list) else []
    new = [name for name in names if name not in known]
    if not new:
        return None
    message = f'{quoted(new[0])} belongs into the list "required" of its object'
    return Slip("properties", message, {**value, "required": [*known, *new]})


def _properties(value: JsonObject, root: JsonObject) -> Slip | None:
    written = value.get("properties")
    if not isinstance(written, list) or not written:
        return None
    if not all(isinstance(item, dict) and len(item) == 1 for item in written):
        return None
    merged = {key: item for one in written for key, item in one.items()}
    return Slip(
        "properties", "properties is an object, not a list", {**value, "properties": merged}
    )


def _additional(value: JsonObject, root: JsonObject) -> Slip | None:
    written = value.get("additionalProperties")
    if not isinstance(written, str) or written.lower() not in ("true", "false"):
        return None
    new = {**value, "additionalProperties": written.lower() == "true"}
    return Slip("additionalProperties", "additionalProperties is text where a schema belongs", new)


def _compositions(value: JsonObject, root: JsonObject) -> Slip | None:
    for keyword in ("allOf", "anyOf", "oneOf"):
        written = value.get(keyword)
        if written and isinstance(written, dict):
            members = numbered(written) or (keyword == "allOf" and _padded(written)) or [written]
            return Slip(keyword, f"{keyword} is a list", {**value, keyword: members})
        if written in ([], {}):
            rest = {key: item for key, item in value.items() if key != keyword}
            return Slip(keyword, f"{keyword} has no members; read as if it were not there", rest)
    return None


def numbered(value: JsonObject) -> list[Any] | None:
    """The list that was written as an object with the keys `0`, `1`, …, if it is one."""
    if set(value) != {str(index) for index in range(len(value))}:
        return None
    return [value[str(index)] for index in range(len(value))]


def _padded(value: JsonObject) -> list[Any] | None:
    """The same with gaps: what is missing asks nothing, and references keep their index."""
    if not value or not all(key.isdecimal() and len(key) < 3 for key in value):
        return None
    return [value.get(str(index), {}) for index in range(1 + max(map(int, value)))]


def _counts(value: JsonObject, root: JsonObject) -> Slip | None:
    wrong = {
        key: item
        for key in _COUNTS
        if isinstance(item := value.get(key), (int, float))
        and (item < 0 or not isinstance(item, int))
    }
    if not wrong:
        return None
    whole = {key: int(item) for key, item in wrong.items() if item >= 0 and item == int(item)}
    rest = {key: item for key, item in value.items() if key not in wrong}
    first = next(iter(wrong))
    return Slip(first, f"{quoted(first)} is no count; it is not checked", {**rest, **whole})


def _bounds(value: JsonObject, root: JsonObject) -> Slip | None:
    """Before OpenAPI 3.1 `exclusiveMinimum: true` said that the minimum itself is excluded."""
    if str(root.get("openapi", "3.0")).startswith("3.0"):
        return None
    for exclusive, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(value.get(exclusive), bool):
            rest = {key: item for key, item in value.items() if key != exclusive}
            if value[exclusive] and bound in rest:
                rest[exclusive] = rest.pop(bound)
            return Slip(exclusive, f"{exclusive} is a number since OpenAPI 3.1", rest)
    return None


def _nullable(value: JsonObject, root: JsonObject) -> Slip | None:
    if value.get("nullable") is not True or str(root.get("openapi", "3.0")).startswith("3.0"):
        return None
    message = "nullable is of OpenAPI 3.0; the type null is added"
    return Slip("nullable", message, with_null(value))


#: Each rule with the keyword without which it has nothing to say.
SCHEMA_RULES: Final = (
    ("type", _type),
    ("enum", _enum),
    ("enum", enum_of_items),
    ("enum", enum_values),
    ("default", default_value),
    ("pattern", pattern),
    ("items", _items),
    ("properties", _properties),
    ("properties", _required),
    ("additionalProperties", _additional),
    *((keyword, _compositions) for keyword in ("allOf", "anyOf", "oneOf")),
    *((keyword, _counts) for keyword in _COUNTS),
    ("exclusiveMinimum", _bounds),
    ("exclusiveMaximum", _bounds),
    ("nullable", _nullable),
)
