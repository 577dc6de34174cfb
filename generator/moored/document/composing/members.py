"""What a composition is made of, at every depth."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from moored.document.composing.forms import (
    UNCHECKED,
    UNIONS,
    Forms,
    arms_of,
    key_of,
    kinds_of,
    says,
    told_of,
)
from moored.document.references import to_schema

if TYPE_CHECKING:
    from moored.document.model import JsonObject

Union = tuple[str, list[Any], Any]
_APART = frozenset({"$ref", "allOf", "discriminator", *UNIONS, *UNCHECKED})


@dataclass(slots=True)
class Members:
    """The parts of a composition.

    Attributes:
        bases: The components that are classes, in order.
        pieces: What schemas say themselves, without references and compositions.
        unions: Keyword, alternatives and discriminator of every union.
        checks: Alternatives that only list what has to be there.
        annotations: What is said about members that stand in the composition itself.
        expanded: The components that were written out, as they are no classes.
        unchecked: What is said, and told by no type.
        lone: The one reference that says all, if there is nothing else.
    """

    bases: list[str] = field(default_factory=list)
    pieces: list[JsonObject] = field(default_factory=list)
    unions: list[Union] = field(default_factory=list)
    checks: list[tuple[str, list[Any]]] = field(default_factory=list)
    annotations: JsonObject = field(default_factory=dict)
    expanded: set[str] = field(default_factory=set)
    unchecked: JsonObject = field(default_factory=dict)
    lone: JsonObject | None = None


def gather(schema: JsonObject, forms: Forms, closed: set[str]) -> Members:
    """The parts of a composition.

    Args:
        schema: The composition.
        forms: The components.
        closed: Components that must not be written out once more.
    """
    found = Members()
    references = _gather(schema, found, forms, is_outer=True)
    found.lone = _lone(found, references)
    if found.lone is None:
        _expand(references, found, forms, closed)
    return found


def _gather(schema: JsonObject, found: Members, forms: Forms, *, is_outer: bool) -> list[str]:
    """Adds what a schema says; the components that it refers to are returned, and not entered."""
    references = []
    open_: list[tuple[Any, bool]] = [(schema, is_outer)]
    while open_:
        value, outer = open_.pop(0)
        if not isinstance(value, dict):
            continue
        if not outer and is_outer:
            found.annotations |= {
                key: item for key, item in told_of(value).items() if key not in found.annotations
            }
        key = key_of(value)
        if key is not None:
            references.append(key)
        _add(value, found)
        open_[:0] = [(member, False) for member in value.get("allOf") or ()]
    return references


def _add(value: JsonObject, found: Members) -> None:
    said = says(value)
    for keyword in UNIONS:
        arms = arms_of(value, keyword)
        if arms:
            found.unions.append((keyword, arms, value.get("discriminator")))
        elif value.get(keyword):
            found.checks.append((keyword, value[keyword]))
    found.unchecked |= {key: item for key, item in said.items() if key in UNCHECKED}
    piece = {key: item for key, item in said.items() if key not in _APART}
    if piece:
        found.pieces.append(piece)
    if "discriminator" in said and not any(value.get(keyword) for keyword in UNIONS):
        found.pieces.append({"discriminator": said["discriminator"]})


def _lone(found: Members, references: list[str]) -> JsonObject | None:
    """The reference, where what stands beside it is at most a type."""
    beside = [piece for piece in found.pieces if piece.keys() != {"type"}]
    if len(set(references)) != 1 or beside or found.unions or found.checks:
        return None
    reference = {"$ref": to_schema(references[0])}
    if any("null" in kinds_of(piece) for piece in found.pieces):
        return {"anyOf": [reference, {"type": "null"}]}
    return reference


def _expand(references: list[str], found: Members, forms: Forms, closed: set[str]) -> None:
    """Writes out what is no class: enums, scalars, lists, maps and unions."""
    seen: set[str] = set()
    while references:
        key = references.pop(0)
        if key in closed and not forms.is_class(key):
            found.lone = found.lone or {"$ref": to_schema(key)}
        if key in seen or key in closed:
            continue
        seen.add(key)
        if forms.is_class(key):
            found.bases.append(key)
            continue
        found.expanded.add(key)
        target = forms.schemas.get(key)
        if isinstance(target, dict):
            references[:0] = _gather(target, found, forms, is_outer=False)
