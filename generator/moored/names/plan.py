"""The plan of names: every place of a document that needs a Python name, planned all at once.

A place keeps the name that the lock gives it. Of the others, names are proposed from the
document; where two places of one scope propose the same name, the proposals escalate to ones
that say more, and at last to a digest of the place. No counter decides a name, so no name moves
because something else came or went.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

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
    """

    kind: Kind
    place: str
    scope: str
    wire: str
    proposals: tuple[tuple[str, str], ...]
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedName:
    """A name, what the document calls the same thing, and why it is named so."""

    kind: Kind
    place: str
    wire: str
    python: str
    reason: str


@dataclass(frozen=True, slots=True)
class NamePlan:
    """Every name, by kind and place."""

    names: Mapping[tuple[Kind, str], PlannedName] = field(default_factory=dict)

    def __call__(self, kind: Kind, place: str) -> str:
        """The Python name of a place.

        Raises:
            KeyError: The place was not planned.
        """
        return self.names[kind, place].python


def plan(candidates: Iterable[Candidate], locked: Mapping[tuple[Kind, str], str]) -> NamePlan:
    """Name every candidate.

    Args:
        candidates: Every place that needs a name.
        locked: The names of an earlier run, by kind and place.
    """
    scopes: dict[tuple[Kind, str], list[Candidate]] = {}
    for candidate in candidates:
        scopes.setdefault((candidate.kind, candidate.scope), []).append(candidate)
    planned = [name for scope in scopes.values() for name in _plan_scope(scope, locked)]
    planned.sort(key=lambda name: (name.kind, name.place))
    return NamePlan({(name.kind, name.place): name for name in planned})


def _plan_scope(
    scope: list[Candidate], locked: Mapping[tuple[Kind, str], str]
) -> list[PlannedName]:
    named: dict[str, PlannedName] = {}
    open_: list[Candidate] = sorted(scope, key=lambda candidate: candidate.place)
    for rule in (_by_hand, _by_lock(locked)):
        open_ = _settle(open_, named, rule)
    most = max((len(candidate.proposals) for candidate in open_), default=0)
    for level in range(most):
        if not open_:
            break
        open_ = _settle(open_, named, _by_proposal(level))
    _settle(open_, named, _by_digest)
    return list(named.values())


Rule = Callable[[Candidate], tuple[str, str] | None]


def _settle(
    candidates: list[Candidate], named: dict[str, PlannedName], rule: Rule
) -> list[Candidate]:
    """Name those that the rule gives a free name that no other wants; return the rest."""
    wanted = {candidate.place: rule(candidate) for candidate in candidates}
    demand = Counter(want[0] for want in wanted.values() if want is not None)
    rest = []
    for candidate in candidates:
        want = wanted[candidate.place]
        if want is None or demand[want[0]] > 1 or want[0] in named:
            rest.append(candidate)
            continue
        named[want[0]] = PlannedName(
            kind=candidate.kind,
            place=candidate.place,
            wire=candidate.wire,
            python=want[0],
            reason=want[1],
        )
    return rest


def _by_hand(candidate: Candidate) -> tuple[str, str] | None:
    return candidate.proposals[0] if candidate.fixed else None


def _by_lock(locked: Mapping[tuple[Kind, str], str]) -> Rule:
    def rule(candidate: Candidate) -> tuple[str, str] | None:
        name = locked.get((candidate.kind, candidate.place), "")
        return (name, "kept from names.lock") if is_safe(candidate.kind, name) else None

    return rule


def _by_proposal(level: int) -> Rule:
    def rule(candidate: Candidate) -> tuple[str, str] | None:
        if level >= len(candidate.proposals) or not candidate.proposals[level][0]:
            return None
        return candidate.proposals[level]

    return rule


def _by_digest(candidate: Candidate) -> tuple[str, str]:
    digest = hashlib.sha256(candidate.place.encode()).hexdigest()[:6]
    return f"{candidate.proposals[-1][0].rstrip('_')}_{digest}", "a digest: every proposal is taken"
