"""What a client does not hold values to, or has a substitute for, although the document asks for it.

Told, never silent: as warnings, in `moored.lock` and in the README of the output.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from moored import document as documents
from moored import pointer as pointers
from moored.circles import groups
from moored.document import Document
from moored.document.closures import operation_uses, schema_uses
from moored.document.parts import passed_over
from moored.models import ModelSet
from moored.names.plan import NamePlan
from moored.problems import Problem
from moored.unchecked import unchecked, unfit_defaults

#: What stands for problems (`_Told`).
_Numbers: TypeAlias = frozenset[int]
#: By file and pointer.
_ByPlace: TypeAlias = Mapping[tuple[str, str], Sequence[Problem]]
#: What composing cannot keep: contradictions, and keywords that no type says.
_LOST = frozenset({"M0444", "M0705"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """In what an operation, with all that it reaches, falls short of the document.

    Attributes:
        substituted: What has a substitute: the operation is degraded.
        unchecked: What the client does not hold values to.
    """

    substituted: tuple[Problem, ...] = ()
    unchecked: tuple[Problem, ...] = ()

    @property
    def all(self) -> tuple[Problem, ...]:
        """Both."""
        return (*self.substituted, *self.unchecked)


def shortfalls(
    document: Document,
    names: NamePlan,
    models: ModelSet,
    substituted: Sequence[Problem] = (),
    warnings: Iterable[Problem] = (),
) -> Mapping[str, Shortfall]:
    """By operation (`POST /path`, `POST webhook:name`) that falls short; in linear time.

    Args:
        document: What is generated from.
        names: Its names.
        models: Its models, under those.
        substituted: Problems that have substitutes in the document (`documents.examine`).
        warnings: What else was told of the document; it is not checked, if its code says so.
    """
    defaults = unfit_defaults(document, names, models)
    lost = [problem for problem in warnings if problem.code in _LOST]
    finder = _Finder(document, _by_place([*substituted, *lost]), _Told(frozenset(substituted)))
    reached = _reached(finder, defaults)
    used = document.once(operation_uses)
    found: dict[str, tuple[_Numbers, ...]] = {}
    for recorded, entry in documents.recorded_operations(document):
        own = finder.own(document.at(entry.pointer), "operation", entry.pointer)
        below = (reached[key] for key in used[entry.pointer] if key in reached)
        if sets := dict.fromkeys(one for one in (own, *below) if one):
            found[recorded] = tuple(sets)
    return finder.told.shortfalls(found)


def unchecked_once(found: Mapping[str, Shortfall]) -> tuple[Problem, ...]:
    """What is not checked anywhere, each once, by place."""
    # Most operations reach the same as others do.
    different = {id(one): one for one in found.values()}
    every = {problem: None for one in different.values() for problem in one.unchecked}
    return tuple(sorted(every, key=lambda problem: problem.sort_key))


class _Told:
    """Problems under numbers, as thousands of operations may reach the same thousands of problems."""

    def __init__(self, substituted: Collection[Problem]) -> None:
        self._substituted = substituted
        self._numbers: dict[Problem, int] = {}

    def numbers(self, problems: Iterable[Problem]) -> _Numbers:
        """The numbers of problems."""
        known = self._numbers
        return frozenset([known.setdefault(problem, len(known)) for problem in problems])

    def shortfalls(self, found: Mapping[str, tuple[_Numbers, ...]]) -> dict[str, Shortfall]:
        """What some sets of problems are together; the same sets are one object."""
        every = list(self._numbers)
        ordered = sorted(every, key=lambda problem: problem.sort_key)
        rank = {self._numbers[problem]: place for place, problem in enumerate(ordered)}
        unions = {sets: frozenset[int]().union(*sets) for sets in set(found.values())}
        made = {
            numbers: self._shortfall([every[one] for one in sorted(numbers, key=rank.__getitem__)])
            for numbers in set(unions.values())
        }
        return {recorded: made[unions[sets]] for recorded, sets in found.items()}

    def _shortfall(self, problems: list[Problem]) -> Shortfall:
        mended = self._substituted
        if not mended:  # the hash of a problem is dear
            return Shortfall(unchecked=tuple(problems))
        return Shortfall(
            substituted=tuple(one for one in problems if one in mended),
            unchecked=tuple(one for one in problems if one not in mended),
        )


def _reached(finder: _Finder, defaults: Mapping[str, Sequence[Problem]]) -> dict[str, _Numbers]:
    """For every component schema the problems of it and of all that it reaches."""
    schemas = finder.document.root.get("components", {}).get("schemas", {})
    used = finder.document.once(schema_uses)
    reached: dict[str, _Numbers] = {}
    for group in groups(used):
        own = [
            finder.own(schemas[key], "schema", pointers.join("components", "schemas", key))
            for key in group
        ]
        own += [finder.told.numbers(defaults[key]) for key in group if key in defaults]
        below = [reached[name] for key in group for name in used[key] if name in reached]
        parts = [*dict.fromkeys(one for one in (*own, *below) if one)]
        reached |= dict.fromkeys(group, parts[0] if len(parts) == 1 else frozenset().union(*parts))
    return reached


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds the problems of a part of a document itself."""

    document: Document
    concerned: _ByPlace
    told: _Told

    def own(self, value: Any, kind: str, place: str) -> _Numbers:
        """By what was written there, and in the parameters of an operation's path."""
        found = list(unchecked(self.document, value, kind, place))
        if kind == "operation":
            found += passed_over(self.document, value, place)
        shared = ["/".join([*place.split("/")[:3], "parameters"])] if kind == "operation" else []
        for one in (place, *shared) if self.concerned else ():
            found += self.concerned.get(self._written(one), ())
        return self.told.numbers(found)

    def _written(self, place: str) -> tuple[str, str]:
        """The file and the pointer of a place, as a problem names them."""
        origin = self.document.origin(place)
        return self.document.files[origin.file].shown, pointers.fragment(origin.pointer)


def _by_place(problems: Iterable[Problem]) -> _ByPlace:
    """For every place, as a file and a pointer, the problems at or below it."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        tokens = (problem.location.pointer or "").split("/")
        for end in range(1, len(tokens) + 1):
            place = (problem.location.file, "/".join(tokens[:end]))
            found.setdefault(place, []).append(problem)
    return found
