"""The type of a schema as Python source: one writing for fields, aliases, parameters and bodies.

The schemas are composed (`document.composing`): a union stands for itself, and `allOf` on classes
alone.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from moored.models.families import TagReader
from moored.models.limits import Limits, limits_of
from moored.models.tags import Tags
from moored.names.fields import component

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
# RFC 3339 and RFC 9562: what pydantic reads from JSON and writes back with the same meaning; and
# decimal numbers (`_core/decimals.py`). Other formats stay text, for the reasons in docs/types.md.
FORMATS: Mapping[str, str] = {
    "date": "date",
    "date-time": "datetime",
    "decimal": "DecimalText",
    "uuid": "UUID",
}
_TEXT_LIMITS = ("max_length", "min_length", "pattern")
_NULL = "None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A type.

    Attributes:
        source: Python source without `| None` and without the outermost limits.
        nullable: Whether null is one of the values.
        limits: Keyword arguments of `pydantic.Field` for values of `source`.
        models: The names of the classes and aliases in it.
    """

    source: str
    nullable: bool = False
    limits: Limits = ()
    models: tuple[str, ...] = ()

    @property
    def inner(self) -> str:
        """The source with everything, for a place inside another type."""
        source = f"Annotated[{self.source}, Field({_arguments(self.limits)})]"
        return self.or_null(source if self.limits else self.source)

    @property
    def outer(self) -> str:
        """The source for a field, whose limits stand in a `Field` of its own."""
        return self.or_null(self.source)

    def or_null(self, source: str) -> str:
        """Adds `None`, once."""
        return f"{source} | None" if self.nullable and source not in ("Any", _NULL) else source


ANY = Expression(source="Any", nullable=True)
NULL = Expression(source=_NULL, nullable=True)


class Writer:
    """Writes types of schemas."""

    def __init__(self, schemas: Mapping[str, Any], name_of: Callable[[str], str]) -> None:
        """Takes the components, and the Python names of those."""
        self._schemas, self._name_of = schemas, name_of
        # The schema is kept beside its type, so that its id is not used again.
        self._written: dict[int, tuple[Any, Expression]] = {}

    @cached_property
    def tags(self) -> TagReader:
        """Reads which tag stands for which class."""
        return TagReader(self._schemas)

    def write(self, schema: Any) -> Expression:
        """The type of a schema; `Any` where it does not tell."""
        if not isinstance(schema, dict):
            return ANY
        known = self._written.get(id(schema))
        if known is None:
            known = self._written[id(schema)] = (schema, self._write(schema))
        return known[1]

    def _write(self, schema: dict[str, Any]) -> Expression:
        if "$ref" in schema:
            return self._reference(component(schema["$ref"]))
        values = [schema["const"]] if "const" in schema else schema.get("enum")
        if values and (literal := _literal(values)) is not None:
            return literal
        for keyword in ("oneOf", "anyOf"):
            if schema.get(keyword):
                whole = union([self.write(arm) for arm in schema[keyword]])
                return self._tagged(whole, self.tags.of_union(schema))
        kinds = kinds_of(schema, values or ())
        return union([self._single(kind, schema) for kind in kinds]) if kinds else ANY

    def _reference(self, key: str) -> Expression:
        name = self._name_of(key)
        schema = self._schemas.get(key)
        null = is_class(schema) and "null" in ((schema or {}).get("type") or ())
        source = f"Annotated[{name}, ByClassTag]" if self.is_parent(key) else name
        return Expression(source=source, nullable=null, models=(name,))

    def is_parent(self, key: str) -> bool:
        """Whether a component is a class whose values may be of a class that extends it, by tag."""
        return is_class(self._schemas.get(key)) and self.tags.is_parent(key)

    def _tagged(self, whole: Expression, tags: Tags | None) -> Expression:
        """A union with its tags, for `_core/tagged.py`."""
        if tags is None or whole.source == "Any":
            return whole
        table = ", ".join(f"{tag!r}: {self._name_of(key)!r}" for tag, key in tags.entries)
        arguments = [repr(tags.name), f"{{{table}}}"]
        if tags.default is not None:
            arguments.append(f"default={self._name_of(tags.default)!r}")
        elif tags.partial:
            arguments.append("partial=True")
        source = f"Annotated[{whole.source}, ByTag({', '.join(arguments)})]"
        return replace(whole, source=source)

    def _single(self, kind: str, schema: dict[str, Any]) -> Expression:
        if kind == "null":
            return NULL
        if kind == "array":
            return self._array(schema)
        if kind == "object":
            return self._map(schema)
        source = _SCALARS.get(kind)
        if source is None:
            return ANY
        limits = limits_of(schema, kind)
        if kind == "string" and schema.get("format") in FORMATS:
            return Expression(source=FORMATS[schema["format"]])
        return Expression(source=source, limits=limits)

    def _array(self, schema: dict[str, Any]) -> Expression:
        limits = limits_of(schema, "array")
        first = schema.get("prefixItems")
        if not first:
            return _of("list[{}]", [self.write(schema.get("items"))], limits)
        parts = [self.write(item) for item in first]
        closed = schema.get("items") is False or dict(limits).get("max_length") == len(first)
        if closed and dict(limits).get("min_length") == len(first):
            return _of("tuple[{}]", parts)
        rest = [] if schema.get("items") is False else [self.write(schema.get("items"))]
        return _of("list[{}]", [union([*parts, *rest])], limits)

    def _map(self, schema: dict[str, Any]) -> Expression:
        return _of("dict[str, {}]", [self.further(schema)])

    def further(self, schema: dict[str, Any]) -> Expression:
        """The type of the values that an object has beside its properties."""
        patterns = schema.get("patternProperties") or {}
        beside = schema.get("additionalProperties", True)
        types = [self.write(item) for item in patterns.values()]
        types += [] if beside is False and types else [self.write(beside)]
        return union(types)


