"""Every schema of a document with its compositions written out."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, Any

from moored.document import codes
from moored.document.composing.enums import tidy
from moored.document.composing.forms import (
    UNIONS,
    Forms,
    has_properties,
    key_of,
    says,
    told_of,
    untold,
    without_heirs,
)
from moored.document.composing.members import Members, gather
from moored.document.composing.objects import Objects
from moored.document.composing.scalars import conflicts, merged, values_of
from moored.document.model import Told
from moored.document.shown import shown
from moored.document.walk import Leads, Place, Rebuilder, pointer_of, rebuild, walk
from moored.problems import quoted

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_MOST_ARMS = 32
_DEEPEST = 6
_TAKEN = ("anyOf", "oneOf", "properties")
_COMPOSED = frozenset({"$ref", "allOf", *UNIONS})


def compose(document: Document) -> Document:
    """The document with compositions written out; what that cannot keep is `told`.

    Args:
        document: Complete operations (`inline`), and no references but to component schemas.
    """
    components = document.root.get("components") or {}
    schemas = without_heirs(components.get("schemas") or {})
    root = document.root
    if schemas:
        root = {**root, "components": {**components, "schemas": schemas}}
    composer = _Composer(schemas)
    composed = _Composition(composer).rebuild(root, "openapi")
    places = walk(root, "openapi", leads=Leads(composer.tells)) if composer.found else ()
    told = [
        _told(document, visit.place, *found)
        for visit in places
        for found in composer.found.get(id(visit.value), {})
    ]
    return replace(document, root=composed, told=(*document.told, *told))


class _Composition(Rebuilder):
    def __init__(self, composer: _Composer) -> None:
        super().__init__(composer.change)
        self._composer = composer

    def changed(self, kind: str, value: JsonObject, original: JsonObject) -> JsonObject:
        # Most schemas are none of this; a document has tens of thousands.
        if kind != "schema" or ("enum" not in value and _COMPOSED.isdisjoint(value)):
            return value
        self._composer.original = original
        return super().changed(kind, value, original)


def _told(document: Document, place: Place, code: str, message: str, hint: str) -> Told:
    pointer = pointer_of(place)
    origin = document.origin(pointer)
    return Told(code=code, place=pointer, origin=origin, message=message, hint=hint)


class _Composer:
    def __init__(self, schemas: JsonObject) -> None:
        self._forms = Forms(schemas)
        self._objects = Objects(self._forms, self._both_of, self._quietly)
        self._open: set[str] = set()
        self._depth = 0
        #: What is composed, as it stands in the document.
        self.original: JsonObject = {}
        self._is_quiet = False
        self._properties: list[str] = []
        #: Code, fact and next step of what is told of an object, by its id.
        self.found: dict[int, dict[tuple[str, str, str], None]] = {}

    def tells(self, _: str, value: JsonObject) -> bool:
        """Whether something is told of an object of the document."""
        return id(value) in self.found

    def change(self, kind: str, value: JsonObject) -> JsonObject:
        if kind != "schema":
            return value
        value = tidy(value)
        return value if _COMPOSED.isdisjoint(value) else self._composed(value)

    def both(self, first: Any, second: Any) -> Any:
        """One schema for what two say at once."""
        if not isinstance(first, dict) or not isinstance(second, dict):
            return first if second is True or first is False else second
        if first == second or not says(second):
            return {**first, **told_of(second)}
        if not says(first):
            return {**told_of(first), **second}
        if _is_plain(first) and _is_plain(second):
            return self._merged(first, second)
        return self._composed({"allOf": [first, second]})

    def _both_of(self, first: Any, second: Any, wire: str) -> Any:
        self._properties.append(wire)
        result = self.both(first, second)
        self._properties.pop()
        return result

    def _quietly(self, first: Any, second: Any, _: str = "") -> Any:
        before, self._is_quiet = self._is_quiet, True
        result = self.both(first, second)
        self._is_quiet = before
        return result

    def _merged(self, first: JsonObject, second: JsonObject) -> JsonObject:
        for keyword in conflicts(first, second):
            sides = " and ".join(_side(side, keyword) for side in (first, second))
            of = f" of {quoted('.'.join(self._properties))}" if self._properties else ""
            fact = f"members of a composition differ in {quoted(keyword)}{of}: {sides}"
            hint = "take one of them out in an overlay"
            self._tell(codes.CONTRADICTION, f"{fact}; the latter holds", hint)
        return merged(first, second, self.both)

    def _lost(self, found: Members, whole: JsonObject) -> None:
        """Tells what is said of a composition, and by no class that it becomes."""
        said = {key for piece in (found.unchecked, *found.pieces) for key in untold(piece)}
        if lost := sorted(said - whole.keys()):
            fact = f"{', '.join(lost)}: no type says it, so it is not checked"
            self._tell(codes.UNCHECKED, fact, "see that the server checks it")

    def _tell(self, code: str, message: str, hint: str) -> None:
        if not self._is_quiet:
            self.found.setdefault(id(self.original), {})[code, message, hint] = None

    def _composed(self, schema: JsonObject) -> JsonObject:
        if not _is_composition(schema):
            return schema
        found = gather(schema, self._forms, self._open)
        about = found.annotations | told_of(schema)
        if found.lone is not None or self._depth == _DEEPEST:
            self._lost(found, found.lone or {})
            return {**(found.lone or {}), **about}
        if found.bases or any(has_properties(piece) for piece in found.pieces):
            whole = self._objects.whole(found)
        elif found.unions:
            whole = self._union(found)
        else:
            whole = reduce(self._merged, found.pieces, {})
        beside = {} if "$ref" in whole else found.unchecked
        self._lost(found, {**whole, **beside})
        return {**self._inside(whole, found.expanded), **beside, **about}

    def _union(self, found: Members) -> JsonObject:
        """What stands beside alternatives holds for each of them."""
        keyword, arms, discriminator = found.unions[0]
        for _, others, _ in found.unions[1:]:
            if len(arms) * len(others) <= _MOST_ARMS:
                # Two of many that exclude each other are no contradiction.
                arms = [self._quietly(arm, other) for arm in arms for other in others]
                keyword = "anyOf"
        for piece in found.pieces:
            typed = says(piece).keys() == {"type"}
            arms = [arm if typed and key_of(arm) else self.both(piece, arm) for arm in arms]
        about = {"discriminator": discriminator} if discriminator else {}
        return {keyword: arms, **about}

    def _inside(self, schema: JsonObject, expanded: set[str]) -> JsonObject:
        """Composes what has been taken over from components, but none of them inside itself."""
        new = expanded - self._open
        self._open |= new
        self._depth += 1
        inside = {
            keyword: self._taken_over(item) if keyword in _TAKEN else item
            for keyword, item in schema.items()
        }
        self._depth -= 1
        self._open -= new
        return inside

    def _taken_over(self, value: Any) -> Any:
        if isinstance(value, list):
            return [rebuild(item, "schema", self.change) for item in value]
        return {key: rebuild(item, "schema", self.change) for key, item in value.items()}


def _side(schema: JsonObject, keyword: str) -> str:
    if keyword == "enum":
        return shown(values_of(schema))
    return shown(schema[keyword])


def _is_plain(schema: JsonObject) -> bool:
    return not {"$ref", "allOf", "properties", *UNIONS} & schema.keys()


def _is_composition(schema: JsonObject) -> bool:
    if len(schema) == 1 and "$ref" in schema:
        return False
    if schema.get("allOf"):
        return True
    said = says(schema)
    if key_of(schema) is not None:
        return len(said) > 1
    unions = [keyword for keyword in UNIONS if schema.get(keyword)]
    return bool(unions) and bool(said.keys() - {unions[0], "discriminator"})
