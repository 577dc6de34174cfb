"""Two schemas that stand for the same value: how they differ, in words that no position colours.

A `Change` is the second half of a rule's id, such as `type-narrowed`; who asks knows the first
half: `param`, `field`, `body`, `model`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from moored.drift.api.shapes import ANY, NONE, Arm, Shape, Types, beyond, same, text
from moored.names.fields import component
from moored.pointer import escape

PROSE = frozenset({"title", "description", "example", "examples", "externalDocs", "xml", "summary"})
# What a type is made of.
_TYPE = frozenset(
    [
        "$ref",
        "type",
        "enum",
        "const",
        "format",
        "items",
        "properties",
        "required",
        "allOf",
        "anyOf",
        "oneOf",
        "prefixItems",
        "additionalProperties",
    ]
)
_UPPER = frozenset(
    ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"]
)
_LOWER = frozenset(
    ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"]
)
# What a client does not check, and a server may.
_LIMITS = frozenset(
    [
        "multipleOf",
        "pattern",
        "uniqueItems",
        "not",
        "if",
        "then",
        "else",
        "contains",
        "patternProperties",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedItems",
        "unevaluatedProperties",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
    ]
)
_ACCESS = frozenset({"readOnly", "writeOnly"})
_INSIDE_ONE = ("items", "additionalProperties")
_INSIDE_LIST = ("allOf", "anyOf", "oneOf", "prefixItems")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference.

    Attributes:
        kind: The second half of the rule's id.
        old: What it was, as Python text.
        new: What it is now.
        member: The value or the alternative that it is about, as Python text.
        place: Where below the two schemas.
    """

    kind: str
    old: str = ""
    new: str = ""
    member: str = ""
    place: str = ""


def compare_values(old: Any, new: Any, before: Types, after: Types) -> Iterator[Change]:
    """Every difference of two schemas, properties of classes left out."""
    if old == new:
        return
    found = [*_types(old, new, before, after), *_keywords(old, new)]
    yield from found or [Change(kind="no-effect")]


def _types(old: Any, new: Any, before: Types, after: Types) -> Iterator[Change]:
    one, other = before.shape(old), after.shape(new)
    if same(one, other):
        return
    shown = (text(one), text(other))
    if ("model" in {arm[0] for arm in one | other}) and not _both_named(one, other):
        one, other = before.shape(old, expand=True), after.shape(new, expand=True)
    if same(one, other):
        # Only the name of an alias came or went: to type checkers, aliases are what they stand for.
        yield Change(kind="no-effect", old=shown[0], new=shown[1])
        return
    yield from _arms(one, other, shown)


def _both_named(one: Shape, other: Shape) -> bool:
    return all(arm[0] == "model" for arm in one | other)


def _arms(one: Shape, other: Shape, shown: tuple[str, str]) -> Iterator[Change]:
    if NONE in other and NONE not in one and one != ANY:
        yield Change(kind="became-nullable", old=shown[0], new=shown[1])
    if NONE in one and NONE not in other and other != ANY:
        yield Change(kind="became-not-nullable", old=shown[0], new=shown[1])
    one, other = one - {NONE}, other - {NONE}
    gone, come = beyond(one, other), beyond(other, one)
    if _all(gone, "literal") and _all(come, "literal") and _literals(one) and _literals(other):
        yield from _members("enum-removed", gone, shown)
        yield from _members("enum-added", come, shown)
    elif _literals(other) and not _literals(one) and not come and _one_kind(other, one):
        yield Change(kind="enum-closed", old=shown[0], new=shown[1])
    elif _literals(one) and not _literals(other) and not gone and _one_kind(one, other):
        yield Change(kind="enum-opened", old=shown[0], new=shown[1])
    elif _all(gone, "model") and _all(come, "model") and _is_union(one, other):
        yield from _members("union-removed", gone, shown)
        yield from _members("union-added", come, shown)
    elif gone or come:
        yield Change(kind=_kind(one, other, gone, come), old=shown[0], new=shown[1])


def _members(kind: str, arms: list[Arm], shown: tuple[str, str]) -> Iterator[Change]:
    for arm in sorted(arms, key=repr):
        member = repr(arm[2]) if arm[0] == "literal" else str(arm[2])
        yield Change(kind=kind, old=shown[0], new=shown[1], member=member)


