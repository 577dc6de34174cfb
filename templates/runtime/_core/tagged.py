"""Types that a tag tells apart: a property of an object that says what the object is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any, Unpack, get_args

from pydantic import ConfigDict, GetCoreSchemaHandler, ValidationInfo
from pydantic import ValidatorFunctionWrapHandler as Handler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import (
    simple_ser_schema,
    with_info_wrap_validator_function,
)

from .call import is_dict
from .decoding import Reader, adapter
from .model import Model

_NONE: Mapping[Any, str] = {}


@dataclass(slots=True)
class Tags:
    """What the values of the property `name` stand for."""

    name: str
    kinds: dict[Any, type]
    default: type | None = None
    """What an object is without a value, or with one that stands for nothing."""
    partial: bool = False
    """Whether the property may have further values."""
    elsewhere: Mapping[Any, str] = field(default_factory=dict[Any, str])
    """The names of types in modules that may not be loaded yet."""
    within: type = object
    """What a type from elsewhere has to be below."""

    def named(self, value: dict[str, Any]) -> type | None:
        """The type that the tag of an object names, if any."""
        tag = value.get(self.name)
        tag = tag if isinstance(tag, str | int) else None
        if tag in self.elsewhere and tag not in self.kinds:
            models = import_module(self.within.__module__.rpartition(".")[0])
            kind: type = getattr(models, self.elsewhere[tag])
            if issubclass(kind, self.within):
                return kind
        return self.kinds.get(tag, self.default)

    def is_unknown(self, value: dict[str, Any]) -> bool:
        """Whether an object has a tag that should be one of these, and is not."""
        is_tagged = value.get(self.name) is not None
        return is_tagged and not self.partial and self.named(value) is None

    @property
    def expected(self) -> str:
        """The tags in words."""
        known = dict.fromkeys([*self.kinds, *self.elsewhere])
        return f"one of the tags {', '.join(map(repr, known))}"


class _Mark(ABC):
    """Marks a type that stands for several, and has the tag of an object choose one.

    Where the tag chooses none, an object is of the type that fits best.
    """

    @abstractmethod
    def tags(self, kind: Any) -> Tags | None:
        """What the tags of a type stand for."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def tried(value: Any, inner: Handler, info: ValidationInfo) -> Any:
            if not is_dict(value) or (tags := self.tags(source)) is None:
                return inner(value)
            if (chosen := _chosen(tags, source, value)) is not source:
                read = adapter(chosen).validate_python
                return read(value, by_alias=True, by_name=False, context=info.context)
            if tags.is_unknown(value):
                raise ValueError(tags.expected)
            return inner(value)

        # Written as what it is, with all its fields, and not as what it stands for.
        written = simple_ser_schema("any")
        return with_info_wrap_validator_function(
            tried, handler(source), serialization=written
        )

    def read(self, reader: Reader, kind: Any, value: Any, at: str) -> Any:
        """A value that strays from the document."""
        tags = self.tags(kind)
        if not is_dict(value) or tags is None:
            return reader.parts(kind, value, at)
        if (chosen := _chosen(tags, kind, value)) is not kind:
            return reader.read(chosen, value, at)
        before = len(reader.found)
        result = reader.parts(kind, value, at)
        if tags.is_unknown(value):
            name = tags.name.replace("~", "~0").replace("/", "~1")
            place = f"{at}/{name}"
            told = reader.found[before:]
            reader.found[before:] = [one for one in told if one.pointer != place]
            reader.note(place, tags.expected, value[tags.name])
        return result


@dataclass(frozen=True, slots=True)
class ByTag(_Mark):
    """Marks alternatives, which the property `name` tells apart: tags to names of classes."""

    name: str
    kinds: dict[Any, str] = field(hash=False)
    default: str = ""
    partial: bool = False

    def tags(self, kind: Any) -> Tags:
        """What the tags of these alternatives stand for."""
        return _tags_of(self, kind)


@cache
def _tags_of(mark: ByTag, kind: Any) -> Tags:
    known = {one.__name__: one for one in _classes(kind)}
    kinds = {tag: known[name] for tag, name in mark.kinds.items() if name in known}
    # An alias that comes back to itself shows its classes to pydantic alone.
    partial = mark.partial or len(kinds) < len(mark.kinds)
    return Tags(mark.name, kinds, known.get(mark.default), partial)


def _classes(kind: Any) -> Iterator[type]:
    """The classes among alternatives, and among those inside of them."""
    if isinstance(kind, type) and issubclass(kind, Model):
        yield kind
    for one in get_args(kind):
        yield from _classes(one)


class _ByClassTag(_Mark):
    def tags(self, kind: Any) -> Tags | None:
        """What the tags of a class, and of those below it, stand for."""
        return _family(kind)


ByClassTag = _ByClassTag()
"""Marks a class that stands for those below it, too: a `TaggedBase`."""


class TaggedBase(Model):
    """A JSON object whose property `tag` tells which class it is of, this or one below."""

    def __init_subclass__(
        cls,
        *,
        tag: str = "",
        partial: bool = False,
        tags: tuple[Any, ...] = (),
        default: bool = False,
        elsewhere: Mapping[Any, str] = _NONE,
        **config: Unpack[ConfigDict],
    ) -> None:
        """Take the values of the tag that stand for the class, or for those in other modules."""
        super().__init_subclass__(**config)
        if tag:
            _FAMILIES[cls] = Tags(tag, {}, None, partial, elsewhere, cls)
        families = [_FAMILIES[one] for one in _roots(cls)]
        for family in families:
            if family.name == families[1 if tag and len(families) > 1 else 0].name:
                family.kinds.update(dict.fromkeys(tags, cls))
                family.default = cls if default else family.default


_FAMILIES: dict[type, Tags] = {}
"""What tags stand for, by the class that has the property."""


def _roots(kind: type) -> list[type]:
    """The classes that have tags for a class, the nearest first."""
    return [one for one in kind.__mro__ if one in _FAMILIES]


def _family(kind: type) -> Tags | None:
    """What tags stand for where a class is expected: it, and those below it."""
    if not (roots := _roots(kind)):
        return None
    found = _FAMILIES[roots[0]]
    if kind is roots[0]:
        return found
    kinds = {tag: one for tag, one in found.kinds.items() if issubclass(one, kind)}
    fits = found.default is not None and issubclass(found.default, kind)
    default = found.default if fits else None
    return Tags(found.name, kinds, default, found.partial, found.elsewhere, kind)


def _chosen(tags: Tags, kind: Any, value: dict[str, Any]) -> Any:
    """The class that tags name; that may have tags of its own."""
    named = tags.named(value)
    if named is None or named is kind:
        return kind
    further = _family(named)
    return named if further is None else _chosen(further, named, value)
