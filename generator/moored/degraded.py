"""What a client does not hold values to, or has a substitute for, although the document asks for it.

Told, never silent: as warnings, in `moored.lock` and in the README of the output.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from moored import document as documents
from moored import pointer as pointers
from moored.document import Document
from moored.document.closures import groups, operation_uses, schema_uses
from moored.document.parts import passed_over
from moored.models import ModelSet
from moored.names.plan import NamePlan
from moored.problems import Problem
from moored.unchecked import unchecked, unfit_defaults

#: A set that keeps its order.
_Problems: TypeAlias = dict[Problem, None]
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
    concerned = _by_place([*substituted, *lost])
    reached = _reached(document, concerned, defaults)
    mended = frozenset(substituted)
    used = document.once(operation_uses)
    found = {}
    for recorded, entry in documents.recorded_operations(document):
        operation = document.at(entry.pointer)
        problems = _own(document, operation, "operation", entry.pointer, concerned)
        for key in used[entry.pointer]:
            problems |= reached.get(key, {})
        if problems:
            found[recorded] = _sorted(problems, mended)
    return found


def unchecked_once(found: Mapping[str, Shortfall]) -> tuple[Problem, ...]:
    """What is not checked anywhere, each once, by place."""
    every = {problem: None for one in found.values() for problem in one.unchecked}
    return tuple(sorted(every, key=lambda problem: problem.sort_key))


def _sorted(problems: _Problems, substituted: frozenset[Problem]) -> Shortfall:
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    return Shortfall(
        substituted=tuple(one for one in ordered if one in substituted),
        unchecked=tuple(one for one in ordered if one not in substituted),
    )


def _reached(
    document: Document,
    concerned: _ByPlace,
    defaults: Mapping[str, Sequence[Problem]],
) -> Mapping[str, _Problems]:
    """For every component schema the problems of it and of all that it reaches."""
    schemas = document.root.get("components", {}).get("schemas", {})
    used = document.once(schema_uses)
    reached: dict[str, _Problems] = {}
    for group in groups(used):
        problems: _Problems = {}
        for key in group:
            place = pointers.join("components", "schemas", key)
            problems |= _own(document, schemas[key], "schema", place, concerned)
            problems |= dict.fromkeys(defaults.get(key, ()))
            for name in used[key]:
                problems |= reached.get(name, {})
        reached |= dict.fromkeys(group, problems)
    return reached


def _own(document: Document, value: Any, kind: str, place: str, concerned: _ByPlace) -> _Problems:
    """The problems of a value itself, by what was written there and in its path's parameters."""
    problems = dict.fromkeys(unchecked(document, value, kind, place))
    problems |= dict.fromkeys(passed_over(document, value, place) if kind == "operation" else ())
    if concerned:
        shared = ["/".join([*place.split("/")[:3], "parameters"])] if kind == "operation" else []
        for written in map(document.location, (place, *shared)):
            problems |= dict.fromkeys(concerned.get((written.file, written.pointer or ""), ()))
    return problems


def _by_place(problems: Iterable[Problem]) -> _ByPlace:
    """For every place, as a file and a pointer, the problems at or below it."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        tokens = (problem.location.pointer or "").split("/")
        for end in range(1, len(tokens) + 1):
            place = (problem.location.file, "/".join(tokens[:end]))
            found.setdefault(place, []).append(problem)
    return found
