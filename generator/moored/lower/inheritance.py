"""Which class extends which: only where no field has to change on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from moored.lower.context import Context
from moored.models.types import ClassType, FieldType


def settle(context: Context) -> dict[str, ClassType]:
    """The classes by component key, each with at most one base.

    A class keeps its base if every field of the base has the same name and the same type in it,
    as type checkers demand of attributes. Otherwise it stands alone, with all fields written out.
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
        if len(bases) == 1 and self._extends(key, bases[0]):
            inherited = self.all_fields(bases[0])
            own = {
                wire: field for wire, field in made.fields.items() if inherited.get(wire) != field
            }
            return replace(made, bases=(self._context.plan("class", bases[0]),), fields=own)
        return replace(made, bases=(), fields=self.all_fields(key))

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
        own, plan = self._made(key).fields, self._context.plan
        return all(
            plan("field", f"{key}/{wire}") == plan("field", f"{base}/{wire}")
            and (wire not in own or _overrides(own[wire], field))
            for wire, field in self.all_fields(base).items()
        )


def _overrides(own: FieldType, field: FieldType) -> bool:
    """Whether type checkers take one field in the place of another."""
    loses_its_default = own.required and not field.required
    return own.annotation == field.annotation and not loses_its_default
