"""Which component of the new document is which of the old one, where the names do not tell.

A class that is called otherwise is one change, not a model less and a model more. Guesses are made
on evidence alone: names that differ in case or punctuation only; what stands now at the places
where the old one stood; the very same shape, if no other has it. What is merely alike is suggested.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moored.drift.api.side import Side
from moored.names.fields import REF, all_fields, component
from moored.names.likeness import likeness, same_but_for_spelling

_MOST_VOTES = 0.75
_LIKE = 0.3
_ALIKE = 0.6
_FEWEST_FIELDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Components by their keys.

    Attributes:
        renamed: Old to new.
        suggested: Old to new, alike, but not surely the same.
    """

    renamed: Mapping[str, str]
    suggested: Mapping[str, str]


def match(old: Side, new: Side, pairs: Mapping[str, str]) -> Matched:
    """The components that are called otherwise.

    Args:
        old: The old document.
        new: The new document.
        pairs: The operations at the same address, old to new.
    """
    matcher = _Matcher(old, new)
    matcher.by_spelling()
    matcher.by_use(pairs)
    matcher.by_shape()
    return Matched(renamed=matcher.renamed, suggested=matcher.suggestions())


class _Matcher:
    def __init__(self, old: Side, new: Side) -> None:
        self._old, self._new = old.schemas, new.schemas
        self._sides = (old, new)
        self.removed = {key for key in self._old if key not in self._new}
        self.added = {key for key in self._new if key not in self._old}
        self.renamed: dict[str, str] = {}
        #: By old component, what stands now at the places where it stood.
        self._votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._fields: dict[tuple[int, str], frozenset[str]] = {}

    def by_spelling(self) -> None:
        """Names that are equal but for case and punctuation."""
        for before, after in same_but_for_spelling(self.removed, self.added):
            self._take(before, after)

    def by_use(self, pairs: Mapping[str, str]) -> None:
        """What stands now at three quarters of the places where the old one stood, and is like it."""
        votes = self._votes
        for before, after in pairs.items():
            old, new = self._sides[0].operations[before], self._sides[1].operations[after]
            _vote(_signature(old), _signature(new), votes)
        open_ = [(key, key) for key in self._old if key in self._new]
        open_ += self.renamed.items()
        elected = True
        while elected and self.removed:
            for before, after in open_:
                _vote(self._old[before], self._new[after], votes)
            open_ = self._elected(votes)
            elected = bool(open_)
            for before, after in open_:
                self._take(before, after)

    def _elected(self, votes: Mapping[str, Counter[str]]) -> list[tuple[str, str]]:
        wanted: dict[str, list[str]] = defaultdict(list)
        for before in sorted(self.removed & votes.keys()):
            after, count = votes[before].most_common(1)[0]
            enough = count >= _MOST_VOTES * votes[before].total()
            if enough and after in self.added and self._like(before, after):
                wanted[after].append(before)
        return [(keys[0], after) for after, keys in sorted(wanted.items()) if len(keys) == 1]

    def _like(self, before: str, after: str) -> bool:
        fields = (self._names(0, before), self._names(1, after))
        return not any(fields) or likeness(*fields) >= _LIKE

    def by_shape(self) -> None:
        """The very same schema, which no other has on either side; but none that stands elsewhere."""
        olds, news = self._shapes(0, self.removed), self._shapes(1, self.added)
        for shape, keys in sorted(olds.items()):
            if len(keys) != 1 or len(news.get(shape, ())) != 1:
                continue
            after = news[shape][0]
            if self._votes[keys[0]].keys() <= {after}:
                self._take(keys[0], after)

    def suggestions(self) -> dict[str, str]:
        """For what is left, the one that is most alike, if it is alike at all."""
        found = {}
        for before in sorted(self.removed):
            ranked = sorted(
                (-likeness(self._names(0, before), self._names(1, after)), after)
                for after in self.added
            )
            if ranked and -ranked[0][0] >= _ALIKE:
                found[before] = ranked[0][1]
        return found

    def _take(self, before: str, after: str) -> None:
        self.renamed[before] = after
        self.removed.discard(before)
        self.added.discard(after)

    def _names(self, side: int, key: str) -> frozenset[str]:
        if (side, key) not in self._fields:
            schemas = (self._old, self._new)[side]
            self._fields[side, key] = frozenset(all_fields(key, schemas))
        return self._fields[side, key]

    def _shapes(self, side: int, keys: set[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key in sorted(keys):
            if len(self._names(side, key)) >= _FEWEST_FIELDS:
                found[repr(_bare((self._old, self._new)[side][key]))].append(key)
        return found


def _signature(operation: Mapping[str, Any]) -> dict[str, Any]:
    """What of an operation can refer to components; parameters by what they are called."""
    parameters = operation.get("parameters", [])
    return {
        "properties": {f"{one.get('in')} {one.get('name')}": one for one in parameters},
        "body": operation.get("requestBody"),
        "responses": operation.get("responses"),
    }


def _vote(old: Any, new: Any, votes: Mapping[str, Counter[str]]) -> None:
    """Every place of the old value that refers to a component votes for what is there now."""
    stack = [(old, new)]
    while stack:
        before, after = stack.pop()
        if before is after or before == after:
            continue
        if isinstance(before, dict) and isinstance(after, dict):
            was, now = _target(before), _target(after)
            if was and now:
                votes[was][now] += 1
            stack.extend((before[key], after[key]) for key in before.keys() & after.keys())
        elif isinstance(before, list) and isinstance(after, list):
            stack.extend(zip(before, after, strict=False))


def _target(value: Mapping[str, Any]) -> str | None:
    found = value.get("$ref")
    return component(found) if isinstance(found, str) and found.startswith(REF) else None


_PROSE = frozenset({"title", "description", "example", "examples", "externalDocs", "xml"})


def _bare(schema: Any, is_map: bool = False) -> Any:
    """A schema without its prose, in an order of its own."""
    if isinstance(schema, list):
        return [_bare(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return sorted(
        (key, _bare(value, not is_map and key == "properties"))
        for key, value in schema.items()
        if is_map or key not in _PROSE
    )