def is_class(schema: Any) -> bool:
    """Whether a composed schema is a class."""
    if not isinstance(schema, dict) or "$ref" in schema:
        return False
    kinds = schema.get("type", "object")
    return bool(schema.get("properties") or schema.get("allOf")) and "object" in kinds


def kinds_of(schema: dict[str, Any], values: Iterable[Any] = ()) -> list[str]:
    """The types of a schema: declared, or implied by its values or its keywords."""
    kinds = schema.get("type")
    if isinstance(kinds, str):
        return [kinds]
    if isinstance(kinds, list) and kinds:
        return [kind for kind in kinds if isinstance(kind, str)]
    if values:
        return list(dict.fromkeys(_kind_of(value) for value in values))
    if "properties" in schema or "additionalProperties" in schema or "patternProperties" in schema:
        return ["object"]
    return ["array"] if "items" in schema or "prefixItems" in schema else []


def has_literal(schema: Mapping[str, Any]) -> bool:
    """Whether the values that a schema lists, if it lists any, become a `Literal`."""
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    return not values or _literal(values) is not None


def _kind_of(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "integer" if isinstance(value, int) else "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def _literal(values: list[Any]) -> Expression | None:
    """An enum as a `Literal`; `None` where it holds what no `Literal` can."""
    if not all(value is None or isinstance(value, str | int) for value in values):
        return None
    if any(isinstance(value, str) and not _is_unicode(value) for value in values):
        return None
    distinct = {(type(value), value): value for value in values if value is not None}
    if not distinct:
        return NULL
    inside = ", ".join(repr(value) for value in distinct.values())
    return Expression(source=f"Literal[{inside}]", nullable=None in values)


def _is_unicode(text: str) -> bool:
    """Whether a text is without half a character (a lone surrogate), which pydantic refuses."""
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)


def _of(form: str, parts: list[Expression], limits: Limits = ()) -> Expression:
    inside = ", ".join(part.inner for part in parts)
    return Expression(source=form.format(inside), limits=limits, models=_models(parts))


def union(parts: list[Expression]) -> Expression:
    """One of several types; `Any` if there is none, or if one of them is `Any`."""
    if not parts or any(part.source == "Any" for part in parts):
        return ANY
    if len(parts) == 1 and parts[0].source != _NULL:
        return parts[0]
    nullable = any(part.nullable for part in parts)
    distinct: dict[str, Expression] = {}
    for part in parts:
        if part.source != _NULL:
            distinct.setdefault(replace(part, nullable=False).inner, part)
    merged = _literals_first(distinct)
    if not merged:
        return NULL
    if len(merged) == 1:
        return replace(next(iter(merged.values())), nullable=nullable)
    return Expression(source=" | ".join(merged), nullable=nullable, models=_models(parts))


def _literals_first(parts: Mapping[str, Expression]) -> dict[str, Expression]:
    """Several `Literal`s are one."""
    literals = [source for source in parts if source.startswith("Literal[")]
    if len(literals) < 2:
        return dict(parts)
    inside = ", ".join(source.removeprefix("Literal[").removesuffix("]") for source in literals)
    values = _values(inside)
    one = Expression(source=f"Literal[{values}]")
    return {one.source: one} | {key: part for key, part in parts.items() if key not in literals}


def _values(inside: str) -> str:
    parsed = ast.parse(f"[{inside}]", mode="eval").body
    assert isinstance(parsed, ast.List)  # noqa: S101 - written two lines above
    return ", ".join(dict.fromkeys(ast.unparse(item) for item in parsed.elts))


def _models(parts: Iterable[Expression]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in parts for name in part.models))


def _arguments(limits: Limits) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in limits)
