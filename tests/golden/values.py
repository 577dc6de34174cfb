"""JSON values that a schema of a document allows.

hypothesis-jsonschema, which does the same for any schema, does not run with hypothesis of today.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from moored.document.references import schema_key
from moored.document.walk import reference_in
from moored.models.families import TagReader
from moored.models.tags import Tags

Strategy = st.SearchStrategy[Any]

# Some are attributes of every model.
_KEYS = st.text(max_size=5) | st.sampled_from(["copy", "model_config", "self", "_x", "__class__"])
_SCALARS: Strategy = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | st.sampled_from(["1", "true", "null", "2024-02-29", "1e3"])
)
_ANY = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_KEYS, inner, max_size=2),
    max_leaves=4,
)
# Other spellings of the same moment come back in this one, as CHANGELOG.md says.
_FORMATS: Mapping[str, Strategy] = {
    "date": st.dates().map(str),
    "date-time": st.datetimes().map(lambda moment: f"{moment.isoformat()}Z"),
    # Smaller ones come back with an exponent where no model holds them, as docs/types.md says.
    "decimal": st.decimals(allow_nan=False, allow_infinity=False, places=6).map("{:f}".format),
    "uuid": st.uuids().map(str),
}
_TURNS = 2


class Values:
    """Makes values of schemas as `moored.document.normalise` leaves them.

    Of what refers to itself it makes values that do so a few times.
    """

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        """Takes the components."""
        self._schemas = schemas
        self._tags = TagReader(schemas)
        self._within: list[str] = []
        self._families: list[str] = []
        self._made: dict[str, Strategy] = {}
        self._cut = 0

    def of(self, schema: Any) -> Strategy:
        """The values of a schema."""
        if schema is False:
            return st.nothing()
        if not isinstance(schema, dict):
            return _ANY
        reference = reference_in(schema)
        if reference is not None:
            key = schema_key(reference) or ""
            return self._heir(key) if self._tags.is_parent(key) else self._component(key)
        if "const" in schema or schema.get("enum"):
            return st.sampled_from(schema["enum"] if "enum" in schema else [schema["const"]])
        arms = schema.get("oneOf") or schema.get("anyOf")
        if arms and not self._properties(schema):
            tags = self._tags.of_union(schema)
            others = arms if tags is None else [arm for arm in arms if "$ref" not in arm]
            found = st.one_of([*map(self.of, others), *(self._tagged(tags) if tags else ())])
            return found.filter(_is_no_number) if any(map(_is_moment, others)) else found
        kinds = schema.get("type") or self._implied(schema)
        return st.one_of([self._one(kind, schema) for kind in _listed(kinds)]) if kinds else _ANY

    def _heir(self, key: str) -> Strategy:
        """Values of a class, and of what extends it, each with a tag of its own."""
        root = self._tags.root(key) or ""
        if root in self._families:
            return self._end()
        self._families.append(root)
        tags = self._tags.of_family(root)
        below = {key, *self._tags.heirs(key)}
        kinds = {tag: heir for tag, heir in tags.kinds.items() if heir in below}
        found = st.one_of(self._tagged(replace(tags, kinds=kinds)))
        self._families.pop()
        return found

    def _tagged(self, tags: Tags) -> list[Strategy]:
        """What each tag stands for, with that tag, and what it is without one."""
        found = []
        for tag, key in tags.entries:
            made = self._component(key)
            if not made.is_empty:
                found.append(made.map(lambda value, tag=tag: {**value, tags.name: tag}))
        if tags.default is not None:
            made = self._component(tags.default)
            found.append(made.map(lambda value: {k: v for k, v in value.items() if k != tags.name}))
        return found

    def _component(self, key: str) -> Strategy:
        if key in self._made:
            return self._made[key]
        if self._within.count(key) == _TURNS:
            return self._end()
        cut = self._cut
        self._within.append(key)
        found = self.of(self._schemas[key])
        self._within.pop()
        if cut == self._cut:
            # It came to its end by itself: it is the same wherever it is asked for.
            self._made[key] = found
        return found

    def _end(self) -> Strategy:
        """Where what refers to itself goes no further."""
        self._cut += 1
        return st.nothing()

    def _implied(self, schema: dict[str, Any]) -> str:
        is_object = self._properties(schema) or "additionalProperties" in schema
        return "object" if is_object else "array" if "items" in schema else ""

    def _one(self, kind: str, schema: dict[str, Any]) -> Strategy:
        match kind:
            case "null":
                return st.none()
            case "boolean":
                return st.booleans()
            case "integer" | "number":
                return _numbers(kind, schema)
            case "string":
                return _texts(schema)
            case "array":
                return self._arrays(schema)
        return self._objects(schema)

    def _arrays(self, schema: dict[str, Any]) -> Strategy:
        first = [self.of(item) for item in schema.get("prefixItems") or ()]
        rest = self.of(schema.get("items", True))
        if _excludes_all(schema, "minItems", "maxItems"):
            return st.nothing()
        least = max(schema.get("minItems", 0) - len(first), 0)
        most = max(min(schema.get("maxItems", 99) - len(first), least + 3), 0)
        if rest.is_empty or (first and "items" not in schema):
            most = 0
        more = st.lists(rest, min_size=least, max_size=most) if most else st.just([])
        return st.tuples(st.tuples(*first), more).map(lambda parts: [*parts[0], *parts[1]])

    def _properties(self, schema: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for part in self._parts(schema):
            found |= part.get("properties") or {}
        return found

    def _parts(self, schema: dict[str, Any]) -> list[dict[str, Any]]:
        """What a class is made of, its bases first."""
        bases = [self._schemas[schema_key(one["$ref"]) or ""] for one in schema.get("allOf") or ()]
        return [part for base in bases for part in self._parts(base)] + [schema]

    def _objects(self, schema: dict[str, Any]) -> Strategy:
        said = self._properties(schema)
        needed = {wire for part in self._parts(schema) for wire in part.get("required") or ()}
        known = {
            wire: self.of(item)
            for wire, item in said.items()
            if wire in needed or not _is_read_only(item)
        }
        declared = st.fixed_dictionaries(
            {wire: made for wire, made in known.items() if wire in needed},
            optional={
                wire: made
                for wire, made in known.items()
                if wire not in needed and not made.is_empty
            },
        )
        more = self._further(schema, set(said))
        return st.tuples(more, declared).map(lambda parts: {**parts[0], **parts[1]})

    def _further(self, schema: dict[str, Any], said: set[str]) -> Strategy:
        found: list[Strategy] = []
        for part in self._parts(schema):
            for pattern, item in (part.get("patternProperties") or {}).items():
                keys = st.from_regex(pattern).filter(lambda key: key not in said)
                found.append(st.dictionaries(keys, self.of(item), max_size=2))
        beside = [part.get("additionalProperties") for part in self._parts(schema)]
        told = [item for item in beside if item is not None]
        values = self.of(told[-1] if told else True)
        if not found and not values.is_empty:
            keys = _KEYS.filter(lambda key: key not in said)
            found.append(st.dictionaries(keys, values, max_size=2))
        return st.one_of(found) if found else st.just({})


def _is_read_only(schema: Any) -> bool:
    """Whether a value is not sent back (`tests/behaviour/test_read_only.py`)."""
    return isinstance(schema, dict) and schema.get("readOnly") is True


def _is_moment(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("format") in ("date", "date-time")


def _is_no_number(value: Any) -> bool:
    """Whether a text is none that pydantic takes for seconds since 1970, as docs/unions.md says."""
    try:
        return not (isinstance(value, str) and math.isfinite(float(value)))
    except ValueError:
        return True


def _listed(kinds: Any) -> list[str]:
    return [kinds] if isinstance(kinds, str) else list(kinds)


def _excludes_all(schema: dict[str, Any], lower: str, upper: str) -> bool:
    """Whether a schema contradicts itself: there are no values to try."""
    return bool(schema.get(lower, -math.inf) > schema.get(upper, math.inf))


def _numbers(kind: str, schema: dict[str, Any]) -> Strategy:
    if _excludes_all(schema, "minimum", "maximum"):
        return st.nothing()
    step = schema.get("multipleOf") or 0
    tests = (
        ("minimum", lambda value, bound: value >= bound),
        ("maximum", lambda value, bound: value <= bound),
        ("exclusiveMinimum", lambda value, bound: value > bound),
        ("exclusiveMaximum", lambda value, bound: value < bound),
    )
    bounds = [(holds, schema[keyword]) for keyword, holds in tests if keyword in schema]
    lows = [schema[key] for key in ("minimum", "exclusiveMinimum") if key in schema]
    low = math.ceil(max(lows, default=0))
    first = math.ceil(low / step) * step if step else low
    near = st.integers(0, 100).map(lambda count: first + count * (step or 1))
    made: Strategy = near if step else near | st.integers(-(2**70), 2**70)
    if kind == "number" and not step:
        made |= st.floats(allow_nan=False, allow_infinity=False) | near.map(lambda one: one + 0.5)
    if kind == "integer":
        made = made.filter(lambda value: value == int(value)).map(int)
    return made.filter(lambda value: all(holds(value, bound) for holds, bound in bounds))


def _texts(schema: dict[str, Any]) -> Strategy:
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    if _excludes_all(schema, "minLength", "maxLength"):
        return st.nothing()
    least = schema.get("minLength", 0)
    most = min(schema.get("maxLength", 99), least + 5)
    if "pattern" in schema and _is_known(schema["pattern"]):
        made = st.from_regex(schema["pattern"]).filter(lambda one: not one.endswith("\n"))
        return made.filter(lambda one: least <= len(one) <= schema.get("maxLength", 99))
    text = st.text(min_size=least, max_size=most)
    sly = st.sampled_from(["1", "true", "2024-02-29", "null", ""])
    return text | sly.filter(lambda one: least <= len(one) <= most)


def _is_known(pattern: str) -> bool:
    """Whether Python has a pattern of the document, which is one of ECMA-262."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
