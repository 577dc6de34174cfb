"""Body and form parameters of OpenAPI 2.0 as request bodies of 3.0."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.upgrade.swagger_schema import style_of, value_schema
from moored.media import essence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moored.document.model import JsonObject
    from moored.document.upgrade.moves import Moves

_MULTIPART = "multipart/form-data"
_FORMS = ("application/x-www-form-urlencoded", _MULTIPART)
_JSON = ["application/json"]
_OF_THE_PARAMETER = frozenset({"in", "name", "required", "schema", "x-example", "x-examples"})
_OF_THE_PROPERTY = frozenset({"description", "x-moored-name"})


def body_of(
    old: JsonObject, consumes: Sequence[str], moves: Moves, old_place: str, place: str
) -> JsonObject:
    """The request body that a parameter in the body stands for."""
    moves.move(place, old_place)
    new = {key: value for key, value in old.items() if key not in _OF_THE_PARAMETER}
    if old.get("required") is True:
        new["required"] = True
    new["content"] = {}
    examples = old.get("x-examples")
    for media_type in dict.fromkeys(consumes or _JSON):
        content: JsonObject = {}
        at = place + pointers.join("content", media_type)
        if "schema" in old:
            content["schema"] = old["schema"]
            moves.move(f"{at}/schema", f"{old_place}/schema")
        if isinstance(examples, dict) and media_type in examples:
            content["example"] = examples[media_type]
        elif "x-example" in old:
            content["example"] = old["x-example"]
        new["content"][media_type] = content
    return new


def form_of(
    fields: Sequence[tuple[JsonObject, str]], consumes: Sequence[str], moves: Moves, place: str
) -> JsonObject:
    """The request body that the fields of a form stand for.

    A file can only be sent in several parts; else the form is sent as the operation consumes it.
    """
    moves.move(place, fields[0][1])
    has_file = any(field.get("type") == "file" for field, _ in fields)
    asked = [one for one in dict.fromkeys(consumes) if essence(one) in _FORMS]
    media_types = [_MULTIPART] if has_file else asked or [_FORMS[0]]
    required = [str(field["name"]) for field, _ in fields if field.get("required") is True]
    schema: JsonObject = {"type": "object", "properties": {}}
    encoding: JsonObject = {}
    for field, _ in fields:
        name = str(field["name"])
        schema["properties"][name] = value_schema(field, _OF_THE_PROPERTY)
        if (style := style_of(field, "formData")) and not style["explode"]:
            encoding[name] = style
    if required:
        schema["required"] = required
    content: dict[str, Any] = {"schema": schema}
    if encoding:
        content["encoding"] = encoding
    for media_type in media_types:
        at = place + pointers.join("content", media_type)
        for field, old_place in fields:
            moves.move(at + pointers.join("schema", "properties", str(field["name"])), old_place)
    new: JsonObject = {"content": dict.fromkeys(media_types, content)}
    return {**new, "required": True} if required else new
