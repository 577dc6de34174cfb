"""Tags that stand at the schemas they are of, in the extension that AutoRest reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored.document.composing.forms import key_of
from moored.document.references import to_schema

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_VALUE = "x-ms-discriminator-value"


def with_ms_tags(document: Document) -> Document:
    """The document with `x-ms-discriminator-value` of a schema in the `mapping` of what it extends.

    OpenAPI 2.0 has no `mapping`. Microsoft's documents, also those that have become 3.0, say a tag
    that is no name of a schema where the schema is (AutoRest, "x-ms-discriminator-value").
    """
    components = document.root.get("components") or {}
    schemas = components.get("schemas") or {}
    mappings: dict[str, JsonObject] = {}
    for key, schema in schemas.items():
        tag = schema.get(_VALUE) if isinstance(schema, dict) else None
        if not isinstance(tag, str):
            continue
        for parent in _parents(key, schemas):
            mappings.setdefault(parent, {}).setdefault(tag, to_schema(key))
    if not mappings:
        return document
    changed = {**schemas}
    for key, mapping in mappings.items():
        said = schemas[key]["discriminator"]
        whole = {**said, "mapping": {**mapping, **(said.get("mapping") or {})}}
        changed[key] = {**schemas[key], "discriminator": whole}
    root = {**document.root, "components": {**components, "schemas": changed}}
    return replace(document, root=root)


def _parents(key: str, schemas: JsonObject) -> list[str]:
    """The schema and what it extends, as far as they have a discriminator."""
    found: dict[str, None] = {}
    open_ = [key]
    while open_:
        one = open_.pop(0)
        if one not in found:
            found[one] = None
            schema = schemas.get(one)
            members = schema.get("allOf") if isinstance(schema, dict) else None
            open_ += [name for name in map(key_of, _listed(members)) if name is not None]
    return [one for one in found if _has_discriminator(schemas.get(one))]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _has_discriminator(schema: Any) -> bool:
    return isinstance(schema, dict) and isinstance(schema.get("discriminator"), dict)
