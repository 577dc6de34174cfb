"""Every schema that would become a class is a component with a name of its own.

Two passes over the document: the first finds the inline classes and groups those that are the
same, the second puts a reference in the place of each. Enums, scalars, lists, maps and unions stay
where they are; what is inside them does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import contexts
from moored.document.canonical import canonical
from moored.document.classes import Classes
from moored.document.composing import compose
from moored.document.distinct import distinct
from moored.document.entries import operations, path_items
from moored.document.grammar import KINDS
from moored.document.incoming import webhook_names, webhooks
from moored.document.inner_schemas import InnerSchema, inner_schemas, is_holder
from moored.document.methods import with_operations
from moored.document.origins import Origins
from moored.document.references import to_schema
from moored.document.shapes import split

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

#: What belongs to the use of a schema, not to the class, and so stays beside the reference.
_OF_THE_USE = ("default", "deprecated", "readOnly", "writeOnly")
_NAME = "x-moored-name"


def hoist(document: Document) -> Document:
    """Write compositions and shapes out, and move inline classes to `components/schemas`.

    Args:
        document: Complete operations (`inline`), and no references but to component schemas.
    """
    document = split(compose(document))
    schemas = (document.root.get("components") or {}).get("schemas") or {}
    finder = _Finder(Classes(schemas))
    _visit(document, finder.look)
    groups = finder.groups
    keys = _keys(groups, schemas)
    if not keys:
        return document
    putter = _Putter(finder, keys)
    root = _visit(document, putter.put)
    origins = Origins(document)
    hoisted = {}
    for identity, group in sorted(groups.items(), key=lambda item: item[1].name):
        key = keys[identity]
        if key not in schemas and key not in hoisted:
            hoisted[key] = putter.inside(_class_of(group.value), group.name, "")
            origins.move(pointers.join("components", "schemas", key), group.place)
    components = dict(root.get("components") or {})
    components["schemas"] = {**(components.get("schemas") or {}), **hoisted}
    return replace(document, root={**root, "components": components}, origins=origins.result())


@dataclass(slots=True)
class _Group:
    """Inline classes that are the same; the first by name stands for all."""

    name: str
    place: str
    value: JsonObject


Act = Callable[[Any, str, str, bool], Any]


@dataclass(slots=True)
class _Finder:
    """The first pass."""

    classes: Classes
    groups: dict[str, _Group] = field(default_factory=dict)
    identities: dict[int, str] = field(default_factory=dict)

    def look(self, schema: Any, name: str, place: str, hoistable: bool) -> Any:
        if not isinstance(schema, dict) or "$ref" in schema:
            return schema
        if hoistable and self.classes.is_class(schema):
            self._add(schema, name, place)
        for child in inner_schemas(schema, name, place):
            self.look(child.value, child.name, child.place, child.hoistable)
        return schema

    def identity(self, schema: JsonObject) -> str | None:
        return self.identities.get(id(schema))

    def _add(self, schema: JsonObject, name: str, place: str) -> None:
        # All of them belong to the document, so that no id is used again.
        identity = self.identities.get(id(schema)) or canonical(_class_of(schema))
        self.identities[id(schema)] = identity
        known = self.groups.get(identity)
        if known is None or (name, place) < (known.name, known.place):
            self.groups[identity] = _Group(name, place, schema)


@dataclass(slots=True)
class _Putter:
    """The second pass."""

    finder: _Finder
    keys: dict[str, str]

    def put(self, schema: Any, name: str, place: str, hoistable: bool) -> Any:
        if not isinstance(schema, dict) or "$ref" in schema:
            return schema
        identity = self.finder.identity(schema) if hoistable else None
        if identity is not None:
            return _use(schema, to_schema(self.keys[identity]))
        return self.inside(schema, name, place)

    def inside(self, schema: JsonObject, name: str, place: str) -> JsonObject:
        changed: JsonObject = {}
        for child in inner_schemas(schema, name, place):
            new = self.put(child.value, child.name, child.place, child.hoistable)
            if new is not child.value:
                _set(schema, changed, child, new)
        return {**schema, **changed} if changed else schema


def _set(schema: JsonObject, changed: JsonObject, child: InnerSchema, new: Any) -> None:
    if child.key is None:
        changed[child.keyword] = new
        return
    if child.keyword not in changed:
        old = schema[child.keyword]
        changed[child.keyword] = dict(old) if isinstance(old, dict) else list(old)
    changed[child.keyword][child.key] = new


def _class_of(schema: JsonObject) -> JsonObject:
    """What the class itself is, apart from how it is used here."""
    use = _beside(schema)
    value = {key: item for key, item in schema.items() if key not in use}
    if isinstance(value.get("type"), list):
        value["type"] = "object"
    return value


def _use(schema: JsonObject, reference: str) -> JsonObject:
    if isinstance(schema.get("type"), list) and "null" in schema["type"]:
        return {"anyOf": [{"$ref": reference}, {"type": "null"}], **_beside(schema)}
    return {"$ref": reference, **_beside(schema)}


def _beside(schema: JsonObject) -> JsonObject:
    found = {key: schema[key] for key in _OF_THE_USE if key in schema}
    # A name in capitals is the class's; any other is the field's.
    if _NAME in schema and not str(schema[_NAME])[:1].isupper():
        found[_NAME] = schema[_NAME]
    return found


def _keys(groups: dict[str, _Group], schemas: JsonObject) -> dict[str, str]:
    """A component key for every group; a component that is the same already lends its own."""
    keys = {}
    for identity, group in groups.items():
        if group.name in schemas and canonical(schemas[group.name]) == identity:
            keys[identity] = group.name
    left = {group.place: group.name for key, group in groups.items() if key not in keys}
    by_place = distinct(left, schemas.__contains__)
    return keys | {key: by_place[group.place] for key, group in groups.items() if key not in keys}


def _visit(document: Document, act: Act) -> JsonObject:
    """The root after `act(schema, name, place, hoistable)` has replaced every outermost schema."""
    visitor = _Visitor(act)
    root = dict(document.root)
    components = dict(root.get("components") or {})
    if components.get("schemas"):
        components["schemas"] = {
            key: act(value, key, pointers.join("components", "schemas", key), False)
            for key, value in components["schemas"].items()
        }
        root["components"] = components
    names = {entry.pointer: entry.name for entry in operations(document)} | webhook_names(document)

    def visited(item: JsonObject, at: str) -> JsonObject:
        def change(inside: str, operation: JsonObject) -> JsonObject:
            place = at + inside
            new: JsonObject = visitor.object(operation, "operation", names[place], place)
            return new

        return with_operations(item, change)

    if "paths" in root:
        root["paths"] = {
            path: visited(item, pointer) for path, pointer, item in path_items(document)
        }
    if "webhooks" in root:
        root["webhooks"] = {
            key: visited(item, pointer) for key, pointer, item in webhooks(document)
        }
    return root


@dataclass(frozen=True, slots=True)
class _Visitor:
    """Goes down from an operation to its schemas."""

    act: Act

    def object(self, value: Any, kind: str, name: str, place: str) -> Any:
        if kind == "schema":
            return self.act(value, name, place, True)
        if not isinstance(value, dict):
            return value
        changed: JsonObject = {}
        for key, inner in _LEADING[kind]:
            if key in value:
                changed[key] = self._field(value, kind, key, inner, name, place)
        return {**value, **changed}

    def _field(
        self, value: JsonObject, kind: str, key: str, inner: str, name: str, place: str
    ) -> Any:
        found, at = value[key], place + pointers.join(key)

        def go(item: Any, step: str) -> Any:
            if _is_plain(inner, item):
                return item
            parts = contexts.step(kind, value, key, step)
            where = at + pointers.join(step) if step else at
            return self.object(item, inner, ".".join([name, *parts]), where)

        if isinstance(found, list):
            return [go(item, str(index)) for index, item in enumerate(found)]
        if inner in _MAPPED:
            return {entry: go(item, entry) for entry, item in found.items()}
        return go(found, "")


def _is_plain(kind: str, value: Any) -> bool:
    """Whether a value leads to no class: most schemas, parameters and headers are scalars."""
    if kind == "schema":
        return not is_holder(value)
    is_named = kind in ("parameter", "header") and isinstance(value, dict)
    return is_named and "content" not in value and not is_holder(value.get("schema"))


_LED = frozenset(
    {"parameter", "request-body", "response", "header", "media-type", "encoding", "schema"}
)
#: By kind, the fields that lead to schemas, each with the kind of what it holds.
_LEADING = {
    name: [(key, shape.kind) for key, shape in kind.fields.items() if shape.kind in _LED]
    for name, kind in KINDS.items()
}
_MAPPED = frozenset({"response", "header", "media-type", "encoding"})
