"""The normal form of a document without a judgement on it: what two documents are compared in.

It is what `prepare` makes of a valid document, in less than half of the time: nothing is reported,
and a value of the wrong type is passed over. The one pass that copies a document does what
`resolve`, `upgrade` and `strip` do one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from moored.document.grammar import KINDS, OURS, Shape, fields_of
from moored.document.hoist import hoist
from moored.document.incoming import gathered
from moored.document.inline import inline
from moored.document.keywords import STRIPPED, mapped, strip, tidy
from moored.document.lift import lift_all
from moored.document.normalise import refuse_too_large
from moored.document.overlay import apply
from moored.document.path_items import flatten
from moored.document.repair_parameters import repair_parameters
from moored.document.resolve import attempt as attempt_resolve
from moored.document.slice import slice_operations
from moored.document.structure import repair
from moored.document.upgrade import upgrade, with_ms_tags, with_x_webhooks
from moored.document.upgrade.openapi_3_0 import upgraded
from moored.document.walk import reference_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from moored.document.model import Document, JsonObject

_LEFT_OUT = {"links"}


def outline(
    document: Document,
    overlays: Sequence[Path] = (),
    selectors: Sequence[str] = (),
    *,
    show: Callable[[Path], str] = str,
) -> Document:
    """The normal form of a document that was just loaded.

    Args:
        document: As `load` returns it.
        overlays: Applied in this order.
        selectors: Which operations (`slice_operations`); none means all.
        show: How a path is written in messages.

    Raises:
        MooredError: An overlay cannot be applied, a selector matches nothing, or the operations,
            written out, are too many values.
    """
    document = _mended(document)
    for path in overlays:
        document = _mended(apply(_resolved(document), path, shown=show(path)))
    if "openapi" not in document.root:
        document = _resolved(document)
    is_old = str(document.root.get("openapi", "")).startswith("3.0")
    document = with_x_webhooks(with_ms_tags(document)) if is_old else upgrade(document)
    reader = _Reader(_FIELDS, is_old, _keys_of_schemas(document))
    root = reader.read("openapi", document.root)
    if reader.is_plain and not selectors:
        return _hoisted(inline(gathered(flatten(_with(document, root)))))
    document = _resolved(document)
    whole = _Reader(_ALL_FIELDS, is_old, _keys_of_schemas(document))
    document = _with(document, whole.read("openapi", document.root))
    if selectors:
        document = slice_operations(document, selectors)
    return _hoisted(strip(inline(lift_all(gathered(flatten(document))))))


def _mended(document: Document) -> Document:
    """Slips are read as they are plainly meant; what is no slip is nobody's concern here."""
    return repair(document)


def _resolved(document: Document) -> Document:
    resolved, _ = attempt_resolve(document)
    # What came from other files has not been looked at yet.
    return resolved if resolved.files.keys() == document.files.keys() else _mended(resolved)


def _hoisted(document: Document) -> Document:
    refuse_too_large(document)
    return repair_parameters(hoist(document))


def _with(document: Document, root: JsonObject) -> Document:
    info = document.root.get("info")
    return replace(document, root={**root, "info": info if isinstance(info, dict) else {}})


def _keys_of_schemas(document: Document) -> Mapping[str, Any]:
    components = document.root.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    return schemas if isinstance(schemas, dict) else {}


@dataclass(slots=True)
class _Reader:
    """Copies what a client is made of, and reads OpenAPI 3.0 as 3.1 on the way.

    Attributes:
        fields: What is kept of each kind of object.
        is_old: Whether the document is OpenAPI 3.0.
        schemas: The component schemas of the document.
        is_plain: Whether every reference so far names a component of the document.
    """

    fields: Mapping[str, Mapping[str, Shape]]
    is_old: bool
    schemas: Mapping[str, Any]
    is_plain: bool = True

    def read(self, kind: str, value: JsonObject) -> JsonObject:
        """A copy of an object."""
        reference = reference_in(value)
        if reference is not None:
            self.is_plain = self.is_plain and _PLAIN.fullmatch(reference) is not None
            if kind not in ("schema", "path-item") and KINDS[kind].is_open:
                beside = () if self.is_old else ("summary", "description")
                return {key: value[key] for key in ("$ref", *beside) if key in value}
        fields = self.fields[kind] or fields_of(kind, value)
        kept: JsonObject = {} if reference is None or kind != "path-item" else {"$ref": reference}
        for key, item in value.items():
            shape = fields.get(key)
            if shape is None:
                if key.startswith(OURS):
                    kept[key] = item
            elif shape.is_scalar and shape.container == "one":
                if isinstance(item, _TYPES[shape.kind]):
                    kept[key] = item
            else:
                read = _scalars(shape, item) if shape.is_scalar else self._field(shape, item)
                if read is not None:
                    kept[key] = read
                elif item is None and shape.kind == "any":
                    kept[key] = None
        if kind == "schema":
            if self.is_old and not _OLD.isdisjoint(kept):
                kept = upgraded(kind, kept)
            tidy(kept)
        return mapped(kept, self.schemas) if kind == "discriminator" else kept

    def _field(self, shape: Shape, item: Any) -> Any:
        """What a field holds, if it is no scalar; `None` where the specification does not allow it."""
        if shape.container == "one":
            return self._object(shape.kind, item)
        if shape.container == "list":
            found = [self._object(shape.kind, one) for one in item] if _is_list(item) else None
            return found and [one for one in found if one is not None]
        if not isinstance(item, dict):
            return None
        named = {str(name): self._object(shape.kind, one) for name, one in item.items()}
        return {name: one for name, one in named.items() if one is not None}

    def _object(self, kind: str, item: Any) -> Any:
        if isinstance(item, dict):
            read = self.read(kind, item)
            is_named = kind != "parameter" or "$ref" in read or {"name", "in"} <= read.keys()
            return read if is_named else None
        return item if isinstance(item, bool) and kind == "schema" else None


def _scalars(shape: Shape, item: Any) -> Any:
    if shape.container == "list":
        wanted = _TYPES[shape.kind]
        return [one for one in item if isinstance(one, wanted)] if _is_list(item) else None
    return item if isinstance(item, dict) else None


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


_TYPES: Mapping[str, Any] = {
    "any": object,
    "flag": bool,
    "number": (int, float),
    "text": str,
    "types": (str, list),
}
#: What OpenAPI 3.0 writes otherwise in a schema.
_OLD = frozenset({"$ref", "example", "exclusiveMaximum", "exclusiveMinimum", "nullable"})
_PLAIN = re.compile(r"#/components/[A-Za-z]+/[^/]+")
_ALL_FIELDS: Mapping[str, Mapping[str, Shape]] = {
    name: {key: kind.fields[key] for key in kind.fields.keys() - _LEFT_OUT}
    for name, kind in KINDS.items()
}
# `nullable` is read on the way, and callbacks become webhooks.
_KEPT = {"schema": {"nullable"}, "operation": {"callbacks"}, "components": {"callbacks"}}
_FIELDS: Mapping[str, Mapping[str, Shape]] = {
    name: {
        key: fields[key]
        for key in fields.keys() - (STRIPPED.get(name, set()) - _KEPT.get(name, set()))
    }
    for name, fields in _ALL_FIELDS.items()
}
