"""The shapes that requests and responses have, where they differ.

A property that is `readOnly` is no part of a request, and one that is `writeOnly` is no part of a
response (OpenAPI 3.1, Schema Object; JSON Schema Validation, section 9.4). Where such a property is
required, one class cannot be both: a component that both reach becomes two, the response keeping
its name. A component that only one of them reaches has the one shape that it needs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.composing.forms import key_of
from moored.document.methods import operations_of
from moored.document.origins import Origins
from moored.document.references import schema_key, to_schema, with_mapping
from moored.document.walk import rebuild, walk

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_SENT, _RECEIVED = "readOnly", "writeOnly"
_SUFFIXES = ("Input", "Request", "ForRequests")
_MARK = "~"


def split(document: Document) -> Document:
    """The document with two components for each that requests and responses have differently.

    Args:
        document: Compositions are written out (`composing`).
    """
    schemas: JsonObject = (document.root.get("components") or {}).get("schemas") or {}
    marked = _marked(schemas)
    if not any(marked.values()):
        return document
    splitter = _Splitter(document.root, schemas, marked)
    if not splitter.is_needed:
        return document
    origins = Origins(document)
    for key, other in splitter.inputs.items():
        places = (pointers.join("components", "schemas", name) for name in (other, key))
        origins.move(*places)
    return replace(document, root=splitter.root(), origins=origins.result())


def shape_of(key: str) -> str | None:
    """The component whose shape in requests a key names, if it is one that `split` has made."""
    whole, _, suffix = key.rpartition(_MARK)
    return whole if whole and suffix in _SUFFIXES else None


def _marked(schemas: JsonObject) -> Mapping[str, set[str]]:
    """By mark, the components that may need a closer look; most have none, and the text tells it.

    Where a component is marked itself, a property that names it is marked by that.
    """
    texts = {key: json.dumps(schema) for key, schema in schemas.items()}
    return {
        flag: {key for key, text in texts.items() if marks.search(text)}
        for flag in (_SENT, _RECEIVED)
        for marks in [_marks(flag, schemas)]
    }


def _marks(flag: str, schemas: JsonObject) -> re.Pattern[str]:
    """What tells a mark in the text of a component: its own, or the name of one that is marked."""
    known = [key for key, one in schemas.items() if isinstance(one, dict) and one.get(flag) is True]
    others: dict[str, list[str]] = {}
    for key, one in schemas.items():
        if isinstance(one, dict) and "$ref" in one:
            others.setdefault(key_of(one) or "", []).append(key)
    named = _closure(known, {key: set(names) for key, names in others.items()})
    texts = [f'"{flag}": true', *(json.dumps(to_schema(key)) for key in sorted(named))]
    return re.compile("|".join(map(re.escape, texts)))


class _Splitter:
    def __init__(
        self, root: JsonObject, schemas: JsonObject, marked: Mapping[str, set[str]]
    ) -> None:
        self._root, self._schemas = root, schemas
        self._walked: dict[str, list[JsonObject]] = {}
        self._changed: dict[str, set[str]] = {}
        self.inputs: dict[str, str] = {}
        direct = {
            flag: [
                key for key in keys if any(self._asks_for(one, flag) for one in self._inside(key))
            ]
            for flag, keys in marked.items()
        }
        if any(direct.values()):
            self._find(direct)

    def _find(self, direct: Mapping[str, list[str]]) -> None:
        """Which components differ, from those that ask for what is marked."""
        root, schemas = self._root, self._schemas
        uses = {key: set(_named(self._inside(key))) for key in schemas}
        sent = _closure(_of_operations(root, sent=True), uses)
        received = _closure(_of_operations(root, sent=False), uses)
        users: dict[str, set[str]] = {}
        for key, used in uses.items():
            for name in used:
                users.setdefault(name, set()).add(key)
        self._changed = {
            flag: _closure(direct[flag], users) & reached
            for flag, reached in ((_SENT, sent), (_RECEIVED, received))
        }
        both = sent & received & (self._changed[_SENT] | self._changed[_RECEIVED])
        self.inputs = {key: _free(key, schemas) for key in sorted(both)}

    def _inside(self, key: str) -> list[JsonObject]:
        """A component and all schemas inside it."""
        if key not in self._walked:
            visits = walk(self._schemas[key], "schema")
            self._walked[key] = [visit.value for visit in visits if visit.kind == "schema"]
        return self._walked[key]

    @property
    def is_needed(self) -> bool:
        return bool(self.inputs or any(self._changed.values()))

    def root(self) -> JsonObject:
        schemas: JsonObject = {}
        for key, schema in self._schemas.items():
            if key in self.inputs:
                schemas[self.inputs[key]] = self._shaped(schema, _SENT)
            only_sent = key in self._changed[_SENT] and key not in self.inputs
            flag = _SENT if only_sent else _RECEIVED
            changed = key in self._changed[flag] and (key in self.inputs or self._alone(key))
            schemas[key] = self._shaped(schema, flag) if changed else schema
        components = {**self._root["components"], "schemas": schemas}
        root = rebuild({**self._root, "components": {}}, "openapi", self._operation)
        return {**root, "components": components}

    def _alone(self, key: str) -> bool:
        return key not in self._changed[_SENT] or key not in self._changed[_RECEIVED]

    def _asks_for(self, schema: JsonObject, flag: str) -> bool:
        """Whether one of the properties that have to be there is marked."""
        required = schema.get("required")
        properties = (required and schema.get("properties")) or {}
        return any(self._is(properties[one], flag) for one in required or () if one in properties)

    def _flagged(self, schema: JsonObject, flag: str) -> set[str]:
        properties = schema.get("properties") or {}
        return {wire for wire, said in properties.items() if self._is(said, flag)}

    def _is(self, schema: Any, flag: str) -> bool:
        seen: set[str] = set()
        while isinstance(schema, dict):
            if schema.get(flag) is True:
                return True
            key = key_of(schema) if "$ref" in schema else None
            if key is None or key in seen:
                break
            seen.add(key)
            schema = self._schemas.get(key)
        return False

    def _shaped(self, value: Any, flag: str) -> Any:
        """A schema without what is not part of its shape, made of others in the same shape."""

        def change(kind: str, inside: JsonObject) -> JsonObject:
            if flag == _SENT:
                inside = self._renamed(kind, inside)
            return self._without(inside, flag) if kind == "schema" else inside

        return rebuild(value, "schema", change)

    def _without(self, schema: JsonObject, flag: str) -> JsonObject:
        gone = self._flagged(schema, flag)
        if not gone:
            return schema
        properties = {k: v for k, v in schema["properties"].items() if k not in gone}
        required = [wire for wire in schema.get("required") or () if wire not in gone]
        return {**schema, "properties": properties, "required": required}

    def _renamed(self, kind: str, value: JsonObject) -> JsonObject:
        if kind == "discriminator":
            return with_mapping(value, self._input)
        if kind == "schema" and (key := key_of(value)) in self.inputs:
            return {**value, "$ref": to_schema(self.inputs[key or ""])}
        return value

    def _input(self, reference: str) -> str:
        key = schema_key(reference) or ""
        return to_schema(self.inputs[key]) if key in self.inputs else reference

    def _operation(self, kind: str, value: JsonObject) -> JsonObject:
        if kind != "operation":
            return value
        changed = {
            key: rebuild(value[key], shape, self._sent)
            for key, shape in (("requestBody", "request-body"),)
            if key in value
        }
        if "parameters" in value:
            changed["parameters"] = [
                rebuild(one, "parameter", self._sent) for one in value["parameters"]
            ]
        return {**value, **changed}

    def _sent(self, kind: str, value: JsonObject) -> JsonObject:
        value = self._renamed(kind, value)
        needed = {*(value.get("required") or ())} if kind == "schema" else set()
        if needed and needed & self._flagged(value, _SENT):
            return self._without(value, _SENT)
        return value


def _of_operations(root: JsonObject, *, sent: bool) -> Iterator[str]:
    """The components that requests or responses name; what webhooks receive is received."""
    for section, turned in (("paths", False), ("webhooks", True)):
        for item in (root.get(section) or {}).values():
            for _, _, operation in operations_of(item):
                for key, value in operation.items():
                    if (key in ("requestBody", "parameters")) == (sent != turned):
                        yield from _all_uses(value)


def _all_uses(value: Any) -> Iterator[str]:
    stack = [value]
    while stack:
        item = stack.pop()
        if item.__class__ is list:
            stack += item
        elif item.__class__ is dict:
            if "$ref" in item and (key := key_of(item)) is not None:
                yield key
            stack += item.values()


def _named(schemas: Iterable[JsonObject]) -> Iterator[str]:
    return (key for one in schemas if "$ref" in one and (key := key_of(one)) is not None)


def _closure(starts: Iterable[str], edges: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    open_ = list(starts)
    while open_:
        key = open_.pop()
        if key not in found:
            found.add(key)
            open_ += edges.get(key, ())
    return found


def _free(key: str, schemas: Mapping[str, Any]) -> str:
    """A key for the shape of requests that names no class of the document."""
    taken = {_letters(known) for known in schemas}
    for suffix in _SUFFIXES:
        if _letters(key + suffix) not in taken:
            return f"{key}{_MARK}{suffix}"
    return f"{key}{_MARK}{_SUFFIXES[-1]}"


def _letters(key: str) -> str:
    return "".join(char for char in key.casefold() if char.isalnum())
