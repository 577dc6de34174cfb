"""Which schemas become classes: objects with properties, and compositions of such."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from moored.document.references import schema_key
from moored.document.walk import reference_in

if TYPE_CHECKING:
    from collections.abc import Mapping

_ANNOTATIONS = frozenset(
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
        "type",
        "xml",
    }
)


class Classes:
    """Knows which components are classes, so that a composition of references can be judged."""

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        """Judges the component schemas."""
        parents: dict[str, set[str]] = defaultdict(set)
        ready = []
        for key, schema in schemas.items():
            inside, used = _composed(schema)
            if inside:
                ready.append(key)
            for name in used:
                parents[name].add(key)
        self._classes: set[str] = set()
        while ready:
            key = ready.pop()
            if key not in self._classes:
                self._classes.add(key)
                ready.extend(parents[key])

    def is_class(self, schema: Any) -> bool:
        """Whether an inline schema would become a class of its own."""
        if _has_properties(schema):
            return True
        if not isinstance(schema, dict) or "$ref" in schema or "allOf" not in schema:
            return False
        members = [member for member in schema["allOf"] if _says_something(member)]
        lone = len(members) == 1 and not _says_something(schema, but="allOf")
        if lone and reference_in(members[0]) is not None:
            return False
        return any(self._composes(member) for member in members)

    def _composes(self, member: Any) -> bool:
        reference = reference_in(member)
        if reference is not None:
            return schema_key(reference) in self._classes
        return self.is_class(member)


def _has_properties(schema: Any) -> bool:
    if not isinstance(schema, dict) or not schema.get("properties"):
        return False
    kind = schema.get("type", "object")
    return kind == "object" or (isinstance(kind, list) and "object" in kind)


def _composed(schema: Any) -> tuple[bool, list[str]]:
    """Whether a schema has properties, and the components it is made of by `$ref` and `allOf`."""
    has_properties, used, stack = False, [], [schema]
    while stack:
        value = stack.pop()
        has_properties |= _has_properties(value)
        reference = reference_in(value)
        if reference is not None and (key := schema_key(reference)) is not None:
            used.append(key)
        if isinstance(value, dict):
            stack.extend(value.get("allOf") or ())
    return has_properties, used


def _says_something(schema: Any, but: str = "") -> bool:
    if not isinstance(schema, dict):
        return False
    return any(
        key not in _ANNOTATIONS and key != but and not key.startswith("x-") for key in schema
    )
