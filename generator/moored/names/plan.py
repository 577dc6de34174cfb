"""The plan of names: every place of a document that needs a Python name, planned all at once.

A place keeps the name that the lock gives it. Of the others, names are proposed from the
document; where two places of one scope propose the same name, the proposals escalate to ones
that say more, and at last to a digest of the place. No counter decides a name, so no name moves
because something else came or went, and no name goes from one thing to another.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from moored.names.identifiers import is_safe

Kind = Literal["argument", "auth", "class", "field", "group", "method"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that needs a name.

    Attributes:
        kind: What is named.
        place: What identifies it, whatever else the document holds.
        scope: Within which names have to differ.
        wire: What the document calls it.
        proposals: Names and their reasons, the best first; an empty one is passed over.
        fixed: Whether the first proposal was written down by a person (`x-moored-name`).
        of_operation: Whether it is a class that stands in an operation, and so has no name there.
    """

    kind: Kind
    place: str
    scope: str
    wire: str
    proposals: tuple[tuple[str, str], ...]
    fixed: bool = False
    of_operation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedName:
    """A name, what the document calls the same thing, and why it is named so."""

    kind: Kind
    place: str
    wire: str
    python: str
    reason: str
    scope: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Former:
    """A name that was given before: to what is gone, or has another name now.

    Attributes:
        kind: What was named.
        scope: Within which names have to differ; empty in the whole package.
        place: Where it stood; of an alias, where it stands.
        python: The name.
    """

    kind: Kind
    scope: str
    place: str
    python: str


@dataclass(frozen=True, slots=True)
class NamePlan:
    """Every name, by kind and place.

    Attributes:
        names: The names.
        aliases: Names that places had before; they still lead there.
        gone: Names of what is no longer there.
        uses: By what a later run knows the same things again (`moored.names.uses`).
        denied: Places that would have had a name, but for what had it before.
        modules: In which module of the models a component stands, where those are several; until
            that is settled, where it stood.
    """

    names: Mapping[tuple[Kind, str], PlannedName] = field(default_factory=dict)
    aliases: tuple[Former, ...] = ()
    gone: tuple[Former, ...] = ()
    uses: Mapping[tuple[str, str], str] = field(default_factory=dict)
    denied: Mapping[tuple[Kind, str], Former] = field(default_factory=dict)
    modules: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, kind: Kind, place: str) -> str:
        """The Python name of a place.

        Raises:
            KeyError: The place was not planned.
        """
        return self.names[kind, place].python


Reserved: TypeAlias = Mapping[tuple[Kind, str], Mapping[str, Former]]
"""Names that nothing new gets, by kind and scope."""


def plan(
    candidates: Iterable[Candidate],
    locked: Mapping[tuple[Kind, str], str],
    reserved: Reserved | None = None,
) -> NamePlan:
    """Name every candidate.

    Args:
        candidates: Every place that needs a name.
        locked: The names of an earlier run, by kind and place.
        reserved: Names that are proposed in vain; what a person or the lock says still holds.
    """
    scopes: dict[tuple[Kind, str], list[Candidate]] = {}
    for candidate in candidates:
        scopes.setdefault((candidate.kind, candidate.scope), []).append(candidate)
    planned: list[PlannedName] = []
    denied: dict[tuple[Kind, str], Former] = {}
    for key, scope in scopes.items():
        planned += _Scope(locked, (reserved or {}).get(key, {}), denied).plan(scope)
    planned.sort(key=lambda name: (name.kind, name.place))
    names = {(name.kind, name.place): name for name in planned}
    return NamePlan(names, denied=dict(sorted(denied.items())))


Want: TypeAlias = tuple[str, str] | None
Rule: TypeAlias = Callable[[Candidate], Want]


class _Scope:
    def __init__(
        self,
        locked: Mapping[tuple[Kind, str], str],
        reserved: Mapping[str, Former],
        denied: dict[tuple[Kind, str], Former],
    ) -> None:
        self._locked, self._reserved, self._denied = locked, reserved, denied
        self._named: dict[str, PlannedName] = {}

    def plan(self, scope: list[Candidate]) -> list[PlannedName]:
        open_ = sorted(scope, key=lambda candidate: candidate.place)
        for rule in (_by_hand, self._by_lock):
            open_ = self._settle(open_, rule)
        most = max((len(candidate.proposals) for candidate in open_), default=0)
        for level in range(most):
            if not open_:
                break
            open_ = self._settle(open_, self._by_proposal(level))
        self._settle(open_, _by_digest)
        return list(self._named.values())

    def _settle(self, candidates: list[Candidate], rule: Rule) -> list[Candidate]:
        """Name those that the rule gives a free name that no other wants; return the rest."""
        wanted = {candidate.place: rule(candidate) for candidate in candidates}
        demand = Counter(want[0] for want in wanted.values() if want is not None)
        rest = []
        for candidate in candidates:
            want = wanted[candidate.place]
            if want is None or demand[want[0]] > 1 or want[0] in self._named:
                rest.append(candidate)
                continue
            self._named[want[0]] = PlannedName(
                kind=candidate.kind,
                place=candidate.place,
                wire=candidate.wire,
                python=want[0],
                reason=want[1],
                scope=candidate.scope,
                fixed=candidate.fixed,
            )
        return rest

    def _by_lock(self, candidate: Candidate) -> Want:
        name = self._locked.get((candidate.kind, candidate.place), "")
        return (name, _kept(candidate, name)) if is_safe(candidate.kind, name) else None

    def _by_proposal(self, level: int) -> Rule:
        def rule(candidate: Candidate) -> Want:
            if level >= len(candidate.proposals) or not candidate.proposals[level][0]:
                return None
            found = candidate.proposals[level]
            former = self._reserved.get(found[0])
            if former is None or former.place == candidate.place:
                return found
            self._denied.setdefault((candidate.kind, candidate.place), former)
            return None

        return rule


def _by_hand(candidate: Candidate) -> Want:
    return candidate.proposals[0] if candidate.fixed else None


def _kept(candidate: Candidate, name: str) -> str:
    """Why a name that is kept was given, as far as the document still says so."""
    why = next((reason for proposed, reason in candidate.proposals if proposed == name), "")
    return f"{why}; kept" if why else "kept from names.lock"


def _by_digest(candidate: Candidate) -> Want:
    digest = hashlib.sha256(candidate.place.encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{candidate.proposals[-1][0].rstrip('_')}_{digest}", "a digest: every proposal is taken"
