"""The normal form of a document without a judgement on it: what two documents are compared in.

It is what `prepare` makes of a valid document, three times as fast: nothing is reported, and a
value of the wrong type is passed over. The one pass that copies a document does what `upgrade`,
`repair` and `strip` do one after the other.
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
from moored.document.resolve import attempt as attempt_resolve
from moored.document.slice import slice_operations
from moored.document.upgrade import upgrade
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
    for path in overlays:
        document = apply(attempt_resolve(document)[0], path, shown=show(path))
    is_old = str(document.root.get("openapi", "")).startswith("3.0")
    document = document if is_old else upgrade(document)
    reader = _Reader(_FIELDS, is_old, _keys_of_schemas(document))
    root = reader.read("openapi", document.root)
    if reader.is_plain and not selectors:
        return _hoisted(inline(gathered(flatten(_with(document, root)))))
    document = attempt_resolve(document)[0]
    whole = _Reader(_ALL_FIELDS, is_old, _keys_of_schemas(document))
    document = _with(document, whole.read("openapi", document.root))
    if selectors:
        document = slice_operations(document, selectors)
    return _hoisted(strip(inline(lift_all(gathered(flatten(document))))))


def _hoisted(document: Document) -> Document:
    refuse_too_large(document)
    return hoist(document)


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
                return {"$ref": reference}
        fields = self.fields[kind] or fields_of(kind, value)
        kept: JsonObject = {}
        for key, item in value.items():
            shape = fields.get(key)
            if shape is None:
                if key.startswith(OURS):
                    kept[key] = item
            elif (read := self._field(shape, item)) is not None:
                kept[key] = read
            elif item is None and shape.kind == "any":
                kept[key] = None
        if kind == "schema":
            kept = upgraded(kind, kept) if self.is_old else kept
            tidy(kept)
        return mapped(kept, self.schemas) if kind == "discriminator" else kept

    def _field(self, shape: Shape, item: Any) -> Any:
        """The value of a field; `None` where it is none that the specification allows."""
        if shape.is_scalar:
            return _scalar(shape, item)
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
            return self.read(kind, item)
        return item if isinstance(item, bool) and kind == "schema" else None


def _scalar(shape: Shape, item: Any) -> Any:
    if shape.container == "list":
        wanted = _TYPES[shape.kind]
        return [one for one in item if isinstance(one, wanted)] if _is_list(item) else None
    if shape.container == "map":
        return item if isinstance(item, dict) else None
    return item if isinstance(item, _TYPES[shape.kind]) else None


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


_TYPES: Mapping[str, Any] = {
    "any": object,
    "flag": bool,
    "number": (int, float),
    "text": str,
    "types": (str, list),
}
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
