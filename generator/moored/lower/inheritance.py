"""Which class extends which: only where no field has to change on the way, but for a tag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from moored.lower.context import Context
from moored.lower.listed import narrows
from moored.models.types import ClassType, FieldType


def settle(context: Context) -> dict[str, ClassType]:
    """The classes by component key, each with at most one base.

    A class keeps its base if every field of the base has the same name and the same type in it,
    as type checkers demand of attributes. Otherwise it stands alone, with all fields written out.
    A tag may allow fewer values than in the base: whose values those are is what it tells. Of
    several bases, one that a tag tells from the class is kept.
    """
    settler = _Settler(context)
    return {key: settler.settled(key) for key in settler.keys.values()}


class _Settler:
    def __init__(self, context: Context) -> None:
        self._context = context
        names = {context.plan("class", key): key for key in context.schemas}
        self.keys = {name: names[name] for name in sorted(context.models.classes)}
        self._all: dict[str, Mapping[str, FieldType]] = {}

    def settled(self, key: str) -> ClassType:
        made = self._made(key)
        bases = [base for base in map(self._class_of, made.bases) if base is not None]
        base = self._base(key, bases)
        if base is None:
            return replace(made, bases=(), fields=self.all_fields(key))
        inherited = self.all_fields(base)
        fields = made.fields if len(bases) == 1 else self.all_fields(key)
        own = {wire: field for wire, field in fields.items() if inherited.get(wire) != field}
        return replace(made, bases=(self._context.plan("class", base),), fields=own)

    def _base(self, key: str, bases: list[str]) -> str | None:
        """The one class that a class extends, of those that it is composed of."""
        able = (one for one in bases if len(bases) == 1 or self._context.tags.is_parent(one))
        return next((one for one in able if self._extends(key, one)), None)

    def all_fields(self, key: str) -> Mapping[str, FieldType]:
        """The fields of a class and of all that datamodel-code-generator has it extend."""
        if key not in self._all:
            made = self._made(key)
            found: dict[str, FieldType] = {}
            for base in map(self._class_of, made.bases):
                found |= self.all_fields(base) if base is not None else {}
            self._all[key] = found | dict(made.fields)
        return self._all[key]

    def _made(self, key: str) -> ClassType:
        return self._context.models.classes[self._context.plan("class", key)]

    def _class_of(self, name: str) -> str | None:
        """The key of a class; of the one behind it, if the name is an alias."""
        seen: set[str] = set()
        while name not in self.keys and name not in seen:
            seen.add(name)
            name = self._context.models.aliases.get(name, name)
        return self.keys.get(name)

    def _extends(self, key: str, base: str) -> bool:
        own, plan = self.all_fields(key), self._context.plan
        tag = self._context.tags.name_of(base)
        return all(
            plan("field", f"{key}/{wire}") == plan("field", f"{base}/{wire}")
            and (_overrides(own[wire], field) or (wire == tag and self._narrows(own[wire], field)))
            for wire, field in self.all_fields(base).items()
        )

    def _narrows(self, own: FieldType, field: FieldType) -> bool:
        """Whether a field allows some of the values of another, and no others."""
        aliases = self._context.models.aliases
        fewer = narrows(own.annotation, field.annotation, aliases)
        return fewer and not _loses_its_default(own, field)


def _overrides(own: FieldType, field: FieldType) -> bool:
    """Whether type checkers take one field in the place of another."""
    return own.annotation == field.annotation and not _loses_its_default(own, field)


def _loses_its_default(own: FieldType, field: FieldType) -> bool:
    return own.required and not field.required
