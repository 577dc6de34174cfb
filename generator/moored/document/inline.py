"""Every reference but a schema's replaced by what it names; operations made complete."""

from __future__ import annotations

from dataclasses import replace
from operator import is_
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import parameters
from moored.document.entries import path_items
from moored.document.grammar import KINDS, METHODS, Shape, is_entry
from moored.document.incoming import webhooks
from moored.document.methods import ADDITIONAL, with_operations
from moored.document.origins import Origins
from moored.document.references import local_pointer
from moored.document.walk import reference_in

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_DROPPED = frozenset({"callbacks", "links", "parameters"})
_SECTIONS = ("schemas", "securitySchemes")


def inline(document: Document) -> Document:
    """Make each operation complete in itself, apart from schemas.

    Path items keep only methods; their parameters and servers go to their operations. Links,
    and every component but schemas and security schemes, are left out; callbacks are webhooks by
    now (`incoming.gathered`).

    Args:
        document: Its path items are no references (`path_items.flatten`).
    """
    inliner = _Inliner(document)
    root = dict(document.root)
    root["paths"] = {
        path: inliner.path_item(item, pointer) for path, pointer, item in path_items(document)
    }
    if "webhooks" in root:
        root["webhooks"] = {
            key: inliner.path_item(item, pointer) for key, pointer, item in webhooks(document)
        }
    if components := inliner.components():
        root["components"] = components
    else:
        root.pop("components", None)
    return replace(document, root=root, origins=inliner.origins.result())


class _Inliner:
    def __init__(self, document: Document) -> None:
        self.origins = Origins(document)
        self._document = document

    def path_item(self, item: JsonObject, place: str) -> JsonObject:
        """A path item with nothing but complete operations."""

        def complete(pointer: str, operation: JsonObject) -> JsonObject:
            return self._operation(operation, item, place + pointer, place)

        changed = with_operations(item, complete)
        return {key: changed[key] for key in (*METHODS, ADDITIONAL) if key in changed}

    def components(self) -> JsonObject:
        """The sections of components that stay."""
        components = self._document.root.get("components") or {}
        found = {}
        for section in _SECTIONS:
            if values := components.get(section):
                kind = KINDS["components"].fields[section].kind
                start = pointers.join("components", section)
                found[section] = {
                    key: self._value(value, kind, start + pointers.join(key))
                    for key, value in values.items()
                }
        return found

    def _operation(
        self, operation: JsonObject, item: JsonObject, place: str, item_place: str
    ) -> JsonObject:
        own = {key: value for key, value in operation.items() if key not in _DROPPED}
        complete: JsonObject = self._fields(own, "operation", place)
        found = parameters.merged(
            operation.get("parameters") or (),
            item.get("parameters") or (),
            place,
            item_place,
            self._follow,
        )
        complete["parameters"] = [
            self._moved(value, "parameter", old, f"{place}/parameters/{index}")
            for index, (value, old) in enumerate(found)
        ]
        if "servers" not in complete and "servers" in item:
            complete["servers"] = item["servers"]
            self.origins.move(f"{place}/servers", f"{item_place}/servers")
        return complete

    def _follow(self, value: Any, place: str) -> tuple[Any, str]:
        """What a chain of references names in the end, and where that stands."""
        seen: set[str] = set()
        while (text := reference_in(value)) is not None and text not in seen:
            seen.add(text)
            pointer = local_pointer(text)
            try:
                target = self._document.at(pointer) if pointer is not None else None
            except KeyError:
                target = None
            if not isinstance(target, dict) or pointer is None:
                break
            place = pointer
            # Next to a reference, 3.1 lets a summary and a description replace its target's.
            beside = {key: value[key] for key in ("summary", "description") if key in value}
            value = {**target, **beside} if beside else target
        return value, place

    def _value(self, value: Any, kind: str, place: str) -> Any:
        if kind == "schema" or not isinstance(value, dict):
            return value
        found, old = self._follow(value, place)
        return self._moved(found, kind, old, place)

    def _moved(self, value: JsonObject, kind: str, old: str, new: str) -> JsonObject:
        if old != new:
            self.origins.move(new, old)
        if kind in ("parameter", "header"):
            # Encodings hold headers again; in a parameter they say nothing (Media Type Object).
            value = _without_encodings(value)
        return self._fields(value, kind, new)

    def _fields(self, value: JsonObject, kind: str, place: str) -> JsonObject:
        changed: JsonObject = {}
        for key, shape in _FOLLOWED[kind]:
            if key not in value:
                continue
            at = place + pointers.join(key)
            if shape.container == "map":
                changed[key] = self._map(value[key], shape, at)
            elif shape.container == "one":
                changed[key] = self._value(value[key], shape.kind, at)
        if "links" not in value and all(value[key] is item for key, item in changed.items()):
            return value
        return {key: changed.get(key, item) for key, item in value.items() if key != "links"}

    def _map(self, values: JsonObject, shape: Shape, place: str) -> JsonObject:
        found = {
            key: self._value(value, shape.kind, place + pointers.join(key))
            for key, value in values.items()
            if is_entry(shape, key)
        }
        is_same = len(found) == len(values) and all(map(is_, found.values(), values.values()))
        return values if is_same else found


#: By kind, the fields that hold what may be a reference, other than schemas, to be replaced.
_FOLLOWED = {
    name: [
        (key, shape)
        for key, shape in kind.fields.items()
        if key != "links" and shape.kind != "schema" and not shape.is_scalar
    ]
    for name, kind in KINDS.items()
}


def _without_encodings(value: JsonObject) -> JsonObject:
    content = value.get("content")
    if not isinstance(content, dict):
        return value
    plain = {
        name: {key: item for key, item in media.items() if key != "encoding"}
        for name, media in content.items()
        if isinstance(media, dict)
    }
    return {**value, "content": plain}
