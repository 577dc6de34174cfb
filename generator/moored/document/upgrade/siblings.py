"""What stands beside a `$ref` in a schema of OpenAPI 3.1 applies too (JSON Schema 2020-12)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from moored.document.origins import Origins
from moored.document.walk import rebuild, reference_in, walk

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

#: These say something of the use of a schema, or hold others without applying them.
_BESIDE: Final = frozenset(
    {"title", "description", "default", "example", "examples", "deprecated", "readOnly",
     "writeOnly", "externalDocs", "xml", "$defs", "definitions", "$id", "$anchor", "$schema",
     "$comment", "$dynamicAnchor", "$vocabulary", "nullable"}
)  # fmt: skip


def siblings_apply(document: Document) -> Document:
    """The document with a reference and the keywords beside it as two parts of one `allOf`."""
    places = [
        visit.pointer
        for visit in walk(document.root, "openapi")
        if visit.kind == "schema" and _has_siblings(visit.value)
    ]
    if not places:
        return document
    origins = Origins(document)
    for place in places:
        count = len(document.at(place).get("allOf") or ())
        origins.move(f"{place}/allOf/{count}/$ref", f"{place}/$ref")
        origins.move(f"{place}/allOf/{count + 1}", place)
    root = rebuild(document.root, "openapi", _change)
    return replace(document, root=root, origins=origins.result())


def _change(kind: str, value: JsonObject) -> JsonObject:
    if kind != "schema" or not _has_siblings(value):
        return value
    annotations = {key: item for key, item in value.items() if _is_beside(key)}
    rest = {key: item for key, item in value.items() if key not in annotations}
    own = {key: item for key, item in rest.items() if key not in ("$ref", "allOf")}
    parts = [*(rest.get("allOf") or ()), {"$ref": rest["$ref"]}, *([own] if own else [])]
    return {**annotations, "allOf": parts}


def _has_siblings(value: JsonObject) -> bool:
    if len(value) == 1 or reference_in(value) is None:
        return False
    return any(key != "$ref" and not _is_beside(key) for key in value)


def _is_beside(key: str) -> bool:
    return key in _BESIDE or key.startswith("x-")
