"""Operations of OpenAPI 2.0 as those of 3.0: parameters, bodies, responses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.upgrade.swagger_body import body_of, form_of
from moored.document.upgrade.swagger_schema import style_of, value_schema
from moored.document.walk import reference_in
from moored.media import essence, is_json

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject
    from moored.document.upgrade.moves import Moves

_REPLACED = frozenset({"consumes", "produces", "schemes", "parameters", "responses"})
_DEFAULT = ["application/json"]
_BYTES = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Placed:
    """A parameter or a response, and where it was written."""

    value: JsonObject
    place: str


def operation(
    document: Document,
    moves: Moves,
    old: JsonObject,
    item: JsonObject,
    places: tuple[str, str],
    new_place: str,
) -> JsonObject:
    """An operation as 3.0 writes it, with the parameters of its path item.

    Args:
        document: The whole 2.0 document.
        moves: Is told what went where.
        old: The operation.
        item: Its path item.
        places: The pointers of both.
        new_place: Where the operation will stand.
    """
    root = document.root
    found = _parameters(document, old, item, places)
    new = {key: value for key, value in old.items() if key not in _REPLACED}
    plain = [one for one in found if one.value.get("in") not in ("body", "formData")]
    if plain:
        new["parameters"] = [
            _parameter(one, moves, f"{new_place}/parameters/{index}")
            for index, one in enumerate(plain)
        ]
    consumes = old.get("consumes", root.get("consumes")) or []
    body = [one for one in found if one.value.get("in") == "body"]
    form = [one for one in found if one.value.get("in") == "formData"]
    if body:
        at = f"{new_place}/requestBody"
        new["requestBody"] = body_of(body[0].value, consumes, moves, body[0].place, at)
    elif form:
        fields = [(one.value, one.place) for one in form]
        new["requestBody"] = form_of(fields, consumes, moves, f"{new_place}/requestBody")
    produces = old.get("produces", root.get("produces")) or _DEFAULT
    responses = old.get("responses") or {}
    new["responses"] = {
        status: _response(
            document,
            moves,
            Placed(value, places[0] + pointers.join("responses", status)),
            list(produces),
            new_place + pointers.join("responses", status),
        )
        for status, value in responses.items()
        if not status.startswith("x-")
    }
    return new


def _parameters(
    document: Document, old: JsonObject, item: JsonObject, places: tuple[str, str]
) -> list[Placed]:
    own = _followed(document, old.get("parameters"), places[0])
    taken = {_identity(one.value) for one in own}
    inherited = _followed(document, item.get("parameters"), places[1])
    return own + [one for one in inherited if _identity(one.value) not in taken]


def _identity(parameter: JsonObject) -> tuple[str, str]:
    name, where = str(parameter.get("name")), str(parameter.get("in"))
    # There is one body, whatever it is called.
    return ("" if where == "body" else name), where


def _followed(document: Document, values: Any, place: str) -> list[Placed]:
    found = []
    for index, value in enumerate(values or ()):
        one = _follow(document, Placed(value, f"{place}/parameters/{index}"))
        if reference_in(one.value) is None:
            found.append(one)
    return found


def _follow(document: Document, placed: Placed) -> Placed:
    seen: set[str] = set()
    while (text := reference_in(placed.value)) is not None and text not in seen:
        seen.add(text)
        pointer = pointers.from_fragment(text)
        try:
            placed = Placed(document.at(pointer), pointer)
        except KeyError:
            break
    return placed


def _parameter(old: Placed, moves: Moves, place: str) -> JsonObject:
    value = old.value
    moves.made(place, old.place)
    # The keywords of its schema stood in the parameter itself.
    moves.move(f"{place}/schema", old.place)
    schema = value_schema(value)
    own = {
        key: item
        for key, item in value.items()
        if key not in schema and key not in ("collectionFormat", "schema")
    }
    if "schema" in value and "type" not in value:
        schema = value["schema"]
    return {**own, **style_of(value, str(value.get("in"))), "schema": schema}


def _response(
    document: Document, moves: Moves, written: Placed, produces: list[str], place: str
) -> JsonObject:
    old = _follow(document, written)
    moves.move(place, old.place)
    kept = {
        key: value
        for key, value in old.value.items()
        if key not in ("schema", "headers", "examples")
    }
    if headers := old.value.get("headers"):
        kept["headers"] = {
            name: _header(value, moves, f"{old.place}/headers", f"{place}/headers", name)
            for name, value in headers.items()
        }
    schema = old.value.get("schema")
    if schema is None:
        return kept
    examples = old.value.get("examples")
    kept["content"] = {}
    for media_type in _media_types(produces, schema):
        at = place + pointers.join("content", media_type)
        moves.move(f"{at}/schema", f"{old.place}/schema")
        kept["content"][media_type] = {"schema": schema}
        if isinstance(examples, dict) and media_type in examples:
            kept["content"][media_type]["example"] = examples[media_type]
            moves.move(f"{at}/example", old.place + pointers.join("examples", media_type))
    return kept


def _media_types(produces: list[str], schema: Any) -> list[str]:
    """Those of the operation; a file is no JSON, whatever the document says in general."""
    if not isinstance(schema, dict) or schema.get("type") != "file":
        return list(dict.fromkeys(produces))
    found = [one for one in produces if not is_json(one) and essence(one) != "application/xml"]
    return list(dict.fromkeys(found)) or [_BYTES]


def _header(value: JsonObject, moves: Moves, old: str, new: str, name: str) -> JsonObject:
    step = pointers.join(name)
    moves.made(new + step, old + step)
    moves.move(f"{new}{step}/schema", old + step)
    schema = value_schema(value)
    own = {
        key: item for key, item in value.items() if key not in schema and key != "collectionFormat"
    }
    return {**own, "schema": schema}
