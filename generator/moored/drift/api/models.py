"""What became of each model: classes field by field, aliases by what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moored.document.shapes import shape_of
from moored.drift.api.matching import Matched
from moored.drift.api.recorder import Recorder, Where
from moored.drift.api.shapes import NONE, text
from moored.drift.api.side import Side, schema_pointer
from moored.drift.api.values import PROSE, compare_values
from moored.drift.rules import RULES, Direction
from moored.names.fields import all_fields, bases, own_fields
from moored.names.words import words
from moored.pointer import escape

_IDS = frozenset(RULES)
_OF_FIELDS = frozenset({"properties", "required", "allOf", "type"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """Which components the documents name themselves; all others stood inline."""

    old: frozenset[str]
    new: frozenset[str]


def compare_models(matched: Matched, declared: Declared, found: Recorder) -> None:
    """Models that went, came, have another name or changed."""
    old, new = found.old.schemas, found.new.schemas
    pairs = {key: key for key in old if key in new} | dict(matched.renamed)
    whole = {after: before for before, after in pairs.items()}
    for key in sorted(old.keys() - pairs.keys()):
        one = _whole(key, declared.old)
        if one in pairs:
            names = (found.old.class_name(key), found.new.class_name(pairs[one]))
            found.add("model-merged", _gone(key, found.old, pairs[one]), *names)
        else:
            found.add("model-removed", _gone(key, found.old), found.old.class_name(key))
    for key in sorted(new.keys() - {*pairs.values()}):
        one = _whole(key, declared.new)
        if one in whole:
            _split(key, one, whole[one], found)
        else:
            found.add("model-added", _come(key, found.new), "", found.new.class_name(key))
    for before, after in sorted(pairs.items()):
        _Model(before, after, declared, found).compare()


def _whole(key: str, declared: frozenset[str]) -> str:
    """The component that a class of requests alone is a shape of; empty if it is none."""
    return "" if key in declared else shape_of(key) or ""


def _split(key: str, whole: str, before: str, found: Recorder) -> None:
    """A class that was one for both directions, and has one for requests beside it now."""
    at = Where(
        subject=found.old.class_name(before),
        direction=found.old.direction(before),
        old=schema_pointer(before),
        new=schema_pointer(key),
        operations=found.new.users(key),
    )
    names = (found.new.class_name(whole), found.new.class_name(key))
    found.add("model-split", at, found.old.class_name(before), "{}, {} in requests".format(*names))


def _gone(key: str, side: Side, now: str = "") -> Where:
    return Where(
        subject=side.class_name(key),
        direction=side.direction(key),
        old=schema_pointer(key),
        new=schema_pointer(now) if now else None,
        operations=side.users(key),
    )


def _come(key: str, side: Side) -> Where:
    return Where(
        subject=side.class_name(key),
        direction=side.direction(key),
        new=schema_pointer(key),
        operations=side.users(key),
    )


def both(one: Direction, other: Direction) -> Direction:
    """Where something is used in either of two documents."""
    return one if one == other or not other else "both" if one else other


class _Model:
    def __init__(self, before: str, after: str, declared: Declared, found: Recorder) -> None:
        self.before, self.after, self.declared, self.found = before, after, declared, found
        self.old, self.new = found.old.schemas[before], found.new.schemas[after]

    def compare(self) -> None:
        names = (self._old.class_name(self.before), self._new.class_name(self.after))
        if self.old == self.new and self.before == self.after:
            return
        at = Where(
            subject=names[0],
            direction=both(self._old.direction(self.before), self._new.direction(self.after)),
            old=schema_pointer(self.before),
            new=schema_pointer(self.after),
            operations=self._old.users(self.before),
        )
        count = self.found.told
        if names[0] != names[1]:
            self.found.add(self._renaming(), at, *names)
        if self.old != self.new:
            self._content(at)
        if self.found.told == count:
            self.found.add("no-effect", at)

    @property
    def _old(self) -> Side:
        return self.found.old

    @property
    def _new(self) -> Side:
        return self.found.new

    def _renaming(self) -> str:
        if self._new.is_former(self._old.class_name(self.before), self.after):
            return "model-aliased"
        was, now = self.before in self.declared.old, self.after in self.declared.new
        if was == now:
            return "model-renamed"
        return "model-inlined" if was else "model-extracted"

    def _content(self, at: Where) -> None:
        kinds = (self._old.types.is_class(self.before), self._new.types.is_class(self.after))
        if kinds[0] != kinds[1]:
            self.found.add("model-kind-changed", at, *(self._kind(side) for side in (0, 1)))
        elif kinds[0]:
            self._class(at)
        else:
            changes = compare_values(self.old, self.new, self._old.types, self._new.types)
            self.found.add_values("model", at, changes, _IDS)

    def _kind(self, side: int) -> str:
        owner, key = ((self._old, self.before), (self._new, self.after))[side]
        name = owner.class_name(key)
        if owner.types.is_class(key):
            return f"class {name}"
        return f"{name} = {text(owner.types.shape(owner.schemas[key]))}"

    def _null(self, at: Where) -> None:
        """Whether it may be null is said of a class once, and not of each field that holds one."""
        nulls = (self._old.types.allows_null(self.before), self._new.types.allows_null(self.after))
        if nulls[0] != nulls[1]:
            texts = [f"{at.subject} | None" if null else at.subject for null in nulls]
            self.found.add(f"model-type-{'widened' if nulls[1] else 'narrowed'}", at, *texts)

    def _class(self, at: Where) -> None:
        self._null(at)
        extended = [
            [side.types.identity.get(base, base) for base in bases(schema)]
            for side, schema in ((self._old, self.old), (self._new, self.new))
        ]
        if extended[0] != extended[1]:
            names = (
                [side.class_name(base) for base in bases(schema)]
                for side, schema in ((self._old, self.old), (self._new, self.new))
            )
            self.found.add("model-base-changed", at, *(", ".join(one) for one in names))
        self._fields(at)
        self._rest(at)

    def _rest(self, at: Where) -> None:
        """What a class says beside its fields."""
        for key in sorted((self.old.keys() | self.new.keys()) - _OF_FIELDS):
            was, now = self.old.get(key), self.new.get(key)
            if was == now:
                continue
            if key == "additionalProperties":
                self.found.add("model-extras-changed", at, f"{key}: {was}", f"{key}: {now}")
            elif key in PROSE:
                self.found.add("docs-changed", at)
            elif key in ("oneOf", "anyOf"):
                # Beside properties, alternatives are not told apart: their fields are extras.
                self.found.add("no-effect", at, key if was else "", key if now else "")
            else:
                one = {} if was is None else {key: was}
                other = {} if now is None else {key: now}
                changes = compare_values(one, other, self._old.types, self._new.types)
                self.found.add_values("model", at, changes, _IDS)

    def _fields(self, at: Where) -> None:
        old, new = Fields.of(self.before, self._old), Fields.of(self.after, self._new)
        pairs = {wire: wire for wire in old.schemas if wire in new.schemas}
        rest = {new.name(wire): wire for wire in new.schemas if wire not in pairs}
        for wire in old.schemas:
            if wire not in pairs and (other := rest.get(old.name(wire))) is not None:
                pairs[wire] = other
        for was, now in pairs.items():
            if not self._is_inherited(was, now):
                _Field(old, new, was, now, at, self.found).compare()
        for wire in old.schemas.keys() - pairs.keys():
            if not self._inherits(self.before, wire, self._old, self._base_lost):
                self.found.add("field-removed", old.at(wire, at, old=True), old.declared(wire))
        for wire in new.schemas.keys() - {*pairs.values()}:
            if not self._inherits(self.after, wire, self._new, self._base_lost):
                rule = "field-added-required" if wire in new.required else "field-added"
                self.found.add(rule, new.at(wire, at, old=False), "", new.declared(wire))

    @property
    def _base_lost(self) -> bool:
        return bases(self.old) != bases(self.new)

    def _is_inherited(self, was: str, now: str) -> bool:
        """Whether a base that both clients have tells of the field."""
        return (
            not self._base_lost
            and was not in own_fields(self.old)
            and now not in own_fields(self.new)
        )

    def _inherits(self, key: str, wire: str, side: Side, base_lost: bool) -> bool:
        return not base_lost and wire not in own_fields(side.schemas[key])


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The fields of a class, inherited ones too."""

    key: str
    side: Side
    schemas: Mapping[str, Any]
    required: frozenset[str]

    @classmethod
    def of(cls, key: str, side: Side) -> Fields:
        """The fields of a component."""
        return cls(
            key=key,
            side=side,
            schemas=all_fields(key, side.schemas),
            required=frozenset(_required(key, side.schemas)),
        )

    def name(self, wire: str) -> str:
        """The name of a field in Python."""
        found = self.side.names.names.get(("field", f"{self.key}/{wire}"))
        return found.python if found else "_".join(words(wire))

    def declared(self, wire: str) -> str:
        """`name: str | None = None`."""
        shape = self.side.types.shape(self.schemas[wire])
        if wire in self.required:
            return f"{self.name(wire)}: {text(shape)}"
        return f"{self.name(wire)}: {text(shape | {NONE})} = None"

    def pointer(self, wire: str) -> str:
        """Where a field stands; the class, where it stands in a part of it."""
        own = self.side.schemas[self.key].get("properties") or {}
        place = schema_pointer(self.key)
        return f"{place}/properties/{escape(wire)}" if wire in own else place

    def at(self, wire: str, at: Where, *, old: bool) -> Where:
        """The place of a field that only one side has."""
        return Where(
            subject=f"{at.subject}.{self.name(wire)}",
            direction=at.direction,
            old=self.pointer(wire) if old else None,
            new=None if old else self.pointer(wire),
            operations=at.operations,
        )


