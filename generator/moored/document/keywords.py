"""Only keywords that OpenAPI 3.1 and JSON Schema 2020-12 define survive, and `x-moored-*`.

Code generators honour keywords of their own that choose imports and base classes; a document from
a stranger must not. Examples, defaults, enums and the names of properties are data and stay.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.grammar import OURS, fields_of
from moored.document.references import local_pointer, schema_key, to_schema, with_mapping
from moored.document.walk import rebuild, reference_in

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

#: Fields of the specifications that no later stage reads, by kind of object.
STRIPPED = {
    "openapi": {"$self", "jsonSchemaDialect"},
    "operation": {"callbacks"},
    "response": {"links", "summary"},
    "components": {"links", "callbacks"},
    "example": {"serializedValue", "dataValue"},
    "tag": {"parent", "kind"},
    "server": {"name"},
    "xml": {"nodeType"},
    # What is defined in a schema has been lifted, and no other schema's address is of use.
    "schema": {
        "$id",
        "$anchor",
        "$schema",
        "$comment",
        "$dynamicRef",
        "$dynamicAnchor",
        "$vocabulary",
        "$defs",
        "definitions",
        "nullable",
    },
}


def strip(document: Document) -> Document:
    """Remove every keyword that the specifications do not define for its kind of object.

    The names in `required` are sorted, each once; a discriminator's `mapping` names components.
    """
    known = (document.root.get("components") or {}).get("schemas") or {}

    def change(kind: str, value: JsonObject) -> JsonObject:
        kept = {key: item for key, item in value.items() if _stays(kind, value, key)}
        if kind == "schema":
            tidy(kept)
        return mapped(kept, known) if kind == "discriminator" else kept

    return replace(document, root=rebuild(document.root, "openapi", change))


def _stays(kind: str, value: JsonObject, key: str) -> bool:
    if key.startswith(OURS):
        return True
    if key == "$ref" and kind != "schema":
        return False
    return key in fields_of(kind, value) and key not in STRIPPED.get(kind, ())


def tidy(schema: JsonObject) -> None:
    """Sort the names in `required`, and spell a reference to a component in the one way."""
    if isinstance(schema.get("required"), list):
        schema["required"] = sorted(set(schema["required"]))
    reference = reference_in(schema)
    key = schema_key(reference) if reference is not None else None
    if key is not None:
        schema["$ref"] = to_schema(key)


def mapped(discriminator: JsonObject, known: Any) -> JsonObject:
    """A discriminator whose entries name components; what names none is left out."""

    def component(text: str) -> str:
        tokens = pointers.split(local_pointer(text) or "")
        return to_schema(tokens[2]) if len(tokens) == 3 and tokens[2] in known else ""

    named = with_mapping(discriminator, component)
    if "mapping" in named:
        named["mapping"] = {name: text for name, text in named["mapping"].items() if text}
    if not named.get("defaultMapping", True):
        del named["defaultMapping"]
    return named
