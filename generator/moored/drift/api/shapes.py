"""Types as sets of alternatives, so that two of them can be compared; and as Python text.

An alternative is a scalar, one literal value, a list, a mapping or a model. Nothing is expanded but
what stands inline, so that cycles of references end at the name of a model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from moored.document.classes import Classes
from moored.names.fields import component

Arm: TypeAlias = "tuple[Any, ...]"
Shape: TypeAlias = "frozenset[Arm]"

ANY: Shape = frozenset({("Any",)})
NONE: Arm = ("None",)
_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
# The formats that have a type of their own (`moored.models`).
_FORMATS = {"date": "date", "date-time": "datetime", "decimal": "Decimal", "uuid": "UUID"}
_LONGEST = 72


@dataclass(slots=True)
class Types:
    """The types of one document.

    Attributes:
        schemas: Its component schemas, in normal form.
        name: The class or alias of a component.
        identity: What a component is called in a comparison: two that match have the same.
        classes: Which components become classes.
    """

    schemas: Mapping[str, Any]
    name: Callable[[str], str]
    identity: Mapping[str, str]
    classes: Classes

    def shape(self, schema: Any, *, expand: bool = False) -> Shape:
        """The alternatives of a schema.

        Args:
            schema: In normal form.
            expand: Whether an alias is taken for what it stands for.
        """
        return self._shape(schema, expand, frozenset())

    def is_class(self, key: str) -> bool:
        """Whether a component becomes a class, and not a name for another type."""
        schema = self.schemas.get(key)
        return self.classes.is_class(schema)

    def _shape(self, schema: Any, expand: bool, seen: frozenset[str]) -> Shape:
        if not isinstance(schema, dict):
            return ANY
        if "$ref" in schema:
            return self._reference(component(schema["$ref"]), expand, seen)
        if "enum" in schema or "const" in schema:
            return frozenset(map(_literal, schema.get("enum", [schema.get("const")])))
        if arms := schema.get("oneOf") or schema.get("anyOf"):
            return union(self._shape(arm, expand, seen) for arm in arms)
        if members := [one for one in schema.get("allOf", ()) if one]:
            named = [one for one in members if isinstance(one, dict) and "$ref" in one]
            return self._shape((named or members)[0], expand, seen)
        kinds = schema.get("type") or _implied(schema)
        kinds = [kinds] if isinstance(kinds, str) else kinds
        return union(self._single(kind, schema, expand, seen) for kind in kinds)

    def _reference(self, key: str, expand: bool, seen: frozenset[str]) -> Shape:
        if expand and key not in seen and key in self.schemas and not self.is_class(key):
            return self._shape(self.schemas[key], expand, seen | {key})
        named: Shape = frozenset({("model", self.identity.get(key, key), self.name(key))})
        return named | {NONE} if self.is_class(key) and self.allows_null(key) else named

    def allows_null(self, key: str) -> bool:
        """Whether null may stand where a class belongs: it is said of the class, and holds wherever it is used."""
        kinds = self.schemas[key].get("type")
        return isinstance(kinds, list) and "null" in kinds

    def _single(self, kind: Any, schema: Any, expand: bool, seen: frozenset[str]) -> Shape:
        if kind == "array":
            return frozenset({("list", self._shape(schema.get("items"), expand, seen))})
        if kind == "object":
            return frozenset(
                {("dict", self._shape(schema.get("additionalProperties"), expand, seen))}
            )
        if kind == "string" and schema.get("format") in _FORMATS:
            return frozenset({(_FORMATS[schema["format"]],)})
        return frozenset({(_SCALARS.get(str(kind), "Any"),)})


def _implied(schema: Mapping[str, Any]) -> str:
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    return "array" if "items" in schema else ""


def _literal(value: Any) -> Arm:
    if value is None:
        return NONE
    if isinstance(value, str | int):
        return ("literal", type(value).__name__, value)
    return ("float",) if isinstance(value, float) else ("Any",)


def union(shapes: Iterable[Shape]) -> Shape:
    """One of several types; `Any` if one of them is, or if there is none."""
    arms = frozenset(arm for shape in shapes for arm in shape)
    return ANY if not arms or ("Any",) in arms else arms


def same(one: Shape, other: Shape) -> bool:
    """Whether two types are the same, apart from what models are called."""
    return _nameless(one) == _nameless(other)


def _nameless(shape: Shape) -> frozenset[Arm]:
    return frozenset(_nameless_arm(arm) for arm in shape)


def _nameless_arm(arm: Arm) -> Arm:
    if arm[0] == "model":
        return arm[:2]
    return (arm[0], _nameless(arm[1])) if arm[0] in ("list", "dict") else arm


def beyond(one: Shape, other: Shape) -> list[Arm]:
    """The alternatives of one type that another does not take."""
    return [arm for arm in one if not any(_takes(big, arm) for big in other)]


def covers(big: Shape, small: Shape) -> bool:
    """Whether every value of one type is a value of another."""
    return not beyond(small, big)


_WIDER = {"float": ("int",)}


def _takes(big: Arm, small: Arm) -> bool:
    if big == small or big[0] == "Any":
        return True
    if big[0] == small[0] and big[0] in ("list", "dict"):
        return covers(big[1], small[1])
    if big[0] == small[0] == "model":
        return bool(big[1] == small[1])
    kind = small[1] if small[0] == "literal" else small[0]
    return bool(big[0] == kind and small[0] == "literal") or kind in _WIDER.get(big[0], ())


def text(shape: Shape) -> str:
    """The type as Python source; a long list of literals is cut."""
    arms = sorted(shape, key=_order)
    literals = [repr(arm[2]) for arm in arms if arm[0] == "literal"]
    parts = [f"Literal[{_cut(literals)}]"] if literals else []
    parts += [_arm(arm) for arm in arms if arm[0] not in ("literal", "None")]
    return " | ".join([*parts, *(["None"] if NONE in shape else [])])


def _arm(arm: Arm) -> str:
    if arm[0] == "list":
        return f"list[{text(arm[1])}]"
    if arm[0] == "dict":
        return f"dict[str, {text(arm[1])}]"
    return str(arm[2] if arm[0] == "model" else arm[0])


def _cut(literals: list[str]) -> str:
    shown = ", ".join(literals)
    while len(shown) > _LONGEST and len(literals) > 1:
        literals = literals[:-1]
        shown = ", ".join([*literals, "…"])
    return shown


def _order(arm: Arm) -> tuple[str, str]:
    return (str(arm[0]), _arm(arm) if arm[0] != "literal" else repr(arm[2]))