def _required(key: str, schemas: Mapping[str, Any]) -> set[str]:
    """The fields that a class requires, by its own word or by that of what it is made of."""
    found: set[str] = set()
    seen, open_ = {key}, [schemas.get(key)]
    while open_:
        part = open_.pop()
        if isinstance(part, dict):
            found.update(name for name in part.get("required") or () if isinstance(name, str))
            for base in bases({"allOf": part.get("allOf", [])}):
                if base not in seen:
                    seen.add(base)
                    open_.append(schemas.get(base))
            open_.extend(one for one in part.get("allOf") or () if "$ref" not in one)
    return found


class _Field:
    """One field of both clients."""

    def __init__(
        self, old: Fields, new: Fields, was: str, now: str, at: Where, found: Recorder
    ) -> None:
        self.old, self.new, self.was, self.now, self.found = old, new, was, now, found
        self.at = Where(
            subject=f"{at.subject}.{old.name(was)}",
            direction=at.direction,
            old=old.pointer(was),
            new=new.pointer(now),
            operations=at.operations,
        )

    def compare(self) -> None:
        one, other = self.old.schemas[self.was], self.new.schemas[self.now]
        texts = (self.old.declared(self.was), self.new.declared(self.now))
        if self.was != self.now:
            self.found.add("field-wire-renamed", self.at, repr(self.was), repr(self.now))
        elif self.old.name(self.was) != self.new.name(self.now):
            self.found.add("field-renamed", self.at, *texts)
        required = (self.was in self.old.required, self.now in self.new.required)
        if required[0] != required[1]:
            rule = "field-became-required" if required[1] else "field-became-optional"
            self.found.add(rule, self.at, *texts)
        changes = compare_values(one, other, self.found.old.types, self.found.new.types)
        self.found.add_values("field", self.at, changes, _IDS)
