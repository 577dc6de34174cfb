"""Which value of a discriminator's property stands for which class.

A tag is, in this order: what `mapping` says; what a class alone allows there by `const` or `enum`;
the key of a component that has no other (OpenAPI 3.1, Discriminator Object). What two classes
claim alike is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from moored.names.fields import REF, all_fields, component

Tag: TypeAlias = str | int | bool
# How `document.hoist` names a class that stands inline among alternatives: nobody's tag.
_INLINE = re.compile(r"\.(?:one|any)Of\.\d+(?:\.|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """What the values of a property stand for.

    Attributes:
        name: The property on the wire.
        kinds: Components by tag.
        default: The component of values without a tag, or with one of no other
            (`defaultMapping` of OpenAPI 3.2).
        partial: Whether there may be further tags, as some class has none that is known.
    """

    name: str
    kinds: Mapping[Tag, str] = field(default_factory=dict)
    default: str | None = None
    partial: bool = False

    @property
    def entries(self) -> list[tuple[Tag, str]]:
        """Tags and components, in the order of the tags."""
        return sorted(self.kinds.items(), key=lambda entry: (str(entry[0]), repr(entry[0])))

    def of(self, key: str) -> tuple[Tag, ...]:
        """The tags of a component."""
        return tuple(tag for tag, named in self.entries if named == key)


class Assigner:
    """Gives tags to classes that one discriminator tells apart."""

    def __init__(self, name: str, said: Mapping[str, Any], schemas: Mapping[str, Any]) -> None:
        """Takes the property, the discriminator, and the components."""
        self._name, self._said, self._schemas = name, said, schemas
        self.kinds: dict[Tag, str] = {}

    def assign(self, classes: Iterable[str], nameable: Iterable[str]) -> Tags:
        """The tags.

        Args:
            classes: What has a tag.
            nameable: What `mapping` may name; of other entries it is not known what they are.
        """
        classes, known = list(classes), {*nameable}
        said = mapping_of(self._said)
        self.kinds = {tag: key for tag, key in said.items() if key in known}
        by_values = {key: self._values(key) for key in classes}
        self._claim((tag, key) for key in classes for tag in by_values[key])
        left = [key for key in classes if key not in self.kinds.values()]
        self._claim((tag, key) for key in left for tag in _implicit(key, by_values[key]))
        default = _key(self._said.get("defaultMapping"))
        named = {*self.kinds.values()}
        return Tags(
            name=self._name,
            kinds=self.kinds,
            default=default if default in known else None,
            partial=len(said) > sum(key in known for key in said.values())
            or any(key not in named for key in classes),
        )

    def _claim(self, claims: Iterable[tuple[Tag, str]]) -> None:
        claimed: dict[Tag, set[str]] = {}
        for tag, key in claims:
            claimed.setdefault(tag, set()).add(key)
        for tag, keys in claimed.items():
            if len(keys) == 1 and tag not in self.kinds:
                self.kinds[tag] = keys.pop()

    def _values(self, key: str) -> list[Tag]:
        """The values that a class allows as its tag; none where it allows any."""
        schema = all_fields(key, self._schemas).get(self._name)
        seen: set[str] = set()
        while isinstance(schema, dict) and "$ref" in schema and schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            schema = self._schemas.get(component(schema["$ref"]))
        if not isinstance(schema, dict):
            return []
        values = [schema["const"]] if "const" in schema else schema.get("enum") or []
        return [value for value in values if isinstance(value, str | int)]


def property_of(schema: Any) -> str | None:
    """The property of a schema's discriminator, if it has one."""
    said = schema.get("discriminator") if isinstance(schema, dict) else None
    name = said.get("propertyName") if isinstance(said, dict) else None
    return name if isinstance(name, str) and name else None


def mapping_of(said: Mapping[str, Any]) -> dict[str, str]:
    """The components that a discriminator names, by tag."""
    mapping = said.get("mapping")
    entries = mapping.items() if isinstance(mapping, dict) else ()
    return {tag: key for tag, text in entries if (key := _key(text)) is not None}


def _key(reference: Any) -> str | None:
    is_one = isinstance(reference, str) and reference.startswith(REF)
    return component(reference) if is_one else None


def _implicit(key: str, values: list[Tag]) -> Iterator[str]:
    """The key as a tag, spelled as one of the values where those are all that is allowed."""
    name = key.partition("~")[0]
    if _INLINE.search(key):
        return
    if not values:
        yield name
    yield from (
        value for value in values if isinstance(value, str) and _letters(value) == _letters(name)
    )


def _letters(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())
