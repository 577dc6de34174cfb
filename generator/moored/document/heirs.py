"""Component schemas that extend one with a discriminator: what the tag of a value may name.

OpenAPI 3.1, Discriminator Object: a tag may name any schema that extends the one that has the
discriminator by `allOf`, whether its `mapping` names it or not. Nothing refers to most of them.
Where a schema is only extended, no tag is read, and what its `mapping` names is not needed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document.composing.forms import key_of, says
from moored.document.references import mapping_of, mapping_reference, schema_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from moored.document.model import JsonObject
    from moored.document.walk import Place, Visit


@dataclass(slots=True)
class Heirs:
    """Tells which components come with a reference, on a walk over what is reached.

    A schema that is only extended brings none along: `Cat` needs `Pet`, and no other pet.
    """

    below: Mapping[str, list[str]]
    #: The pointers of discriminators whose `mapping` names heirs.
    mappings: set[str] = field(default_factory=set)
    #: By id, the places of schemas that extend what their `allOf` names.
    _more: dict[int, Place] = field(default_factory=dict)
    _done: set[str] = field(default_factory=set)

    def see(self, visit: Visit) -> None:
        """Note what a schema extends, before the walk goes into it."""
        if visit.kind == "schema" and "allOf" in visit.value and _is_more(visit.value):
            self._more[id(visit.place)] = visit.place

    def are_told_by(self, visit: Visit) -> bool:
        """Whether an object is a discriminator whose `mapping` names heirs."""
        return visit.kind == "discriminator" and visit.pointer in self.mappings

    def of(self, visit: Visit, key: str) -> list[str]:
        """The heirs of a component that an object refers to; each time but the first, none."""
        if self._is_extended(visit.place) or key in self._done or key not in self.below:
            return []
        found: dict[str, None] = {}
        open_ = [key]
        while open_:
            one = open_.pop()
            self._done.add(one)
            found |= dict.fromkeys(self.below.get(one, ()))
            open_ += [name for name in self.below.get(one, ()) if name not in self._done]
        return list(found)

    def _is_extended(self, place: Place) -> bool:
        """Whether a place is an entry of the `allOf` of a schema that says more than that."""
        match place:
            case ((outer, "allOf"), int()):
                return id(outer) in self._more
        return False


def heirs_of(schemas: Any) -> Heirs:
    """The heirs of what has a discriminator, and of what extends that.

    Args:
        schemas: The component schemas.
    """
    if not isinstance(schemas, dict):
        return Heirs({})
    below: dict[str, list[str]] = {}
    mappings: set[str] = set()
    for key, schema in schemas.items():
        for base in dict.fromkeys(_bases(schema)):
            below.setdefault(base, []).append(key)
    open_ = [key for key, schema in schemas.items() if _tells_apart(schema)]
    for key in open_:
        if isinstance(said := schemas[key].get("discriminator"), dict):
            mappings.add(pointers.join("components", "schemas", key, "discriminator"))
            below[key] = [*below.get(key, ()), *_mapped(said)]
    found: dict[str, list[str]] = {}
    while open_:
        key = open_.pop()
        if key not in found and key in below:
            found[key] = below[key]
            open_ += below[key]
    return Heirs(found, mappings)


def _mapped(discriminator: JsonObject) -> Iterator[str]:
    texts = [*mapping_of(discriminator).values(), discriminator.get("defaultMapping")]
    for text in texts:
        key = schema_key(mapping_reference(text)) if isinstance(text, str) else None
        if key is not None:
            yield key


def _bases(schema: Any) -> Iterator[str]:
    """What a schema extends, in inline members too."""
    for part in _members(schema):
        if (key := key_of(part)) is not None:
            yield key
        else:
            yield from _bases(part)


def _tells_apart(schema: Any) -> bool:
    """Whether a schema has a discriminator for what extends it, and not for alternatives."""
    if not isinstance(schema, dict) or key_of(schema) is not None:
        return False
    if "discriminator" in schema and not (schema.get("oneOf") or schema.get("anyOf")):
        return True
    return any(map(_tells_apart, _members(schema)))


def _is_more(schema: Any) -> bool:
    """Whether a composition says more than that it is its one member."""
    members = [one for one in _members(schema) if isinstance(one, dict) and says(one)]
    return len(members) > 1 or bool(says(schema).keys() - {"allOf", "type"})


def _members(schema: Any) -> list[Any]:
    members = schema.get("allOf") if isinstance(schema, dict) else None
    return members if isinstance(members, list) else []
