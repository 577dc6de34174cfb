"""Every schema of a document with its compositions written out."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, Any

from moored.document.composing.enums import tidy
from moored.document.composing.forms import (
    UNIONS,
    Forms,
    has_properties,
    key_of,
    says,
    told_of,
    without_heirs,
)
from moored.document.composing.members import Members, gather
from moored.document.composing.objects import Objects
from moored.document.composing.scalars import merged
from moored.document.walk import rebuild

if TYPE_CHECKING:
    from moored.document.model import Document, JsonObject

_MOST_ARMS = 32
_DEEPEST = 6
_TAKEN = ("anyOf", "oneOf", "properties")


def compose(document: Document) -> Document:
    """The document with compositions written out.

    Args:
        document: Complete operations (`inline`), and no references but to component schemas.
    """
    components = document.root.get("components") or {}
    schemas = without_heirs(components.get("schemas") or {})
    root = document.root
    if schemas:
        root = {**root, "components": {**components, "schemas": schemas}}
    composer = _Composer(schemas)
    return replace(document, root=rebuild(root, "openapi", composer.change))


class _Composer:
    def __init__(self, schemas: JsonObject) -> None:
        self._forms = Forms(schemas)
        self._objects = Objects(self._forms, self.both)
        self._open: set[str] = set()
        self._depth = 0

    def change(self, kind: str, value: JsonObject) -> JsonObject:
        return self._composed(tidy(value)) if kind == "schema" else value

    def both(self, first: Any, second: Any) -> Any:
        """One schema for what two say at once."""
        if not isinstance(first, dict) or not isinstance(second, dict):
            return first if second is True or first is False else second
        if first == second or not says(second):
            return {**first, **told_of(second)}
        if not says(first):
            return {**told_of(first), **second}
        if _is_plain(first) and _is_plain(second):
            return merged(first, second, self.both)
        return self._composed({"allOf": [first, second]})

    def _composed(self, schema: JsonObject) -> JsonObject:
        if not _is_composition(schema):
            return schema
        found = gather(schema, self._forms, self._open)
        about = found.annotations | told_of(schema)
        if found.lone is not None or self._depth == _DEEPEST:
            return {**(found.lone or {}), **about}
        if found.bases or any(has_properties(piece) for piece in found.pieces):
            whole = self._objects.whole(found)
        elif found.unions:
            whole = self._union(found)
        else:
            whole = reduce(lambda one, other: merged(one, other, self.both), found.pieces, {})
        beside = {} if "$ref" in whole else found.unchecked
        return {**self._inside(whole, found.expanded), **beside, **about}

    def _union(self, found: Members) -> JsonObject:
        """What stands beside alternatives holds for each of them."""
        keyword, arms, discriminator = found.unions[0]
        for _, others, _ in found.unions[1:]:
            if len(arms) * len(others) <= _MOST_ARMS:
                arms = [self.both(arm, other) for arm in arms for other in others]
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


def _is_plain(schema: JsonObject) -> bool:
    return not {"$ref", "allOf", "properties", *UNIONS} & schema.keys()


def _is_composition(schema: JsonObject) -> bool:
    if schema.get("allOf"):
        return True
    said = says(schema)
    if key_of(schema) is not None:
        return len(said) > 1
    unions = [keyword for keyword in UNIONS if schema.get(keyword)]
    return bool(unions) and bool(said.keys() - {unions[0], "discriminator"})
