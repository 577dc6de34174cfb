"""A class of a composition: what it extends, and the properties that it adds or narrows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from moored.document.composing.forms import UNIONS, Forms, arms_of, key_of, says
from moored.document.composing.members import Members
from moored.document.references import to_schema

if TYPE_CHECKING:
    from moored.document.model import JsonObject

#: From two schemas of a property, and its name, to the one that both are.
Both = Callable[[Any, Any, str], Any]
_KEPT = ("additionalProperties", "patternProperties", "discriminator", "unevaluatedProperties")


class Objects:
    """Makes classes of compositions."""

    def __init__(self, forms: Forms, both: Both, quietly: Both) -> None:
        """Takes the components, what merges two schemas, and what does so without a word."""
        self._forms, self._both, self._quietly = forms, both, quietly
        self._known: dict[str, tuple[JsonObject, set[str]]] = {}
        self._sides: dict[str, tuple[JsonObject, set[str], frozenset[str]]] = {}
        #: The components that were gone into, and how often one was passed over.
        self._trail: list[str] = []
        self._cuts = 0

    def whole(self, found: Members) -> JsonObject:
        """The class that a composition is."""
        bases = self._nearest(found.bases)
        own, required = self._own(found)
        above = [self.properties(key) for key in bases]
        self._narrow(own, required, above)
        inherited = {wire for properties, _ in above for wire in properties}
        always = {wire for _, needed in above for wire in needed}
        required = {wire for wire in required if wire in own or wire in inherited - always}
        if len(bases) == 1 and not own and not found.checks and not _kept(found):
            return {"$ref": to_schema(bases[0])}
        whole: JsonObject = {"type": _type(found), **_kept(found), **self._checks(found)}
        if bases:
            whole["allOf"] = [{"$ref": to_schema(key)} for key in bases]
        if own:
            whole["properties"] = own
        if required:
            whole["required"] = sorted(required)
        return whole

    def properties(self, key: str) -> tuple[JsonObject, set[str]]:
        """All properties of a component, and which of them have to be there."""
        if key not in self._known:
            # From the far end of a chain of components, which may be long.
            for name in [*reversed(self._forms.ancestors(key)), key]:
                if name not in self._known:
                    self._known[name] = self._all(self._forms.schemas.get(name), {name})
        return self._known[key]

    def _all(self, schema: Any, seen: set[str]) -> tuple[JsonObject, set[str]]:
        own: JsonObject = {}
        required: set[str] = set()
        for part in self._parts(schema, seen):
            # What members contradict each other in is told where they stand.
            _add(own, part.get("properties"), self._quietly)
            required |= {wire for wire in part.get("required") or () if isinstance(wire, str)}
            for keyword in UNIONS:
                self._fold(own, required, arms_of(part, keyword), seen)
        return own, required

    def _parts(self, schema: Any, seen: set[str]) -> list[JsonObject]:
        """All that a schema is composed of; what it refers to comes first."""
        found: list[JsonObject] = []
        open_ = [schema]
        while open_:
            part = open_.pop()
            if not isinstance(part, dict):
                continue
            found.append(part)
            key = key_of(part)
            if key in self._known:
                properties, required = self._known[key]
                found.append({"properties": properties, "required": sorted(required)})
            elif key in seen:
                self._cuts += 1
            elif key is not None:
                seen.add(key)
                self._trail.append(key)
                open_.append(self._forms.schemas.get(key))
            open_ += part.get("allOf") or ()
        return found[::-1]

    def _own(self, found: Members) -> tuple[JsonObject, set[str]]:
        own: JsonObject = {}
        required: set[str] = set()
        for piece in found.pieces:
            _add(own, piece.get("properties"), self._both)
            required |= {wire for wire in piece.get("required") or () if isinstance(wire, str)}
        for _, arms, _ in found.unions:
            self._fold(own, required, arms, set(found.expanded))
        return own, required

    def _fold(self, own: JsonObject, required: set[str], arms: list[Any], seen: set[str]) -> None:
        """Adds the fields of all alternatives; what each of them needs has to be there."""
        sides = [self._side(arm, seen) for arm in arms if not self._is_null(arm)]
        wires = dict.fromkeys(wire for properties, _ in sides for wire in properties)
        for wire in wires:
            said = [properties[wire] for properties, _ in sides if wire in properties]
            if wire not in own:
                own[wire] = _either(said)
        if sides:
            required |= set.intersection(*(needed for _, needed in sides))

    def _side(self, arm: Any, seen: set[str]) -> tuple[JsonObject, set[str]]:
        """The properties of one alternative, and which of them have to be there.

        What many unions hold is read once: of a lattice of them, each way through it would be one
        more time. Where a component was passed over because of what is around it, or might be, it
        is read anew.
        """
        key = key_of(arm)
        if key is None or len(arm) > 1:
            return self._all(arm, set(seen))
        known = self._sides.get(key)
        if known is not None and known[2].isdisjoint(seen):
            self._trail += known[2]
            return known[0], known[1]
        start, cuts = len(self._trail), self._cuts
        own, required = self._all(arm, set(seen))
        if cuts == self._cuts:
            self._sides[key] = own, required, frozenset(self._trail[start:])
        return own, required

    def _checks(self, found: Members) -> JsonObject:
        """Which fields go together, for whoever wants to tell: no type holds values to it."""
        needed = [self._all(arm, set())[1] for _, arms, _ in found.unions for arm in arms]
        checks: JsonObject = dict(found.checks)
        return (
            {"anyOf": [{"required": sorted(one)} for one in needed], **checks} if needed else checks
        )

    def _is_null(self, arm: Any) -> bool:
        return isinstance(arm, dict) and says(arm) == {"type": "null"}

    def _narrow(
        self, own: JsonObject, required: set[str], above: list[tuple[JsonObject, set[str]]]
    ) -> None:
        """What is said of a property more than once holds at once."""
        for properties, needed in above:
            for wire, said in properties.items():
                if wire in own:
                    own[wire] = self._both(said, own[wire], wire)
                elif wire in required - needed:
                    own[wire] = said
        for index, (properties, _) in enumerate(above):
            for others, _ in above[:index]:
                for wire in properties.keys() & others.keys() - own.keys():
                    if says_of(properties[wire]) != says_of(others[wire]):
                        own[wire] = self._both(others[wire], properties[wire], wire)

    def _nearest(self, keys: list[str]) -> list[str]:
        """Without those that another one already extends."""
        distinct = list(dict.fromkeys(keys))
        if len(distinct) == 1:
            return distinct
        far = {name for key in distinct for name in self._forms.ancestors(key) if name != key}
        return [key for key in distinct if key not in far]


def says_of(schema: Any) -> Any:
    """What a schema says; a boolean says itself."""
    return says(schema) if isinstance(schema, dict) else schema


def _add(own: JsonObject, properties: Any, both: Both) -> None:
    for wire, said in (properties or {}).items():
        own[wire] = both(own[wire], said, wire) if wire in own else said


def _either(said: list[Any]) -> Any:
    distinct = [one for index, one in enumerate(said) if one not in said[:index]]
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}


def _kept(found: Members) -> JsonObject:
    """What else pieces say of an object; that nothing else may be there is said of one alone."""
    alone = len(found.pieces) == 1 and not found.bases and not found.unions
    kept: JsonObject = {}
    for piece in found.pieces:
        for keyword in _KEPT:
            if keyword in piece and (piece[keyword] is not False or alone):
                kept.setdefault(keyword, piece[keyword])
    return kept


def _type(found: Members) -> Any:
    said = [piece["type"] for piece in found.pieces if "type" in piece]
    null = [isinstance(kind, list) and "null" in kind for kind in said]
    return ["object", "null"] if null and all(null) and not found.bases else "object"
