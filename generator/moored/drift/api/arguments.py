"""What became of each argument of an operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moored.drift.api.recorder import Recorder, Where
from moored.drift.api.signatures import OPTION, argument, arguments, declared
from moored.drift.api.values import PROSE, compare_values
from moored.drift.rules import RULES
from moored.names.words import words

_IDS = frozenset(RULES)
_Named = Mapping[tuple[str, str], dict[str, Any]]
#: What is written alike whether it is exploded or not; `None` is a schema without a type.
_PLAIN = frozenset({"string", "integer", "number", "boolean", "null", None})
_STYLE = ("style", "explode", "allowReserved", "content", "allowEmptyValue")
_COMPARED = frozenset({"name", "in", "required", "schema", "deprecated", *_STYLE, OPTION})


def compare_arguments(old: str, new: str, where: Where, found: Recorder) -> None:
    """Compare the arguments of an operation, given as `METHOD /path` in both documents."""
    before, after = arguments(old, found.old), arguments(new, found.new)
    pairs = _paired(old, new, before, after, found)
    for was, now in pairs.items():
        _Argument(old, new, before[was], after[now], where, found).compare()
    _order(old, new, before, after, where, found)
    for place in before.keys() - pairs.keys():
        at = _at(where, argument(old, before[place], found.old), before[place], None, found)
        found.add("param-removed", at, declared(old, before[place], found.old))
    for place in after.keys() - {*pairs.values()}:
        at = _at(where, argument(new, after[place], found.new), None, after[place], found)
        rule = "param-added-required" if after[place].get("required") else "param-added"
        found.add(rule, at, "", declared(new, after[place], found.new))


def _paired(
    old: str, new: str, before: _Named, after: _Named, found: Recorder
) -> dict[tuple[str, str], tuple[str, str]]:
    """Which argument is which: by place and name; by position in the path; by the same name."""
    pairs = {place: place for place in before if place in after}
    slots = [[place for place in named if place[0] == "path"] for named in (before, after)]
    if old != new and len(slots[0]) == len(slots[1]):
        # An argument that only moved within the path was found by its name.
        left = [place for place in slots[0] if place not in pairs]
        right = [place for place in slots[1] if place not in pairs.values()]
        pairs |= zip(left, right, strict=False)
    taken = {*pairs.values()}
    rest = {_folded(place): place for place in after if place not in taken}
    for place in before:
        if place not in pairs and (other := rest.pop(_folded(place), None)) is not None:
            pairs[place] = other
    return pairs


def _folded(place: tuple[str, str]) -> str:
    return "".join(words(place[1])) or place[1]


def _order(
    old: str, new: str, before: _Named, after: _Named, where: Where, found: Recorder
) -> None:
    """Arguments of the path may be given by position."""
    was = [argument(old, one, found.old) for (place, _), one in before.items() if place == "path"]
    now = [argument(new, one, found.new) for (place, _), one in after.items() if place == "path"]
    if was != now and sorted(was) == sorted(now):
        found.add("param-reordered", where, f"({', '.join(was)})", f"({', '.join(now)})")


def _at(
    where: Where,
    name: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    found: Recorder,
) -> Where:
    said = before if after is None else after
    is_option = bool(said and said.get(OPTION))
    return Where(
        subject=f"Client({name})" if is_option else f"{where.subject}({name})",
        direction="request",
        old=_pointer(found.old.document.root, where.old, before),
        new=_pointer(found.new.document.root, where.new, after),
        operations=where.operations,
    )


def _pointer(root: Any, place: str | None, parameter: Mapping[str, Any] | None) -> str | None:
    from moored.pointer import resolve

    if place is None or parameter is None:
        return None
    for index, one in enumerate(resolve(root, place).get("parameters", [])):
        if one is parameter:
            return f"{place}/parameters/{index}"
    return place


class _Argument:
    """One argument of both clients."""

    def __init__(
        self,
        old: str,
        new: str,
        before: dict[str, Any],
        after: dict[str, Any],
        where: Where,
        found: Recorder,
    ) -> None:
        self.before, self.after, self.found = before, after, found
        self.names = (argument(old, before, found.old), argument(new, after, found.new))
        self.at = _at(where, self.names[0], before, after, found)
        self.texts = (declared(old, before, found.old), declared(new, after, found.new))

    def compare(self) -> None:
        if self.before == self.after and self.names[0] == self.names[1]:
            return
        count = self.found.told
        self._identity()
        self._required()
        self._style()
        types = (self.found.old.types, self.found.new.types)
        changes = compare_values(self.before.get("schema"), self.after.get("schema"), *types)
        self.found.add_values("param", self._in_schema(), changes, _IDS)
        self._rest()
        if self.found.told == count:
            self.found.add("no-effect", self.at, *self.texts)

    def _in_schema(self) -> Where:
        at = self.at
        return Where(
            subject=at.subject,
            direction=at.direction,
            old=f"{at.old}/schema",
            new=f"{at.new}/schema",
            operations=at.operations,
        )

    def _identity(self) -> None:
        places = [one["in"] for one in (self.before, self.after)]
        wires = [str(one["name"]) for one in (self.before, self.after)]
        if self.names[0] != self.names[1] or bool(self.before.get(OPTION)) != bool(
            self.after.get(OPTION)
        ):
            self.found.add("param-renamed", self.at, *self.texts)
        if places[0] != places[1]:
            self.found.add("param-relocated", self.at, *(f"in {place}" for place in places))
        elif places[0] != "path" and wires[0].lower() != wires[1].lower():
            self.found.add("param-wire-renamed", self.at, *map(repr, wires))
        elif wires[0] != wires[1]:
            self.found.add("no-effect", self.at, *map(repr, wires))

    def _required(self) -> None:
        was, now = bool(self.before.get("required")), bool(self.after.get("required"))
        if was != now:
            rule = "param-became-required" if now else "param-became-optional"
            self.found.add(rule, self.at, *self.texts)
        was, now = bool(self.before.get("deprecated")), bool(self.after.get("deprecated"))
        if was != now:
            self.found.add("param-deprecated" if now else "param-undeprecated", self.at)

    def _style(self) -> None:
        was, now = _written(self.before), _written(self.after)
        if was != now:
            self.found.add("param-style-changed", self.at, *(_said(one) for one in (was, now)))

    def _rest(self) -> None:
        keys = (self.before.keys() | self.after.keys()) - _COMPARED
        for key in sorted(keys):
            if self.before.get(key) != self.after.get(key):
                rule = "docs-changed" if key in PROSE else "option-changed"
                self.found.add(rule if key in PROSE or key[:2] == "x-" else "other-change", self.at)


def _written(parameter: Mapping[str, Any]) -> dict[str, Any]:
    """How a parameter is written, with the defaults of OpenAPI 3.1 section 4.8.12."""
    place = parameter.get("in")
    style = parameter.get("style") or ("form" if place in ("query", "cookie") else "simple")
    schema = parameter.get("schema")
    kinds = schema.get("type") if isinstance(schema, dict) else None
    found: dict[str, Any] = {"style": style}
    if not _PLAIN.issuperset(kinds if isinstance(kinds, list) else [kinds]):
        found["explode"] = parameter.get("explode", style == "form")
    for key in ("allowReserved", "allowEmptyValue"):
        if parameter.get(key):
            found[key] = True
    if parameter.get("content"):
        found["content"] = sorted(parameter["content"])
    return found


def _said(written: Mapping[str, Any]) -> str:
    return ", ".join(f"{key}={value}" for key, value in written.items())
