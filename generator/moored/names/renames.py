"""What the vendor only calls otherwise: it is the same thing, and its name is kept or followed.

Guesses are made on evidence alone: names that differ in case or punctuation only; an address whose
parameters are called otherwise; what is now used where the old thing was used. What is merely alike
is suggested. Evidence of the old document is what `names.lock` says of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from moored.names.addresses import SLOT, same_address
from moored.names.earlier import Earlier, Use
from moored.names.likeness import likeness, same_but_for_spelling
from moored.names.plan import Candidate, Kind
from moored.names.uses import GROUP

_MOST_VOTES = 0.75
_LIKE = 0.3
_ALIKE = 0.6
_FEWEST_FIELDS = 3

Place = tuple[Kind, str]


@dataclass(kw_only=True)
class Renames:
    """Old places to new ones.

    Attributes:
        kept: The new place has the name of the old one.
        followed: Components that the vendor renamed: the class is renamed too.
        suggested: Components that are alike, but not surely the same, old to new.
    """

    kept: dict[Place, str] = field(default_factory=dict)
    followed: dict[str, str] = field(default_factory=dict)
    suggested: dict[str, str] = field(default_factory=dict)

    def now(self, kind: Kind, place: str) -> str | None:
        """The new place of a thing that has moved."""
        return self.kept.get((kind, place)) or (
            self.followed.get(place) if kind == "class" else None
        )


def find_renames(
    candidates: Iterable[Candidate], uses: Mapping[Use, str], earlier: Earlier
) -> Renames:
    """Find what has another place now.

    Args:
        candidates: Every place of the new document that needs a name.
        uses: Its uses.
        earlier: The names and uses of the old one.
    """
    finder = _Finder(list(candidates), uses, earlier)
    finder.find_operations()
    finder.find_groups()
    finder.find_schemes()
    finder.find_classes()
    finder.find_members()
    return finder.found


class _Finder:
    def __init__(
        self, candidates: list[Candidate], uses: Mapping[Use, str], earlier: Earlier
    ) -> None:
        self._uses, self._earlier = uses, earlier
        self._new = {(one.kind, one.place): one for one in candidates}
        self._members: dict[tuple[Kind, str], list[Candidate]] = defaultdict(list)
        for one in candidates:
            self._members[one.kind, one.scope].append(one)
        returned = {(one.kind, one.place) for one in earlier.gone}
        self._added = {key for key in self._new if key not in earlier.names} - returned
        self._removed = {key for key in earlier.names if key not in self._new}
        self._fields = _wires(earlier)
        self._operations: dict[str, str] = {}
        self.found = Renames()

    def find_operations(self) -> None:
        """The same address, whatever the path's parameters are called; or moved as it is."""
        olds = [place for kind, place in self._earlier.names if kind == "method"]
        news = [place for kind, place in self._new if kind == "method"]
        self._operations = same_address(olds, news)
        # An address of a waiter is that of its operation, and a word behind.
        for old, new in sorted(self._operations.items()):
            self._keep("method", old, new)
        by_name: dict[tuple[str, str, int], list[str]] = defaultdict(list)
        for kind, place in sorted(self._added):
            one = self._new[kind, place]
            if kind == "method" and one.wire != place:
                for name in {proposal for proposal, _ in one.proposals[:2]} - {""}:
                    by_name[(name, *_form(place))].append(place)
        for kind, place in sorted(self._removed):
            found = by_name.get((self._earlier.names[kind, place], *_form(place)), [])
            if kind == "method" and len(found) == 1 and ("method", found[0]) in self._added:
                self._operations[place] = found[0]
                self._keep("method", place, found[0])

    def find_groups(self) -> None:
        """The group that three quarters of the operations of another are in now."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for (owner, where), group in self._earlier.uses.items():
            now = self._uses.get((self._operations.get(owner, ""), GROUP))
            if where == GROUP and now is not None:
                votes[group][now] += 1
        for old, new in self._elected("group", votes):
            self._keep("group", old, new)

    def find_schemes(self) -> None:
        """Security schemes that are spelled otherwise."""
        for old, new in self._spelled("auth"):
            self._keep("auth", old, new)

    def find_classes(self) -> None:
        """Components: by their spelling, by their uses; then what is alike."""
        for old, new in self._spelled("class"):
            self._take(old, new)
        elected = True
        while elected:
            votes = self._votes()
            pairs = [pair for pair in self._elected("class", votes) if self._like(*pair)]
            elected = bool(pairs)
            for old, new in pairs:
                self._take(old, new)
        self.found.suggested = self._suggestions()

    def find_members(self) -> None:
        """Fields of the same class and arguments of the same method."""
        for kind, old in [*self._earlier.names]:
            if kind == "class" and (new := self._class(old)) is not None:
                self._pair("field", f"{old}/", old, new)
        for old, new in self._operations.items():
            self._pair("argument", f"{old} ", old, new)

    def _pair(self, kind: Kind, before: str, old: str, new: str) -> None:
        """What is called the same on the wire, or is spelled otherwise, keeps its name."""
        wires = self._fields[kind].get(old, {})
        news = {one.wire: one.place for one in self._members[kind, new]}
        gone = {wire: place for wire, place in wires.items() if (kind, place) in self._removed}
        come = {wire: place for wire, place in news.items() if (kind, place) in self._added}
        for wire in sorted(gone.keys() & come.keys()):
            self._keep(kind, gone.pop(wire), come.pop(wire))
        if kind == "argument":
            slots = zip(SLOT.findall(old), SLOT.findall(new), strict=False)
            for was, now in slots:
                if was[1:-1] in gone and now[1:-1] in come:
                    self._keep(kind, gone.pop(was[1:-1]), come.pop(now[1:-1]))
        for was, now in same_but_for_spelling(gone, come):
            self._keep(kind, gone[was], come[now])

    def _keep(self, kind: Kind, old: str, new: str) -> None:
        if (kind, old) in self._removed and (kind, new) in self._added:
            self.found.kept[kind, old] = new
            self._removed.discard((kind, old))
            self._added.discard((kind, new))

    def _take(self, old: str, new: str) -> None:
        if self._is_inline(old, new):
            self._keep("class", old, new)
        elif ("class", old) in self._removed and ("class", new) in self._added:
            self.found.followed[old] = new
            self._removed.discard(("class", old))
            self._added.discard(("class", new))

    def _is_inline(self, old: str, new: str) -> bool:
        """Whether a class stands in an operation on both sides: nobody has given it its key."""
        return self._was_inline(old) and self._new["class", new].of_operation

    def _was_inline(self, old: str) -> bool:
        fronts = [old[:index] for index, char in enumerate(old) if char == "."]
        owners = [front for front in fronts if ("class", front) in self._earlier.names]
        return bool(fronts) and all(self._was_inline(owner) for owner in owners)

    def _spelled(self, kind: Kind) -> list[tuple[str, str]]:
        olds = {place: place for one, place in self._removed if one == kind}
        news = {place: place for one, place in self._added if one == kind}
        return same_but_for_spelling(olds, news)

    def _votes(self) -> dict[str, Counter[str]]:
        """What stands now at the places that used components which are gone."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for (owner, where), used in self._earlier.uses.items():
            if where != GROUP and ("class", used) in self._removed:
                now = self._uses.get((self._owner(owner), where))
                if now is not None:
                    votes[used][now] += 1
        return votes

    def _owner(self, owner: str) -> str:
        if owner.startswith("#"):
            return f"#{self._class(owner[1:]) or ''}"
        return self._operations.get(owner, owner)

    def _class(self, old: str) -> str | None:
        return old if ("class", old) in self._new else self.found.now("class", old)

    def _elected(self, kind: Kind, votes: Mapping[str, Counter[str]]) -> list[tuple[str, str]]:
        wanted: dict[str, list[str]] = defaultdict(list)
        for old in sorted(votes):
            new, count = min(votes[old].items(), key=lambda item: (-item[1], item[0]))
            enough = count >= _MOST_VOTES * votes[old].total()
            if enough and (kind, old) in self._removed and (kind, new) in self._added:
                wanted[new].append(old)
        return [(olds[0], new) for new, olds in sorted(wanted.items()) if len(olds) == 1]

    def _like(self, old: str, new: str) -> bool:
        sets = self._wires(old, new)
        return not any(sets) or likeness(*sets) >= _LIKE

    def _suggestions(self) -> dict[str, str]:
        news = sorted(place for kind, place in self._added if kind == "class")
        found = {}
        for kind, old in sorted(self._removed):
            if kind != "class" or len(self._fields["field"].get(old, {})) < _FEWEST_FIELDS:
                continue
            ranked = sorted((-likeness(*self._wires(old, new)), new) for new in news)
            if ranked and -ranked[0][0] >= _ALIKE:
                found[old] = ranked[0][1]
        return found

    def _wires(self, old: str, new: str) -> tuple[frozenset[str], frozenset[str]]:
        now = frozenset(one.wire for one in self._members["field", new])
        return frozenset(self._fields["field"].get(old, {})), now


