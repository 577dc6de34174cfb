"""The models of a document, and which schemas are at fault where they cannot be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from moored import pointer as pointers
from moored.document import Document
from moored.document.substitutes import accepted, offered, put
from moored.models import ModelSet, build_models
from moored.names.earlier import Earlier
from moored.names.history import name
from moored.names.plan import NamePlan
from moored.naming import name_problems
from moored.problems import MooredError, Problem, counted
from moored.progress import stage
from moored.resources import template_root

Schemas: TypeAlias = Mapping[str, Any]
Build: TypeAlias = Callable[[Schemas, NamePlan, Path], ModelSet]
_OUTCOME = "any value stands in its place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Modelled:
    """A document with its names and models.

    Attributes:
        document: What was given, but for substitutes of schemas that cannot be modelled.
        names: Every name of it.
        models: Its models, under those names.
        substituted: Why schemas have substitutes, as warnings; none unless that was allowed.
        told: What became of names, where it is not what one expects.
    """

    document: Document
    names: NamePlan
    models: ModelSet
    substituted: tuple[Problem, ...] = ()
    told: tuple[Problem, ...] = ()


def model(
    document: Document,
    earlier: Earlier,
    *,
    allow_degraded: bool,
    build: Build = build_models,
) -> Modelled:
    """Plan the names of a document and build its models.

    Args:
        document: Normalised and valid.
        earlier: What the last run left in `names.lock`.
        allow_degraded: Whether a schema that cannot be modelled may allow anything instead.
        build: What makes models of schemas.

    Raises:
        MooredError: Schemas cannot be modelled; each is named, with its place.
    """
    stage("planning names")
    named = name(document.root, earlier)
    names = named.plan
    templates = template_root() / "models"
    stage("making models", counted(len(_schemas(document)), "schema"))
    try:
        models = build(_schemas(document), names, templates)
    except MooredError as error:
        problems = _blamed(document, error, lambda part: build(part, names, templates))
    else:
        told = tuple(name_problems(document, named, earlier))
        return Modelled(document=document, names=names, models=models, told=told)
    if not allow_degraded:
        raise MooredError(offered(problem, _OUTCOME) for problem in problems)
    for problem in problems:
        document = put(document, problem.place or "", {})
    again = model(document, earlier, allow_degraded=False, build=build)
    warnings = tuple(accepted(problem, _OUTCOME) for problem in problems)
    return replace(again, substituted=warnings)


def _schemas(document: Document) -> Schemas:
    schemas: Schemas = document.root.get("components", {}).get("schemas", {})
    return schemas


def _blamed(
    document: Document, error: MooredError, build: Callable[[Schemas], object]
) -> list[Problem]:
    """A problem at each schema without which the others can be modelled.

    Raises:
        MooredError: No schema is at fault.
    """

    def fails(schemas: Schemas) -> MooredError | None:
        try:
            build(schemas)
        except MooredError as failure:
            return failure
        return None

    problems = []
    for key, failure in faulty(_schemas(document), error, fails):
        cause = failure.problems[0]
        place = pointers.join("components", "schemas", key)
        hint = "leave out the operations that use the schema, or mend it in an overlay"
        problems.append(document.problem(cause.code, place, cause.message, hint))
    return problems


def faulty(
    schemas: Schemas, error: MooredError, fails: Callable[[Schemas], MooredError | None]
) -> list[tuple[str, MooredError]]:
    """The schemas that have to go so that nothing fails, each with what it brought about.

    The first one is the last of the shortest run of schemas, in the order of their keys, that
    fails; then the same with that one gone.

    Args:
        schemas: All schemas; together they fail.
        error: Why.
        fails: Why some schemas fail, the others allowing anything; `None` if they do not.

    Raises:
        MooredError: They fail even if all of them allow anything.
    """
    keys, found = sorted(schemas), list[tuple[str, MooredError]]()
    failure: MooredError | None = error
    while failure is not None:
        gone = {key for key, _ in found}
        low, high = 0, len(keys)
        while low < high:
            middle = (low + high) // 2
            told = fails(_only(schemas, set(keys[:middle]) - gone))
            low, high = (middle + 1, high) if told is None else (low, middle)
            failure = told or failure
        if high == 0 or keys[high - 1] in gone:
            raise error
        found.append((keys[high - 1], failure))
        failure = fails(_only(schemas, set(keys) - {key for key, _ in found}))
    return found


def _only(schemas: Schemas, kept: Iterable[str]) -> Schemas:
    """The schemas that are kept; any other allows anything."""
    return {key: schemas[key] if key in kept else {} for key in schemas}
