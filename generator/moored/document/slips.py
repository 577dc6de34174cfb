"""Slips of the pen that real documents are full of, and what is plainly meant by each.

A rule looks at one object; a repair is told as a warning and made (`structure`). What could mean
more than one thing has no rule here and stays an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from moored import pointer as pointers
from moored.document.media_slips import twin
from moored.document.methods import ADDITIONAL, FIXED
from moored.document.schema_slips import SCHEMA_RULES, TYPES
from moored.document.slip import Slip
from moored.document.upgrade.swagger_schema import value_schema
from moored.document.value_slips import default_value, enum_of_items, enum_values
from moored.document.webhook_slips import x_webhooks
from moored.media import is_json
from moored.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import JsonObject

#: From an object and the whole document to a slip, if there is one.
Rule = Callable[["JsonObject", "JsonObject"], Slip | None]

_SCHEMA_REFERENCE = re.compile(r"#/(?:components/schemas|definitions)/[^/]+")
_RESPONSE_REFERENCE = re.compile(r"#/components/responses/[^/]+")
_RANGE = re.compile(r"[1-5]xx|default", re.IGNORECASE)
_OF_A_SCHEMA = frozenset({"type", "properties", "items", "allOf", "anyOf", "oneOf"})
_PLACES = frozenset({"query", "path", "header", "cookie", "querystring", "body", "formData"})


def mended(kind: str, value: JsonObject, root: JsonObject) -> Iterator[tuple[Slip, JsonObject]]:
    """Every slip in an object, with the object after the repair."""
    for field, rule in RULES.get(kind, ()):
        slip = rule(value, root) if not field or field in value else None
        if slip is not None:
            value = slip.value
            yield slip, value


def as_object(kind: str, value: Any) -> JsonObject | None:
    """The object that something else in its place stands for; `None` if that is not plain."""
    # PHP writes an empty object as an empty list.
    if value == [] or (value is None and kind in _MAY_BE_EMPTY):
        return {}
    if not isinstance(value, str):
        return None
    if kind == "schema" and value.lower() in TYPES:
        return {"type": value}
    if kind in ("response", "2.0 response"):
        return {"description": value}
    return {value: []} if kind == "security-requirement" else None


_MAY_BE_EMPTY = frozenset({"schema", "response", "2.0 response", "media-type"})

#: What stands for a field that must be there, where nothing depends on it.
STAND_INS: Final[Mapping[tuple[str, str], Any]] = {
    ("openapi", "info"): {"title": "API", "version": "0"},
    ("2.0 document", "info"): {"title": "API", "version": "0"},
    ("info", "title"): "API",
    ("info", "version"): "0",
}


def _response_schema(value: JsonObject, root: JsonObject) -> Slip | None:
    text = value.get("$ref")
    if isinstance(text, str) and _SCHEMA_REFERENCE.fullmatch(text):
        return Slip("$ref", "a response refers to a schema", _answering({"$ref": text}, {}, root))
    if "schema" in value and "content" not in value and "openapi" in root:
        rest = {key: item for key, item in value.items() if key != "schema"}
        message = "the schema of a response belongs into its content"
        return Slip("schema", message, _answering(value["schema"], rest, root))
    return None


def _answering(schema: Any, rest: JsonObject, root: JsonObject) -> JsonObject:
    if "openapi" not in root:
        return {"description": "", **rest, "schema": schema}
    return {"description": "", **rest, "content": {"application/json": {"schema": schema}}}


def _body_schema(value: JsonObject, root: JsonObject) -> Slip | None:
    if "schema" not in value or "content" in value:
        return None
    rest = {key: item for key, item in value.items() if key != "schema"}
    content = {"application/json": {"schema": value["schema"]}}
    message = "the schema of a request body belongs into its content"
    return Slip("schema", message, {**rest, "content": content})


def _media_schema(value: JsonObject, root: JsonObject) -> Slip | None:
    text = value.get("$ref")
    if isinstance(text, str) and _SCHEMA_REFERENCE.fullmatch(text):
        return Slip("$ref", "a media type refers to a schema", {"schema": {"$ref": text}})
    if "schema" not in value and _OF_A_SCHEMA & value.keys():
        return Slip("", "the schema of a media type belongs into its field", {"schema": value})
    return None


def _parameter_schema(value: JsonObject, root: JsonObject) -> Slip | None:
    if "type" not in value or "schema" in value or "content" in value:
        return None
    schema = value_schema(value)
    rest = {key: item for key, item in value.items() if key not in schema}
    message = "the type of a parameter belongs into its schema"
    return Slip("type", message, {**rest, "schema": schema})


def _parameter_place(value: JsonObject, root: JsonObject) -> Slip | None:
    place = value.get("in")
    if not isinstance(place, str) or place in _PLACES:
        return None
    meant = next((one for one in _PLACES if one.lower() == place.strip().lower()), None)
    if meant is None:
        return None
    return Slip("in", f"a parameter is in {meant}, in small letters", {**value, "in": meant})


def _statuses(value: JsonObject, root: JsonObject) -> Slip | None:
    responses = value.get("responses")
    if not isinstance(responses, dict):
        return None
    wrong = [key for key in responses if _RANGE.fullmatch(key) and key != _status(key)]
    wrong = [key for key in wrong if _status(key) not in responses]
    if not wrong:
        return None
    message = f"the status {wrong[0]} is written {_status(wrong[0])}"
    kept = {_status(key) if key in wrong else key: item for key, item in responses.items()}
    return Slip("responses", message, {**value, "responses": kept})


def _status(key: str) -> str:
    return key.lower() if key.lower() == "default" else key.upper()


def _schema_of_response(value: JsonObject, root: JsonObject) -> Slip | None:
    """A schema that names a response means what the response holds."""
    text = value.get("$ref")
    if not isinstance(text, str) or not _RESPONSE_REFERENCE.fullmatch(text):
        return None
    try:
        content = pointers.resolve(root, pointers.from_fragment(text)).get("content", {})
    except (KeyError, AttributeError):
        return None
    media_types = [
        name for name, item in content.items() if isinstance(item, dict) and "schema" in item
    ]
    found = sorted(media_types, key=lambda name: (not is_json(name), name))
    schema = (
        {"$ref": text + pointers.fragment(pointers.join("content", found[0], "schema"))[1:]}
        if found
        else {}
    )
    return Slip("$ref", "a schema refers to a response", schema)


def _no_reference(value: JsonObject, root: JsonObject) -> Slip | None:
    if "$ref" not in value or value["$ref"] is not None:
        return None
    rest = {key: item for key, item in value.items() if key != "$ref"}
    return Slip("$ref", '"$ref" is null where a reference belongs', rest)


def _scopes(value: JsonObject, root: JsonObject) -> Slip | None:
    wrong = [key for key, item in value.items() if item is None or item == {}]
    if not wrong:
        return None
    message = f'the scopes of "{wrong[0]}" are a list'
    return Slip(wrong[0], message, {**value, **{key: [] for key in wrong}})


#: Each rule with the field without which it has nothing to say; empty where that is not one field.
def _fixed_methods(value: JsonObject, root: JsonObject) -> Slip | None:
    """An additional operation whose method has a field of its own, which is free, stands there."""
    more = value[ADDITIONAL]
    found = {
        method: item
        for method, item in (more.items() if isinstance(more, dict) else ())
        if method in FIXED and method.lower() not in value
    }
    if not found:
        return None
    rest = {method: item for method, item in more.items() if method not in found}
    names = ", ".join(quoted(method) for method in found)
    message = f"{names} under {ADDITIONAL} has a field of its own in a path item"
    moved = {method.lower(): item for method, item in found.items()}
    return Slip(ADDITIONAL, message, {**value, ADDITIONAL: rest, **moved})


RULES: Final[Mapping[str, tuple[tuple[str, Rule], ...]]] = {
    "openapi": (("x-webhooks", x_webhooks),),
    "path-item": ((ADDITIONAL, _fixed_methods),),
    "response": (("$ref", _no_reference), ("", _response_schema), ("content", twin)),
    "2.0 response": (("$ref", _no_reference), ("", _response_schema)),
    "request-body": (("$ref", _no_reference), ("schema", _body_schema), ("content", twin)),
    "media-type": (("$ref", _no_reference), ("", _media_schema)),
    "parameter": (("$ref", _no_reference), ("in", _parameter_place), ("type", _parameter_schema)),
    "2.0 parameter": (
        ("$ref", _no_reference),
        ("in", _parameter_place),
        ("enum", enum_of_items),
        ("enum", enum_values),
        ("default", default_value),
    ),
    "operation": (("responses", _statuses),),
    "2.0 operation": (("responses", _statuses),),
    "security-requirement": (("", _scopes),),
    "schema": (("$ref", _no_reference), ("$ref", _schema_of_response), *SCHEMA_RULES),
}
