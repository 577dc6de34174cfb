"""Whether a value of the document, such as an example, is one that a schema allows: documents err."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moored.lower.context import Context
from moored.lower.sample_scalars import allows_number, allows_text
from moored.models.expressions import is_class, kinds_of
from moored.models.limits import limits_of
from moored.names.fields import all_fields, bases, component

_KINDS: Mapping[str, tuple[type, ...]] = {
    "array": (list,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
    "number": (int, float),
    "object": (dict,),
    "string": (str,),
}


class Judge:
    """Judges JSON values by the schemas of a normalised document (JSON Schema 2020-12)."""

    def __init__(self, context: Context) -> None:
        """Takes what schemas are looked up in."""
        self._context = context

    def allows(self, schema: Any, value: Any) -> bool:
        """Whether a schema allows a value."""
        key = self._key(schema)
        schema = self._context.resolved(schema)
        if not isinstance(schema, dict):
            return schema is not False
        if "const" in schema or schema.get("enum"):
            values = schema["enum"] if schema.get("enum") else [schema["const"]]
            return any(same(value, one) for one in values)
        if is_class(schema) and isinstance(value, dict):
            return self._as_class(key, schema, value)
        if arms := schema.get("oneOf") or schema.get("anyOf"):
            return any(self.allows(arm, value) for arm in arms)
        kinds = kinds_of(schema)
        return not kinds or any(self._as(kind, schema, value) for kind in kinds)

    def _key(self, schema: Any) -> str:
        """The key of the component at the end of a chain of references."""
        key, seen = "", set[str]()
        while isinstance(schema, dict) and "$ref" in schema and schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            key = component(schema["$ref"])
            schema = self._context.schemas.get(key)
        return key

    def _as(self, kind: str, schema: dict[str, Any], value: Any) -> bool:
        if not isinstance(value, _KINDS.get(kind, ())):
            return False
        if isinstance(value, bool):
            return kind == "boolean"
        if isinstance(value, str):
            return allows_text(schema, value)
        if isinstance(value, int | float):
            return allows_number(schema, kind, value)
        if isinstance(value, list):
            return self._as_list(schema, value)
        return not isinstance(value, dict) or self._as_map(schema, value)

    def _as_list(self, schema: dict[str, Any], value: list[Any]) -> bool:
        limits = dict(limits_of(schema, "array"))
        first = schema.get("prefixItems") or []
        if not limits.get("min_length", 0) <= len(value) <= limits.get("max_length", len(value)):
            return False
        if schema.get("uniqueItems") is True and has_twins(value):
            return False
        rest = schema.get("items", True)
        return all(
            self.allows(first[i] if i < len(first) else rest, one) for i, one in enumerate(value)
        )

    def _as_map(self, schema: dict[str, Any], value: dict[str, Any]) -> bool:
        needed = set(schema.get("required") or ())
        beside = schema.get("additionalProperties", True)
        patterns = schema.get("patternProperties") or {}
        return needed <= value.keys() and all(
            any(self.allows(arm, one) for arm in [*patterns.values(), beside])
            for one in value.values()
        )

    def _as_class(self, key: str, schema: dict[str, Any], value: dict[str, Any]) -> bool:
        schemas = self._context.schemas
        known = all_fields(key, schemas) if key else schema.get("properties") or {}
        closed = schema.get("additionalProperties") is False
        return (
            self._needed(schema) <= value.keys()
            and (not closed or value.keys() <= known.keys())
            and all(self.allows(known[wire], value[wire]) for wire in known.keys() & value.keys())
        )

    def _needed(self, schema: Any, depth: int = 0) -> set[str]:
        """The names of the properties that a class and those that it is made of require."""
        found = set(schema.get("required") or ()) if isinstance(schema, dict) else set()
        for key in bases(schema) if depth < 8 else ():
            found |= self._needed(self._context.schemas.get(key), depth + 1)
        return found


def same(one: Any, other: Any) -> bool:
    """Whether two JSON scalars are equal; `true` is not 1."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def has_twins(values: list[Any]) -> bool:
    """Whether a value comes twice."""
    return any(same(one, other) for i, one in enumerate(values) for other in values[:i])