def _all(arms: list[Arm], kind: str) -> bool:
    return all(arm[0] == kind for arm in arms)


def _literals(shape: Shape) -> bool:
    return bool(shape) and all(arm[0] == "literal" for arm in shape)


def _one_kind(literals: Shape, plain: Shape) -> bool:
    """Whether a scalar and the literals beside it are of one type."""
    return {(arm[1],) for arm in literals} == plain


def _is_union(one: Shape, other: Shape) -> bool:
    return (bool(one & other) and len(one | other) > 1) or min(len(one), len(other)) > 1


_JSON_TEXT = frozenset({"str", "date", "datetime", "Decimal", "UUID"})


def _kind(one: Shape, other: Shape, gone: list[Arm], come: list[Arm]) -> str:
    if {arm[0] for arm in one} <= _JSON_TEXT and {arm[0] for arm in other} <= _JSON_TEXT:
        return "format-changed"
    if gone and come:
        return "type-changed"
    return "type-narrowed" if gone else "type-widened"


def _keywords(old: Any, new: Any) -> Iterator[Change]:
    before, after = dict(_flat(old, "")), dict(_flat(new, ""))
    for place in sorted(before.keys() | after.keys()):
        was, now = before.get(place), after.get(place)
        if was != now:
            yield from _keyword(place.rpartition("/")[2], place, was, now)


def _keyword(keyword: str, place: str, old: Any, new: Any) -> Iterator[Change]:
    shown = (_said(keyword, old), _said(keyword, new))
    if keyword in PROSE:
        yield Change(kind="docs", place=place)
    elif keyword == "deprecated":
        kind = "deprecated" if new else "undeprecated"
        if bool(old) != bool(new):
            yield Change(kind=kind, place=place)
    elif keyword == "default":
        yield Change(kind="default-changed", old=shown[0], new=shown[1], place=place)
    elif keyword == "discriminator":
        yield from _discriminator(place, old, new, shown)
    elif keyword in _ACCESS:
        yield Change(kind="access-changed", old=shown[0], new=shown[1], place=place)
    elif keyword in _UPPER | _LOWER | _LIMITS:
        kind = "constraint-loosened" if _is_looser(keyword, old, new) else "constraint-tightened"
        yield Change(kind=kind, old=shown[0], new=shown[1], place=place)
    elif keyword.startswith("x-moored-"):
        yield Change(kind="option-changed", old=shown[0], new=shown[1], place=place)
    elif keyword not in _TYPE:
        yield Change(kind="other", old=shown[0], new=shown[1], place=place)


def _discriminator(place: str, old: Any, new: Any, shown: tuple[str, str]) -> Iterator[Change]:
    """More tags are more classes; anything else leads values to other classes than before."""
    tags = [(one or {}).get("mapping") or {} for one in (old, new)]
    if (
        new == {**(old or {}), "mapping": {**tags[0], **tags[1]}}
        and tags[0].items() <= tags[1].items()
    ):
        for tag in sorted(tags[1].keys() - tags[0].keys()):
            name = component(tags[1][tag])
            yield Change(kind="tag-added", new=f"{tag!r}: {name}", place=place, member=repr(tag))
    else:
        yield Change(kind="discriminator-changed", old=shown[0], new=shown[1], place=place)


def _is_looser(keyword: str, old: Any, new: Any) -> bool:
    if new is None:
        return True
    if isinstance(old, int | float) and isinstance(new, int | float):
        if keyword in _UPPER:
            return new > old
        if keyword in _LOWER:
            return new < old
    return bool(old) and new is False


def _said(keyword: str, value: Any) -> str:
    return "" if value is None else f"{keyword}={_short(value)}"


def _short(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 72 else f"{shown[:71]}…"


def _flat(schema: Any, place: str) -> Iterator[tuple[str, Any]]:
    """The keywords of a schema and of those that stand inline in it, by pointer.

    What a class has, its properties and what they hold, is compared field by field.
    """
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        if keyword in _INSIDE_ONE:
            yield from _flat(value, f"{place}/{keyword}")
        elif keyword in _INSIDE_LIST:
            for index, item in enumerate(value):
                yield from _flat(item, f"{place}/{keyword}/{index}")
        elif keyword == "discriminator" and isinstance(value, Mapping):
            yield f"{place}/{keyword}", value
        elif keyword not in _TYPE:
            yield f"{place}/{escape(keyword)}", value
