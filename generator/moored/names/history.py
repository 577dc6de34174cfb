"""Names with a memory: of a document, and of what an earlier one of it was called.

What a place is called stays, and what is gone leaves its name behind (`docs/names.md`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from moored.names.earlier import NOTHING, Earlier
from moored.names.gather import gather
from moored.names.plan import Candidate, Former, Kind, NamePlan, plan
from moored.names.renames import Renames, find_renames, scope_of
from moored.names.uses import GROUP, kept, uses_of

_ENDS = {"argument": " ", "field": "/"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Every name of a document, and what has been found on the way."""

    plan: NamePlan
    renames: Renames


def name(root: dict[str, Any], earlier: Earlier = NOTHING) -> Named:
    """Name everything in a normalised document.

    Args:
        root: The document.
        earlier: What the earlier run left; without it, names depend on the document alone.
    """
    candidates, uses = list(gather(root)), uses_of(root)
    renames = find_renames(candidates, uses, earlier)
    history = _History(candidates, earlier, renames)
    planned = plan(candidates, history.locked(), history.reserved())
    remembered = replace(history.remember(planned), uses=kept(uses), modules=history.modules())
    return Named(plan=remembered, renames=renames)


def left_by(plan: NamePlan) -> Earlier:
    """What a plan leaves to the next run."""
    return Earlier(
        names={key: one.python for key, one in plan.names.items()},
        aliases=frozenset(plan.aliases),
        gone=frozenset(plan.gone),
        uses=plan.uses,
        modules=plan.modules,
    )


class _History:
    def __init__(self, candidates: Iterable[Candidate], earlier: Earlier, renames: Renames) -> None:
        self._scopes = {(one.kind, one.place): one.scope for one in candidates}
        self._living = {(kind, scope) for (kind, _), scope in self._scopes.items()}
        self._earlier, self._renames = earlier, renames
        self._aliases = {*self._old_aliases(), *self._new_aliases()}
        self._gone = {*self._old_gone(), *self._new_gone()}

    def locked(self) -> dict[tuple[Kind, str], str]:
        """The names that places have to keep: their own, of where they were, of before they went."""
        returned = {(one.kind, one.place): one.python for one in sorted(self._gone)}
        moved = {
            (kind, new): self._earlier.names[kind, old]
            for (kind, old), new in self._renames.kept.items()
        }
        return {**returned, **moved, **self._earlier.names}

    def modules(self) -> dict[str, str]:
        """In which modules the models of components stood, of those that are there."""
        moved = {
            self._renames.now("class", place) or place: module
            for place, module in self._earlier.modules.items()
        }
        return {place: one for place, one in moved.items() if ("class", place) in self._scopes}

    def reserved(self) -> dict[tuple[Kind, str], dict[str, Former]]:
        """The names that nothing new gets."""
        found: dict[tuple[Kind, str], dict[str, Former]] = defaultdict(dict)
        for former in sorted(self._gone | self._aliases):
            found[former.kind, former.scope][former.python] = former
        return found

    def remember(self, planned: NamePlan) -> NamePlan:
        """The plan, with the names that are not in use any more."""
        taken = {(one.kind, one.scope, one.python) for one in planned.names.values()}
        free = [
            {one for one in found if (one.kind, one.scope, one.python) not in taken}
            for found in (self._aliases, self._gone)
        ]
        aliases = {(one.kind, one.scope, one.python): one for one in sorted(free[0])}
        gone = {one for one in free[1] if (one.kind, one.scope, one.python) not in aliases}
        return replace(planned, aliases=tuple(sorted(aliases.values())), gone=tuple(sorted(gone)))

    def _old_aliases(self) -> Iterator[Former]:
        for one in self._earlier.aliases:
            place = self._renames.now(one.kind, one.place) or one.place
            if (one.kind, place) in self._scopes:
                yield replace(one, place=place, scope=self._scopes[one.kind, place])

    def _new_aliases(self) -> Iterator[Former]:
        for old, new in self._renames.followed.items():
            name = self._earlier.names["class", old]
            yield Former(kind="class", scope="", place=new, python=name)

    def _old_gone(self) -> Iterator[Former]:
        for one in self._earlier.gone:
            yield replace(one, scope=self._scope_now(one.kind, one.scope))
        for one in self._earlier.aliases:
            place = self._renames.now(one.kind, one.place) or one.place
            if (one.kind, place) not in self._scopes:
                yield one

    def _new_gone(self) -> Iterator[Former]:
        for (kind, place), python in self._earlier.names.items():
            if (kind, place) in self._scopes or self._renames.now(kind, place):
                continue
            scope = self._scope(kind, place)
            if scope is not None and (not scope or (kind, scope) in self._living):
                yield Former(kind=kind, scope=scope, place=place, python=python)

    def _scope(self, kind: Kind, place: str) -> str | None:
        """Where a name that is gone stood, as that is called now; `None` if it is gone too."""
        if kind in _ENDS:
            found = scope_of(kind, place, _ENDS[kind], self._earlier)
        elif kind == "method":
            found = self._earlier.uses.get((place.removesuffix(" wait"), GROUP))
            found = "webhooks" if place.startswith("webhook ") else found
        else:
            return ""
        return None if found is None else self._scope_now(kind, found)

    def _scope_now(self, kind: Kind, scope: str) -> str:
        owners: Mapping[Kind, Kind] = {"argument": "method", "field": "class", "method": "group"}
        owner = owners.get(kind)
        return (owner and self._renames.now(owner, scope)) or scope
