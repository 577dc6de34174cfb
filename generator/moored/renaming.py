"""`moored rename`: another name for something in a client, or where a name that is gone leads now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

from moored import document as documents
from moored.document import Document
from moored.document.nearest import did_you_mean
from moored.emit.lock import NAMES
from moored.names.earlier import Earlier
from moored.names.fields import bases
from moored.names.history import left_by, name
from moored.names.identifiers import is_safe
from moored.names.paths import formers_by_path, path_of, places_by_path
from moored.names.plan import Former, Kind, NamePlan, PlannedName
from moored.pipeline import Built, earlier_names, generate
from moored.problems import Location, MooredError, Problem, quoted
from moored.project import ClientSettings

UNKNOWN = "M0604"
UNFIT = "M0605"
BY_HAND = "M0606"
TAKEN = "M0607"


def rename(settings: ClientSettings, old: str, new: str) -> Built:
    """Call something otherwise, and generate the client under that name.

    A class or a method still has its old name too, which warns. Where `old` is gone, and `new` is
    a class or a method, it leads there from now on.

    Args:
        settings: The client.
        old: What it is called: `Pet`, `Pet.owner`, `pets`, `pets.list`, `pets.list.limit`.
        new: The new name, the last part alone or the whole path.

    Raises:
        MooredError: There is no such name (M0604), the new one cannot stand (M0605) or is taken
            (M0607), or a document says what the name is (M0606).
    """
    examined = documents.examine(
        settings.spec,
        settings.overlays,
        settings.operations,
        show=settings.shown,
        allow_degraded=settings.allow_degraded,
        limits=settings.limits,
    )
    plan = name(examined.document.root, earlier_names(settings)).plan
    renaming = _Renaming(settings, examined.document, plan)
    return generate(settings, earlier=renaming.earlier(old, new))[0]


@dataclass(frozen=True, kw_only=True)
class _Edit:
    """Names by place, and former names to be added and struck out."""

    names: Mapping[tuple[Kind, str], str]
    alias: Former | None
    struck: frozenset[Former]


class _Renaming:
    def __init__(self, settings: ClientSettings, document: Document, plan: NamePlan) -> None:
        path = settings.output / NAMES
        self._shown = settings.shown(path)
        self._text = path.read_text("utf-8", "replace") if path.is_file() else ""
        self._document, self._plan = document, plan
        self._places, self._formers = places_by_path(plan), formers_by_path(plan)

    def earlier(self, old: str, new: str) -> Earlier:
        """What the client is to be generated with."""
        found = self._places.get(old)
        edit = self._again(old, new) if found is None else self._otherwise(found, old, new)
        left = left_by(self._plan)
        return replace(
            left,
            names={**left.names, **edit.names},
            aliases=left.aliases - edit.struck | ({edit.alias} if edit.alias else set()),
            gone=left.gone - edit.struck,
        )

    def _otherwise(self, one: PlannedName, old: str, new: str) -> _Edit:
        """Something there gets another name."""
        front = old.removesuffix(one.python)
        last = new.removeprefix(front)
        if one.fixed:
            self._refuse(BY_HAND, f"{quoted(old)} is named by `x-moored-name`", _HINTS[BY_HAND])
        if not is_safe(one.kind, last):
            self._refuse(UNFIT, f"{quoted(new)} cannot be the name of a {one.kind}", _HINTS[UNFIT])
        places = [one.place, *self._inherited(one)]
        for place in places:
            self._check(self._plan.names[one.kind, place], last)
        former = Former(kind=one.kind, scope=one.scope, place=one.place, python=one.python)
        return _Edit(
            names={(one.kind, place): last for place in places},
            alias=former if _has_aliases(former) else None,
            struck=frozenset(self._former_names(one, last)),
        )

    def _again(self, old: str, new: str) -> _Edit:
        """A name that is gone leads to something there."""
        former, now = self._formers.get(old), self._places.get(new)
        if former is not None and former in self._plan.aliases:
            what = path_of(self._plan, former.kind, former.place)
            said = f"{quoted(old)} is a former name of {what}, and leads there already"
            self._refuse(UNKNOWN, said, f"rename {what}")
        if former is None:
            known = [*self._places, *self._formers]
            said = f"nothing in the client is called {quoted(old)}"
            self._refuse(UNKNOWN, said, did_you_mean(old, known, _HINTS[UNKNOWN]))
        if now is None:
            said = f"{quoted(old)} is gone, and nothing is called {quoted(new)}"
            self._refuse(UNKNOWN, said, did_you_mean(new, self._places, _HINTS[UNKNOWN]))
        alias = Former(kind=now.kind, scope=now.scope, place=now.place, python=former.python)
        if former.kind != now.kind or not _has_aliases(alias):
            said = f"{quoted(old)} was a {former.kind}, and cannot lead to the {now.kind} {new}"
            self._refuse(UNFIT, said, "only classes and methods keep their former names")
        return _Edit(names={}, alias=alias, struck=frozenset({former}))

    def _inherited(self, one: PlannedName) -> Iterator[str]:
        """The places of a field in the classes that share it by `allOf`."""
        if one.kind != "field":
            return
        schemas = self._document.root.get("components", {}).get("schemas", {})
        family, grown = {one.scope}, True
        having = {
            other.scope: other.place
            for other in self._plan.names.values()
            if other.kind == "field" and other.wire == one.wire
        }
        while grown:
            kin = {
                key
                for key in having.keys() - family
                if family & {*bases(schemas.get(key))}
                or any(key in bases(schemas.get(member)) for member in family)
            }
            family |= kin
            grown = bool(kin)
        yield from (having[key] for key in sorted(family - {one.scope}))

    def _former_names(self, one: PlannedName, last: str) -> Iterator[Former]:
        for former in (*self._plan.aliases, *self._plan.gone):
            if (former.kind, former.scope, former.python) == (one.kind, one.scope, last):
                yield former

    def _check(self, one: PlannedName, last: str) -> None:
        """Refuse a name that another place has, or had and still answers to."""
        others: tuple[PlannedName | Former, ...] = (
            *self._plan.names.values(),
            *self._plan.aliases,
        )
        for other in others:
            same = (other.kind, other.scope, other.python) == (one.kind, one.scope, last)
            if same and other.place != one.place:
                what = path_of(self._plan, other.kind, other.place)
                said = f"{last} is taken by the {other.kind} {quoted(other.place)}, called {what}"
                self._refuse(TAKEN, said, f"rename {what} first", other.place)

    def _refuse(self, code: str, message: str, hint: str, place: str = "") -> NoReturn:
        location = Location(file=self._shown, line=self._line(place) if place else None)
        raise MooredError([Problem(code=code, message=message, location=location, hint=hint)])

    def _line(self, place: str) -> int | None:
        """The line of the lock that names a place, where the lock has it already."""
        lines = self._text.splitlines()
        said = f" {json.dumps(place)} "
        return next((number for number, line in enumerate(lines, 1) if said in line), None)


_HINTS = {
    BY_HAND: "change the extension, in the document or an overlay",
    UNFIT: "choose a Python identifier that is not reserved there, and does not begin with _",
    UNKNOWN: "write a class, `Class.field`, `group`, `group.method` or `group.method.argument`",
}


def _has_aliases(former: Former) -> bool:
    """Whether a former name still leads somewhere: fields and arguments have one name at a time."""
    return former.kind == "class" or (former.kind == "method" and former.scope != "webhooks")
