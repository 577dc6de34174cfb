"""The tags of unions, and of classes that others extend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from moored.models.tags import Assigner, Tag, Tags, property_of
from moored.names.fields import bases, component

_UNIONS = ("oneOf", "anyOf")


class TagReader:
    """Reads tags of composed schemas."""

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        """Takes the components, as `moored.document.normalise` leaves them."""
        self._schemas = schemas
        self._below: dict[str, list[str]] = {}
        for key, schema in schemas.items():
            for base in bases(schema) if _is_composed(schema) else ():
                self._below.setdefault(base, []).append(key)
        self._families: dict[str, Tags] = {}

    def root(self, key: str) -> str | None:
        """The class whose discriminator tells a class and its heirs apart: itself, or one above."""
        seen, open_ = {key}, [key]
        while open_:
            one = open_.pop(0)
            schema = self._schemas.get(one)
            if property_of(schema) is not None and not _arms(schema):
                return one
            above = [base for base in bases(schema) if base not in seen]
            seen.update(above)
            open_ += above
        return None

    def name_of(self, key: str) -> str | None:
        """The property that tells a class from its heirs."""
        return property_of(self._schemas.get(self.root(key) or ""))

    def _name_above(self, key: str) -> str | None:
        names = (self.name_of(base) for base in bases(self._schemas.get(key)) if base != key)
        return next((name for name in names if name is not None), None)

    def of_family(self, root: str) -> Tags:
        """The tags of a class with a discriminator, and of all that extend it."""
        if root not in self._families:
            schema = self._schemas[root]
            name = property_of(schema) or ""
            # What extends a class with another property is told from that one by it alone.
            near = [key for key in self.heirs(root) if self._name_above(key) == name]
            keys = [root, *near]
            assigner = Assigner(name, schema["discriminator"], self._schemas)
            self._families[root] = assigner.assign(keys, keys)
        return self._families[root]

    def heirs(self, key: str) -> list[str]:
        """All classes that extend a class, the nearest first."""
        found: dict[str, None] = {}
        open_ = [*self._below.get(key, ())]
        while open_:
            one = open_.pop(0)
            if one not in found and one != key:
                found[one] = None
                open_ += self._below.get(one, ())
        return list(found)

    def is_parent(self, key: str) -> bool:
        """Whether the tag of a value may name a class that extends this one."""
        if key not in self._below or (root := self.root(key)) is None:
            return False
        tags = self.of_family(root)
        named = {*tags.kinds.values(), tags.default}
        return any(heir in named for heir in self.heirs(key))

    def classes(self, schema: Any) -> list[str]:
        """The classes that a schema stands for, alternatives of unions among them."""
        return list(self._leaves({"oneOf": [schema]}))

    def own(self, key: str, tags: Tags) -> tuple[Tag, ...]:
        """Of the tags of an alternative, first those that no class has that extends it."""
        root = self.root(key) if self.is_parent(key) else None
        own = self.of_family(root).of(key) if root is not None else ()
        return tuple(sorted(tags.of(key), key=lambda tag: tag not in own))

    def of_union(self, schema: Mapping[str, Any]) -> Tags | None:
        """The tags of alternatives; `None` where nothing tells them apart."""
        leaves = list(self._leaves(schema))
        name = property_of(schema)
        if len(leaves) < 2:
            return None
        if name is None:
            return self._inherited(leaves)
        tags = Assigner(name, schema["discriminator"], self._schemas).assign(leaves, leaves)
        tags = replace(tags, kinds={**self._of_heirs(name, leaves), **tags.kinds})
        return tags if tags.kinds or tags.default is not None else None

    def _inherited(self, leaves: list[str]) -> Tags | None:
        """The tags of alternatives that all extend one class with a discriminator."""
        roots = {self.root(key) for key in leaves}
        root = roots.pop() if len(roots) == 1 else None
        if root is None or root in leaves:
            return None
        family = self.of_family(root)
        kinds = {**self._of_heirs(family.name, leaves)}
        kinds |= {tag: key for tag, key in family.kinds.items() if key in leaves}
        return Tags(
            name=family.name,
            kinds=kinds,
            default=family.default if family.default in leaves else None,
            partial=any(key not in kinds.values() for key in leaves),
        )

    def _of_heirs(self, name: str, leaves: list[str]) -> dict[Tag, str]:
        """Alternatives by the tags of what extends them: they tell those apart themselves."""
        found: dict[Tag, str] = {}
        for key in leaves:
            root = self.root(key) if self.is_parent(key) else None
            family = self.of_family(root) if root is not None else None
            if family is not None and family.name == name:
                below = {*self.heirs(key)} - {*leaves}
                found |= {tag: key for tag, heir in family.kinds.items() if heir in below}
        return found

    def _leaves(self, schema: Any) -> Iterator[str]:
        """The classes among the alternatives of a union, and of those inside of it, each once."""
        seen: set[str] = set()
        open_: list[Any] = [*_arms(schema)]
        while open_:
            arm = open_.pop(0)
            key = _reference(arm)
            if key is None:
                open_[:0] = _arms(arm)
            elif key not in seen:
                seen.add(key)
                if _is_object(named := self._schemas.get(key)):
                    yield key
                else:
                    open_[:0] = [named] if _reference(named) is not None else _arms(named)


def _arms(schema: Any) -> list[Any]:
    if not isinstance(schema, dict):
        return []
    return next((schema[keyword] for keyword in _UNIONS if schema.get(keyword)), [])


def _reference(schema: Any) -> str | None:
    text = schema.get("$ref") if isinstance(schema, dict) else None
    return component(text) if isinstance(text, str) else None


def _is_composed(schema: Any) -> bool:
    return isinstance(schema, dict) and bool(schema.get("allOf"))


def _is_object(schema: Any) -> bool:
    if not isinstance(schema, dict):
        return False
    return bool(schema.get("properties") or schema.get("allOf"))
