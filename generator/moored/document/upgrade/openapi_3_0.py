"""OpenAPI 3.0 read as 3.1, whose schemas are JSON Schema 2020-12.

`format: binary` and `format: byte` keep their meaning as they are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored.document.grammar import KINDS
from moored.document.origins import Origins
from moored.document.walk import Leads, pointer_of, rebuild, reference_in, walk

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_BOUNDS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))


def from_3_0(document: Document) -> Document:
    """An OpenAPI 3.0 document in the dialect of 3.1."""
    root = {**rebuild(document.root, "openapi", _change), "openapi": "3.1.0"}
    return replace(document, root=root, origins=_origins(document, root))


def upgraded(kind: str, value: JsonObject) -> JsonObject:
    """One object of OpenAPI 3.0, of a kind of `grammar.KINDS`, in the dialect of 3.1."""
    return _change(kind, value)


def _change(kind: str, value: JsonObject) -> JsonObject:
    if kind != "schema":
        reference = reference_in(value)
        # In 3.0 a reference has no siblings, other than a path item's.
        if reference is None or kind == "path-item" or not KINDS[kind].is_open:
            return value
        return {"$ref": reference}
    reference = reference_in(value)
    if reference is not None:
        return value if len(value) == 1 else _annotated(_examples(value), reference)
    value = _examples(_bounds(value))
    return with_null(value) if "nullable" in value else value


def _annotated(value: JsonObject, reference: str) -> JsonObject:
    """A reference with what says something of its use.

    In 3.0 what stands beside a reference counts for nothing (Reference Object), but annotations
    and `nullable` are written there and meant. Constraints stay out, as the rule is.
    """
    kept = {key: item for key, item in value.items() if _is_meant(key)}
    if value.get("nullable") is True:
        return {"anyOf": [{"$ref": reference}, {"type": "null"}], **kept}
    return {"$ref": reference, **kept}


def _is_meant(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-moored-")


def _examples(value: JsonObject) -> JsonObject:
    if "example" not in value:
        return value
    rest = {key: item for key, item in value.items() if key != "example"}
    return {**rest, "examples": [value["example"]]}


def _bounds(value: JsonObject) -> JsonObject:
    """In 3.0 `exclusiveMinimum: true` says that `minimum` itself is excluded."""
    for exclusive, bound in _BOUNDS:
        flag = value.get(exclusive)
        if isinstance(flag, bool):
            value = {key: item for key, item in value.items() if key != exclusive}
            if flag and bound in value:
                value[exclusive] = value.pop(bound)
    return value


def with_null(value: JsonObject) -> JsonObject:
    """A schema with `nullable` as one that allows null."""
    rest = {key: item for key, item in value.items() if key != "nullable"}
    if value["nullable"] is not True:
        return rest
    kind = rest.get("type") or _implied_type(rest)
    if isinstance(kind, str):
        rest["type"] = kind if kind == "null" else [kind, "null"]
    elif isinstance(kind, list):
        rest["type"] = kind if "null" in kind else [*kind, "null"]
    elif "enum" not in rest:
        return _nullable_composition(rest)
    if "enum" in rest and None not in rest["enum"]:
        rest["enum"] = [*rest["enum"], None]
    return rest


def _implied_type(value: JsonObject) -> str | None:
    if "properties" in value or "additionalProperties" in value:
        return "object"
    return "array" if "items" in value else None


_ANNOTATIONS = frozenset(
    {"title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly",
     "externalDocs"}
)  # fmt: skip


def _nullable_composition(value: JsonObject) -> JsonObject:
    """`nullable` without a type: null becomes one more alternative of what is there."""
    inner = {key: item for key, item in value.items() if not _is_annotation(key)}
    if not inner:
        return value
    outer = {key: item for key, item in value.items() if _is_annotation(key)}
    if set(inner) == {"anyOf"} and isinstance(inner["anyOf"], list):
        return {**outer, "anyOf": [*inner["anyOf"], {"type": "null"}]}
    if set(inner) == {"oneOf"} and isinstance(inner["oneOf"], list):
        return {**outer, "oneOf": [*inner["oneOf"], {"type": "null"}]}
    lone: Any = inner
    match inner:
        case {"allOf": [part]} if len(inner) == 1:
            lone = part
    return {**outer, "anyOf": [lone, {"type": "null"}]}


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def _origins(document: Document, root: JsonObject) -> Any:
    """Tells where the parts of a wrapped composition stood."""
    origins = Origins(document)
    for visit in walk(document.root, "openapi", leads=Leads(_is_wrapped)):
        if _is_wrapped(visit.kind, visit.value):
            _wrapped(origins, pointer_of(visit.place), visit.value)
    return origins.result()


def _is_wrapped(kind: str, value: JsonObject) -> bool:
    if kind != "schema" or value.get("nullable") is not True:
        return False
    if "$ref" in value or "enum" in value:
        return False
    inner = {key for key in value if not _is_annotation(key) and key != "nullable"}
    typed = "type" in value or _implied_type(value) is not None
    return bool(inner) and not typed and inner not in ({"anyOf"}, {"oneOf"})


def _wrapped(origins: Origins, pointer: str, value: JsonObject) -> None:
    inner = {key for key in value if not _is_annotation(key) and key != "nullable"}
    lone = inner == {"allOf"} and len(value["allOf"]) == 1
    origins.move(f"{pointer}/anyOf/0", f"{pointer}/allOf/0" if lone else pointer)
