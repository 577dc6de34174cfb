"""What tells a class from those that extend it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from moored.ir.types import NO_FAMILY, Family
from moored.lower.context import Context
from moored.models.types import ClassType
from moored.names.fields import REF, component


@dataclass(frozen=True)
class Families:
    """Knows the classes as they are written: what is no subclass cannot stand for its parent."""

    context: Context
    settled: Mapping[str, ClassType]

    def of(self, key: str) -> Family:
        """What a class is in its family; in none, for most."""
        own = key if self._is_root(key) else None
        above = next((one for one in self.chain(key) if self._is_root(one)), None)
        root = above or own
        if root is None or self._top(key) not in self._read:
            return NO_FAMILY
        tags = self.context.tags.of_family(root)
        return Family(
            tag=self.context.tags.of_family(own).name if own else "",
            partial=own is not None and self._is_partial(own),
            tags=tags.of(key),
            is_default=tags.default == key,
            is_below=above is not None,
        )

    def chain(self, key: str) -> Iterator[str]:
        """The classes that a class extends, the nearest first."""
        while bases := self.settled[key].bases:
            key = self._keys[bases[0]]
            yield key

    @cached_property
    def _keys(self) -> dict[str, str]:
        return {self.context.plan("class", one): one for one in self.settled}

    def narrows(self, key: str) -> bool:
        """Whether a class has a field of a narrower type than what it extends."""
        own = self.settled[key].fields
        return any(
            wire in own and own[wire].annotation != field.annotation
            for one in self.chain(key)
            for wire, field in self.settled[one].fields.items()
        )

    def _top(self, key: str) -> str:
        """The uppermost class with tags of those that a class extends, or the class itself."""
        return [key, *(one for one in self.chain(key) if self._is_root(one))][-1]

    @cached_property
    def _read(self) -> set[str]:
        """The classes that values are read as by their tags, and those above them."""
        made = self.context.models.classes.values()
        annotations = [field.annotation for one in made for field in one.fields.values()]
        annotations += [one.extra for one in made]
        annotations += self.context.models.aliases.values()
        named = {name for one in annotations for name in _MARKED.findall(one)}
        found = {self._keys[name] for name in named if name in self._keys}
        found |= {*_references([self.context.root.get(part) for part in ("paths", "webhooks")])}
        kept = [key for key in found if key in self.settled]
        return {*kept, *(above for key in kept for above in self.chain(key))}

    def _is_root(self, key: str) -> bool:
        reader = self.context.tags
        return reader.root(key) == key and reader.is_parent(key)

    def _is_partial(self, root: str) -> bool:
        tags = self.context.tags.of_family(root)
        return tags.partial or any(
            key != root and root not in self.chain(key) for key in tags.kinds.values()
        )


_MARKED = re.compile(r"Annotated\[(\w+), ByClassTag\]")


def _references(value: Any) -> Iterator[str]:
    """The components that operations refer to themselves."""
    open_ = [value]
    while open_:
        one = open_.pop()
        if isinstance(one, dict):
            if isinstance(text := one.get("$ref"), str) and text.startswith(REF):
                yield component(text)
            open_ += one.values()
        elif isinstance(one, list):
            open_ += one
