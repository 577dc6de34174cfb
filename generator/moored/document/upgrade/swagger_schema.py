"""Schemas of OpenAPI 2.0 as those of 3.0."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored.document.walk import rebuild, reference_in

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject
    from moored.document.upgrade.moves import Moves

_RENAMED = {"x-nullable": "nullable", "x-example": "example", "x-deprecated": "deprecated"}


def schemas_as_3_0(document: Document, moves: Moves) -> Document:
    """The document with its schemas rewritten, and its references led to where things now are."""

    def change(kind: str, value: JsonObject) -> JsonObject:
        reference = reference_in(value)
        if reference is not None:
            value = {**value, "$ref": moves.reference(reference)}
        return _schema(value) if kind == "schema" else value

    return replace(document, root=rebuild(document.root, "openapi", change))


def _schema(value: JsonObject) -> JsonObject:
    changed = {_RENAMED[key]: item for key, item in value.items() if key in _RENAMED}
    kept = {key: item for key, item in value.items() if key not in _RENAMED}
    if isinstance(value.get("discriminator"), str):
        changed["discriminator"] = {"propertyName": value["discriminator"]}
    if value.get("type") == "file":
        changed |= {"type": "string", "format": "binary"}
    return {**kept, **{key: changed[key] for key in changed if key not in kept or key in _REPLACED}}


_REPLACED = frozenset({"discriminator", "type", "format"})


def value_schema(value: JsonObject, keep: frozenset[str] = frozenset()) -> JsonObject:
    """The schema that a parameter or a header of 2.0 has mixed in among its own fields."""
    return {key: item for key, item in value.items() if key in _KEYWORDS | keep}


_KEYWORDS = frozenset(
    {"type", "format", "items", "default", "enum", "multipleOf", "maximum", "exclusiveMaximum",
     "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
     "uniqueItems", "x-nullable", "x-example"}
)  # fmt: skip


def style_of(value: JsonObject, place: str) -> JsonObject:
    """`style` and `explode` for the `collectionFormat` of a list (2.0, Parameter Object).

    Tabs have no style in OpenAPI 3: they get one that the rules on parameters refuse by name.
    """
    kind: Any = value.get("type")
    if kind != "array":
        return {}
    written = str(value.get("collectionFormat", "csv"))
    if place not in ("query", "formData"):
        return {} if written in ("csv", "multi") else {"style": _STYLES.get(written, written)}
    return {"style": _STYLES.get(written, written), "explode": written == "multi"}


_STYLES = {
    "csv": "form",
    "multi": "form",
    "ssv": "spaceDelimited",
    "pipes": "pipeDelimited",
    "tsv": "tabDelimited",
}
