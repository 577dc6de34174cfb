"""The shapes that requests and responses have, where they differ.

A property that is `readOnly` is no part of a request, and one that is `writeOnly` is no part of a
response (OpenAPI 3.1, Schema Object; JSON Schema Validation, section 9.4). Where such a property is
required, one class cannot be both: a component that both reach becomes two, the response keeping
its name. A component that only one of them reaches has the one shape that it needs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.composing.forms import key_of
from moored.document.origins import Origins
from moored.document.references import schema_key, to_schema, with_mapping
from moored.document.walk import rebuild, walk

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_SENT, _RECEIVED = "readOnly", "writeOnly"
_SUFFIXES = ("Input", "Request", "ForRequests")


def split(document: Document) -> Document:
    """The document with two components for each that requests and responses have differently.

    Args:
        document: Compositions are written out (`composing`).
    """
    schemas: JsonObject = (document.root.get("components") or {}).get("schemas") or {}
    if not _may_be_needed(schemas):
        return document
    splitter = _Splitter(document.root, schemas)
    if not splitter.is_needed:
        return document
    origins = Origins(document)
    for key, other in splitter.inputs.items():
        places = (pointers.join("components", "schemas", name) for name in (other, key))
        origins.move(*places)
    return replace(document, root=splitter.root(), origins=origins.result())


def _may_be_needed(schemas: JsonObject) -> bool:
    """Whether the text has a mark at all; most documents have none, and this is cheap to tell."""
    text = json.dumps(schemas)
    return any(f'"{flag}": true' in text for flag in (_SENT, _RECEIVED))


class _Splitter:
    def __init__(self, root: JsonObject, schemas: JsonObject) -> None:
        self._root, self._schemas = root, schemas
        uses: dict[str, set[str]] = {}
        direct: dict[str, list[str]] = {_SENT: [], _RECEIVED: []}
        for key, schema in schemas.items():
            inside = [visit.value for visit in walk(schema, "schema") if visit.kind == "schema"]
            uses[key] = {name for name in map(key_of, inside) if name is not None}
            for flag, found in direct.items():
                if any(self._asks_for(one, flag) for one in inside):
                    found.append(key)
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
            for visit in walk(item, "path-item"):
                if visit.kind != "operation":
                    continue
                for key, value in visit.value.items():
                    if (key in ("requestBody", "parameters")) == (sent != turned):
                        yield from _all_uses(value)


def _all_uses(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _all_uses(item)
    elif isinstance(value, dict):
        if (key := key_of(value)) is not None:
            yield key
        for item in value.values():
            yield from _all_uses(item)


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
            return f"{key}~{suffix}"
    return f"{key}~{_SUFFIXES[-1]}"


def _letters(key: str) -> str:
    return "".join(char for char in key.casefold() if char.isalnum())