def _form(operation: str) -> tuple[str, int]:
    """The method of an operation, and how many parameters its path has."""
    return operation.partition(" ")[0], len(SLOT.findall(operation))


def _wires(earlier: Earlier) -> dict[Kind, dict[str, dict[str, str]]]:
    """The places of fields by class and name on the wire, and those of arguments by operation."""
    found: dict[Kind, dict[str, dict[str, str]]] = {"argument": {}, "field": {}}
    for kind, place in sorted(earlier.names):
        if kind == "field" and (owner := scope_of(kind, place, "/", earlier)) is not None:
            wire = place[len(owner) + 1 :]
            found[kind].setdefault(owner, {})[wire] = place
        if kind == "argument" and (owner := scope_of(kind, place, " ", earlier)) is not None:
            wire = place[len(owner) + 1 :].partition(" ")[2]
            found[kind].setdefault(owner, {}).setdefault(wire, place)
    return found


def scope_of(kind: Kind, place: str, end: str, earlier: Earlier) -> str | None:
    """The class of a field or the operation of an argument: the longest that its place begins with."""
    owner: Kind = "class" if kind == "field" else "method"
    at = place.rfind(end)
    while at > 0 and (owner, place[:at]) not in earlier.names:
        at = place.rfind(end, 0, at)
    return place[:at] if at > 0 else None
