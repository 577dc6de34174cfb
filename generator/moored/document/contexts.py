"""Names for schemas that have none, made of their way from the nearest thing that has one.

`createPet.request`, `createPet.response.200.items`, `Pet.owner`: a name depends on nothing but the
place itself, so it does not move when something else comes or goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.grammar import Shape, fields_of
from moored.document.methods import method_at
from moored.media import is_json

if TYPE_CHECKING:
    from moored.document.model import Document

_NAMING = frozenset({"properties", "$defs", "definitions"})
_BOOKKEEPING = frozenset({"schema", "content", "components", "paths", "properties", "items"})


def operation_name(operation: Any, method: str, path: str) -> str:
    """The operationId, or `METHOD /path`."""
    name = operation.get("operationId") if isinstance(operation, dict) else None
    return name if isinstance(name, str) and name else f"{method} {path}"


def content_parts(content: Any, media_type: str) -> list[str]:
    """What a media type adds to a name: nothing where it is JSON or stands alone."""
    alone = isinstance(content, dict) and len(content) == 1
    return [] if alone or is_json(media_type) else [media_type]


def step(kind: str, value: Any, field: str, key: str = "") -> list[str]:
    """What one step down from an object of `kind` adds to a name.

    Args:
        kind: The kind of the object, as in `grammar.KINDS`.
        value: The object.
        field: The field that is entered.
        key: The key or index inside it, if it is a list or a mapping.
    """
    if kind == "schema":
        return [key] if field in _NAMING else [part for part in (field, key) if part]
    if field == "content":
        return content_parts(value.get("content"), key)
    if kind == "operation" and field == "parameters":
        return ["parameter", *_parameter_parts(value, key)]
    if field in _FIELD_NAMES:
        return [part for part in (_FIELD_NAMES[field], key) if part]
    return [] if field == "schema" else [part for part in (field, key) if part]


_FIELD_NAMES = {"requestBody": "request", "responses": "response", "headers": "header"}


def name_of(document: Document, pointer: str) -> str:
    """The name for whatever stands at a pointer of a document."""
    tokens = pointers.split(pointer)
    if tokens[:1] == ["components"] and len(tokens) > 3:
        kind = document_kind(tokens[1])
        start = pointers.join(*tokens[:3])
        return ".".join([tokens[2], *_parts(document.at(start), kind, tokens[3:])])
    found = method_at(tokens[2:]) if tokens[:1] == ["paths"] else None
    if found is not None and len(tokens) > 2 + found[1]:
        method, count = found
        operation = document.at(pointers.join(*tokens[: 2 + count]))
        first = operation_name(operation, method, tokens[1])
        return ".".join([first, *_parts(operation, "operation", tokens[2 + count :])])
    named = [token for token in tokens if token not in _BOOKKEEPING and not token.isdecimal()]
    return named[-1] if named else "schema"


def document_kind(section: str) -> str:
    """The kind of the objects in a section of `components`."""
    shape = fields_of("components", {}).get(section, Shape("schema"))
    return shape.kind


def _parts(value: Any, kind: str, tokens: list[str]) -> list[str]:
    parts: list[str] = []
    while tokens:
        field, *tokens = tokens
        shape = fields_of(kind, value).get(field) if isinstance(value, dict) else None
        if shape is None:
            return [*parts, field, *tokens]
        key = tokens.pop(0) if shape.container != "one" and tokens else ""
        parts += step(kind, value, field, key)
        value = pointers.resolve(value, pointers.join(field, *([key] if key else [])))
        kind = shape.kind
        if shape.is_scalar:
            return [*parts, *tokens]
    return parts


def _parameter_parts(operation: Any, index: str) -> list[str]:
    """The name of a parameter; where it is, too, if another has the same name."""
    try:
        parameters = operation["parameters"]
        name, place = parameters[int(index)].get("name"), parameters[int(index)].get("in")
        alike = [one for one in parameters if isinstance(one, dict) and one.get("name") == name]
    except (LookupError, TypeError, ValueError, AttributeError):
        return [index]
    if not isinstance(name, str):
        return [index]
    return [name, place] if len(alike) > 1 and isinstance(place, str) else [name]
