"""Where the parts of a comparison put what they find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from moored.drift.api.finding import Finding
from moored.drift.api.side import Side
from moored.drift.api.values import Change
from moored.drift.rules import Direction

_OWNER = re.compile(r"^(?:[A-Z]\w*|[^( ]*)")
# What a value is called in a rule, where it is not by its position.
_OF_ANY: Mapping[str, str] = {
    "docs": "docs-changed",
    "no-effect": "no-effect",
    "option-changed": "option-changed",
    "other": "other-change",
    "discriminator-changed": "union-discriminator-changed",
    "tag-added": "union-tag-added",
    "union-added": "union-member-added",
    "union-removed": "union-member-removed",
}
_OF_MODELS: Mapping[str, str] = {
    "enum-added": "enum-member-added",
    "enum-removed": "enum-member-removed",
    "enum-closed": "enum-closed",
    "enum-opened": "enum-opened",
}
# A position has no rule of its own for these: the general one is right.
_LIKE: Mapping[str, str] = {
    "became-nullable": "type-widened",
    "became-not-nullable": "type-narrowed",
    "format-changed": "type-changed",
    "access-changed": "no-effect",
    "default-changed": "no-effect",
    "deprecated": "docs-changed",
    "undeprecated": "docs-changed",
    "enum-closed": "type-narrowed",
    "enum-opened": "type-widened",
    "enum-removed": "type-narrowed",
    "enum-added": "type-widened",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """What a change is about.

    Attributes:
        subject: Its path in Python.
        direction: Where it is used.
        old: Its place in the old document.
        new: Its place in the new document.
        operations: The methods that it concerns.
    """

    subject: str
    direction: Direction = ""
    old: str | None = None
    new: str | None = None
    operations: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Recorder:
    """Collects findings; there is one for each rule, subject and direction.

    Attributes:
        old: The old document.
        new: The new document.
        told: How often a change was told, the same one twice included.
    """

    old: Side
    new: Side
    found: dict[tuple[str, str, str], Finding] = field(default_factory=dict)
    told: int = 0

    def add(self, rule: str, where: Where, old: str = "", new: str = "") -> None:
        """Note a change; the second one of a kind at a place says the same.

        Changes of documentation are told once for each operation and each model.
        """
        self.told += 1
        if rule == "docs-changed":
            where = replace(
                where,
                subject=_owner(where.subject),
                direction="",
                old=_whole(where.old),
                new=_whole(where.new),
            )
        finding = Finding(
            rule=rule,
            subject=where.subject,
            direction=where.direction,
            old=old,
            new=new,
            old_pointer=where.old,
            new_pointer=where.new,
            operations=where.operations,
        )
        self.found.setdefault((rule, where.subject, where.direction), finding)

    def add_values(
        self, position: str, where: Where, changes: Iterable[Change], rules: frozenset[str]
    ) -> None:
        """Note the differences of two schemas that stand at a position.

        Args:
            position: The first half of the rules' ids: `field`, `param`, `body`, `model`, `result`.
            where: The position.
            changes: From `compare_values`.
            rules: The ids of all rules.
        """
        for change in changes:
            rule = _rule(position, change.kind, rules)
            subject = f"{where.subject}[{change.member}]" if change.member else where.subject
            at = Where(
                subject=subject,
                direction=where.direction,
                old=where.old + change.place if where.old is not None else None,
                new=where.new + change.place if where.new is not None else None,
                operations=where.operations,
            )
            self.add(rule, at, change.old, change.new)


def _owner(subject: str) -> str:
    """The operation or the model of an argument, an answer or a field."""
    found = _OWNER.match(subject)
    return found[0] if found else subject


def _whole(pointer: str | None) -> str | None:
    """The operation or the component that a place lies in."""
    return None if pointer is None else "/".join(pointer.split("/")[:4])


def _rule(position: str, kind: str, rules: frozenset[str]) -> str:
    if kind in _OF_ANY:
        return _OF_ANY[kind]
    own = f"{position}-{kind}"
    if own in rules:
        return own
    if position in ("field", "model") and kind in _OF_MODELS:
        return _OF_MODELS[kind]
    like = _LIKE.get(kind, kind)
    own = f"{position}-{like}"
    return own if own in rules else (like if like in rules else "no-effect")
