"""One of the two documents of a comparison, with its names and what reaches what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from moored import pointer as pointers
from moored.document import Document
from moored.document.classes import Classes
from moored.document.heirs import heirs_of
from moored.drift.api.shapes import Types
from moored.drift.rules import Direction
from moored.names.earlier import NOTHING, Earlier
from moored.names.fields import REF, bases, component
from moored.names.gather import operations, webhook_operations
from moored.names.groups import group_of
from moored.names.history import name
from moored.names.plan import NamePlan

_DATA = frozenset({"const", "default", "enum", "example", "examples"})
#: A component as what a value is, and as what a class extends.
_VALUE, _CLASS = "value", "class"
_Place = tuple[str, str]
_CONTAINERS = frozenset({dict, list})
_MAPS = frozenset({"properties", "patternProperties", "dependentSchemas", "responses", "headers"})


@dataclass(kw_only=True)
class Side:
    """A document in normal form (`document.outline`), and what a comparison looks up in it.

    Attributes:
        earlier: What an earlier run left in `names.lock`.
        identity: What components are called in the comparison, where it is not by their key.
        differs: The components that differ, with what they extend: fields of others need no names.
            `None` names all.
    """

    document: Document
    earlier: Earlier = NOTHING
    identity: Mapping[str, str] = field(default_factory=dict)
    differs: frozenset[str] | None = None

    @property
    def root(self) -> dict[str, Any]:
        """The whole document."""
        return self.document.root

    @cached_property
    def schemas(self) -> Mapping[str, Any]:
        """The component schemas that an operation reaches; no other is generated."""
        found = self._components.get("schemas", {})
        return {key: schema for key, schema in found.items() if key in self._reached}

    @cached_property
    def operations(self) -> Mapping[str, dict[str, Any]]:
        """Operations by `POST /path`."""
        return dict(operations(self.root))

    @cached_property
    def webhooks(self) -> Mapping[str, dict[str, Any]]:
        """What the API sends by itself, by key."""
        return {key: operation for key, _, operation in webhook_operations(self.root)}

    @cached_property
    def names(self) -> NamePlan:
        """Every name of the client."""
        schemas = {
            key: schema if self.differs is None or key in self.differs else _unnamed(schema)
            for key, schema in self.schemas.items()
        }
        used = {"schemas": schemas, "securitySchemes": self.schemes}
        return name({**self.root, "components": used}, self.earlier).plan

    @cached_property
    def types(self) -> Types:
        """The types of the client."""
        known = self._components.get("schemas", {})
        return Types(
            schemas=known, name=self.class_name, identity=self.identity, classes=Classes(known)
        )

    @cached_property
    def schemes(self) -> Mapping[str, Any]:
        """The security schemes that the document or an operation asks for."""
        asked = [
            self.root.get("security"),
            *(one.get("security") for one in self.operations.values()),
        ]
        named = {key for ways in asked for way in ways or () for key in way}
        found = self._components.get("securitySchemes", {})
        return {key: found[key] for key in sorted(named & found.keys())}

    def is_former(self, name: str, key: str) -> bool:
        """Whether a former name of a class or alias still leads to a component."""
        found = self.names.aliases
        return any((one.kind, one.python, one.place) == ("class", name, key) for one in found)

    def class_name(self, key: str) -> str:
        """The class or alias of a component."""
        found = self.names.names.get(("class", key))
        return found.python if found else key

    def method(self, key: str) -> str:
        """The path of an operation's method below the client: `pets.list`."""
        group = self.names("group", group_of(self.operations[key]))
        return f"{group}.{self.names('method', key)}"

    def webhook(self, key: str) -> str:
        """The path of the function that reads a webhook: `webhooks.new_pet`."""
        return f"webhooks.{self.names('method', f'webhook {key}')}"

    @cached_property
    def methods(self) -> Mapping[str, str]:
        """Operations by the paths of their methods."""
        return {self.method(key): key for key in self.operations}

    def direction(self, key: str) -> Direction:
        """Whether requests or responses reach a component, or both."""
        sent, received = self._reached.get(key, (0, 0))
        if sent and received:
            return "both"
        return "request" if sent else "response"

    def users(self, key: str) -> tuple[str, ...]:
        """The methods whose requests or responses reach a component, sorted."""
        sent, received = self._reached.get(key, (0, 0))
        found = sent | received
        return tuple(sorted(name for bit, name in self._bits if found & bit))

    @cached_property
    def _bits(self) -> list[tuple[int, str]]:
        names = [
            *(self.method(key) for key in self.operations),
            *(self.webhook(key) for key in self.webhooks),
        ]
        return [(1 << index, name) for index, name in enumerate(names)]

    @property
    def _components(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.root.get("components") or {}
        return found

    @cached_property
    def _reached(self) -> Mapping[str, tuple[int, int]]:
        """By component, the operations that send and that receive it, one bit for each."""
        edges = _edges(self._components.get("schemas", {}))
        sent: dict[_Place, int] = {}
        received: dict[_Place, int] = {}
        for index, operation in enumerate(self.operations.values()):
            bit = 1 << index
            answers = {"responses": operation.get("responses")}
            for key in references({**operation, "responses": None}):
                sent[key, _VALUE] = sent.get((key, _VALUE), 0) | bit
            for key in references(answers):
                received[key, _VALUE] = received.get((key, _VALUE), 0) | bit
        for index, webhook in enumerate(self.webhooks.values(), len(self.operations)):
            for key in references(webhook.get("requestBody")):
                received[key, _VALUE] = received.get((key, _VALUE), 0) | 1 << index
        sent, received = _spread(sent, edges), _spread(received, edges)
        return {
            place[0]: (sent.get(place, 0), received.get(place, 0))
            for place in {*sent, *received}
            if place[1] == _CLASS
        }


def _unnamed(schema: Any) -> Any:
    """A component without its fields: what is left names the class."""
    said = schema if isinstance(schema, dict) else {}
    return {key: item for key, item in said.items() if key not in ("properties", "allOf")}


def differing(old: Side, new: Side) -> frozenset[str]:
    """The components that are not the same in both documents, and all that they extend."""
    keys = {*old.schemas, *new.schemas}
    open_ = [key for key in keys if old.schemas.get(key) != new.schemas.get(key)]
    found = set(open_)
    while open_:
        key = open_.pop()
        extended = [*bases(old.schemas.get(key)), *bases(new.schemas.get(key))]
        fresh = [base for base in extended if base not in found]
        found.update(fresh)
        open_.extend(fresh)
    return frozenset(found)


def _edges(schemas: Mapping[str, Any]) -> Mapping[_Place, list[_Place]]:
    """What each component brings along.

    A value of a class may be one of a class that extends it, if a tag tells them apart; who only
    extends a class brings no other along (`document.heirs`).
    """
    below = dict(heirs_of(schemas).below)
    for key, schema in schemas.items():
        # What only extends, and adds nothing, is another name of the class by now.
        if isinstance(schema, dict) and (base := _named(schema)) in below:
            below[base] = [*below[base], key]
    edges: dict[_Place, list[_Place]] = {}
    for key, schema in schemas.items():
        heirs = [(heir, _VALUE) for heir in below.get(key, ()) if heir in schemas]
        edges[key, _VALUE] = [(key, _CLASS), *heirs]
        said = schema if isinstance(schema, dict) else {}
        named = references({one: item for one, item in said.items() if one != "allOf"})
        inner = (part for part in said.get("allOf") or () if "$ref" not in part)
        inside = (name for part in inner for name in references(part))
        edges[key, _CLASS] = [
            *((base, _CLASS) for base in bases(schema)),
            *((name, _VALUE) for name in (*named, *inside)),
        ]
    return edges


def _named(schema: Mapping[str, Any]) -> str:
    """The component that a schema is another name of; empty if it is none."""
    reference = schema.get("$ref")
    return component(reference) if isinstance(reference, str) else ""


def _spread(masks: dict[_Place, int], edges: Mapping[_Place, list[_Place]]) -> dict[_Place, int]:
    """What reaches a component reaches all that it brings along."""
    open_ = list(masks)
    while open_:
        key = open_.pop()
        mask = masks[key]
        for target in edges.get(key, ()):
            known = masks.get(target, 0)
            if known | mask != known:
                masks[target] = known | mask
                open_.append(target)
    return masks


def references(value: Any) -> Iterator[str]:
    """The components that a part of a document refers to itself, some of them more than once."""
    stack: list[tuple[Any, bool]] = [(value, False)] if value.__class__ in _CONTAINERS else []
    while stack:
        item, is_map = stack.pop()
        if item.__class__ is list:
            stack += [(inner, False) for inner in item if inner.__class__ in _CONTAINERS]
            continue
        reference = None if is_map else item.get("$ref")
        if isinstance(reference, str) and reference.startswith(REF):
            yield component(reference)
        # In a map, `default` is the name of a property or of an answer.
        stack += [
            (inner, not is_map and key in _MAPS)
            for key, inner in item.items()
            if inner.__class__ in _CONTAINERS and (is_map or key not in _DATA)
        ]


def schema_pointer(key: str) -> str:
    """The place of a component schema."""
    return pointers.join("components", "schemas", key)


def operation_pointer(key: str) -> str:
    """The place of an operation, from `POST /path`."""
    method, _, path = key.partition(" ")
    return pointers.join("paths", path, method.lower())
