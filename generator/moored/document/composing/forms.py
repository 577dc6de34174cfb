"""What a schema says, apart from what is said about it; and which components are classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from moored.document.references import schema_key
from moored.document.walk import reference_in

if TYPE_CHECKING:
    from moored.document.model import JsonObject

ANNOTATIONS = frozenset(
    {
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
    }
)
#: Checks that no type can carry out: they tell no value apart.
CHECKS = frozenset(
    {"not", "if", "then", "else", "required", "dependentRequired", "dependentSchemas", "type"}
)
UNIONS = ("anyOf", "oneOf")
#: What can be said of a value beside its type, and is never held against it.
UNCHECKED = frozenset(
    {"not", "if", "then", "else", "dependentRequired", "dependentSchemas", "propertyNames"}
)
#: The same of what a composition may lose: they stand in no class that it becomes.
UNTOLD = UNCHECKED | {
    "contains",
    "maxProperties",
    "minProperties",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
}
#: Whatever these say, it holds for values of any other type (JSON Schema Validation, 6.4 and 6.5).
_ABOUT = {
    **dict.fromkeys(("contains", "unevaluatedItems", "uniqueItems"), "array"),
    **dict.fromkeys(("maxProperties", "minProperties", "unevaluatedProperties"), "object"),
}
_SAYS_NOTHING = (
    ("uniqueItems", False),
    ("minProperties", 0),
    ("unevaluatedItems", True),
    ("unevaluatedProperties", True),
)


def untold(schema: JsonObject) -> set[str]:
    """What a schema says of its values, and no type can."""
    idle = {key for key, value in _SAYS_NOTHING if key in schema and same(schema[key], value)}
    types = schema.get("type")
    if types is not None:
        known = types if isinstance(types, list) else [types]
        idle |= {key for key, about in _ABOUT.items() if about not in known}
    return schema.keys() & UNTOLD - idle


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal: a boolean is no number."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def is_annotation(key: str) -> bool:
    """Whether a keyword says something about a schema, and nothing of its values."""
    return key in ANNOTATIONS or key.startswith("x-")


def told_of(schema: JsonObject) -> JsonObject:
    """What is said about a schema."""
    return {key: item for key, item in schema.items() if is_annotation(key)}


def says(schema: JsonObject) -> JsonObject:
    """What a schema says of its values."""
    return {key: item for key, item in schema.items() if not is_annotation(key)}


def key_of(schema: Any) -> str | None:
    """The key of the component that a reference names."""
    reference = reference_in(schema)
    return schema_key(reference) if reference is not None else None


def kinds_of(schema: JsonObject) -> set[str]:
    """The types that a schema declares; none where it declares none."""
    kinds = schema.get("type")
    if isinstance(kinds, str):
        return {kinds}
    return {kind for kind in kinds if isinstance(kind, str)} if isinstance(kinds, list) else set()


def has_properties(schema: Any) -> bool:
    """Whether a schema declares properties of an object."""
    if not isinstance(schema, dict) or not schema.get("properties"):
        return False
    kinds = kinds_of(schema)
    return not kinds or "object" in kinds


def is_check(arm: Any) -> bool:
    """Whether an alternative only lists what has to be there, or must not."""
    return not isinstance(arm, dict) or (
        says(arm).keys() <= CHECKS and kinds_of(arm) <= {"object"} and says(arm).keys() != {"type"}
    )


def arms_of(schema: JsonObject, keyword: str) -> list[Any]:
    """The alternatives of a schema that say more than what has to be there."""
    arms = schema.get(keyword)
    if not isinstance(arms, list) or all(is_check(arm) for arm in arms):
        return []
    return arms


class Forms:
    """Knows the components: which of them are classes, and which they are made of."""

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        """Takes the components as the document has them."""
        self.schemas = schemas
        users: dict[str, list[str]] = {}
        open_ = []
        for key, schema in schemas.items():
            for name in _composed_of(schema):
                users.setdefault(name, []).append(key)
            if _has_properties_within(schema):
                open_.append(key)
        self._objects: set[str] = set()
        while open_:
            key = open_.pop()
            if key not in self._objects:
                self._objects.add(key)
                open_ += users.get(key, ())

    def is_class(self, key: str) -> bool:
        """Whether a component has properties, its own or by `allOf`, and is no other name."""
        return key in self._objects and not _is_another_name(self.schemas[key])

    def extends(self, key: str, other: str) -> bool:
        """Whether one component is made of another, at any depth."""
        return other in self.ancestors(key)

    def ancestors(self, key: str) -> list[str]:
        """The components that one is made of by `$ref` and `allOf`, the nearest first."""
        found: dict[str, None] = {}
        open_: list[Any] = [self.schemas.get(key)]
        for schema in open_:
            for name in _composed_of(schema):
                if name not in found:
                    found[name] = None
                    open_.append(self.schemas.get(name))
        return list(found)


def without_heirs(schemas: Mapping[str, Any]) -> dict[str, Any]:
    """The components, none of them a union of those that extend it: they are classes below it."""
    forms = Forms(schemas)
    return {key: _without_heirs(key, schema, forms) for key, schema in schemas.items()}


def _without_heirs(key: str, schema: Any, forms: Forms) -> Any:
    if not has_properties(schema):
        return schema
    changed = dict(schema)
    for keyword in UNIONS:
        arms = [arm for arm in arms_of(schema, keyword) if not _is_heir(arm, key, forms)]
        if len(arms) < len(schema.get(keyword) or ()) and arms_of(schema, keyword):
            changed.pop(keyword)
            changed |= {keyword: arms} if arms else {}
    return changed if changed != schema else schema


def _is_heir(arm: Any, key: str, forms: Forms) -> bool:
    name = key_of(arm)
    return name is not None and (name == key or forms.extends(name, key))


def _is_another_name(schema: JsonObject) -> bool:
    said = says(schema)
    if key_of(schema) is not None:
        return set(said) == {"$ref"}
    members = [one for one in schema.get("allOf") or () if isinstance(one, dict) and says(one)]
    lone = len(members) == 1 and said.keys() <= {"allOf", "type"}
    return lone and set(says(members[0])) == {"$ref"}


def _has_properties_within(schema: Any) -> bool:
    return has_properties(schema) or (
        isinstance(schema, dict)
        and any(_has_properties_within(member) for member in schema.get("allOf") or ())
    )


def _composed_of(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        key = key_of(schema)
        if key is not None:
            yield key
        for member in schema.get("allOf") or ():
            yield from _composed_of(member)
