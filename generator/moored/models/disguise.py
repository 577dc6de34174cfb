"""What datamodel-code-generator gets to see: schemas under names that mean nothing.

It respells the names that it meets, and evades its own and Python's. So classes go in as `K0`,
`K1` …, properties as `f0`, `f1` …, and come back under the names of the plan. Of the keywords only
those go in that bear on a type.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moored.models.simplify import DATA, SCHEMA, SCHEMAS, simplify
from moored.names.fields import REF, component

_OF_OBJECTS = frozenset({"additionalProperties", "allOf", "properties", "required"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Disguised:
    """Schemas under disguised keys, and the way back.

    Attributes:
        schemas: By disguised key.
        keys: The key of the component, by disguised key.
        wires: The name of the property, by disguised name.
    """

    schemas: Mapping[str, Any]
    keys: Mapping[str, str]
    wires: Mapping[str, str]


def disguise(schemas: Mapping[str, Any]) -> Disguised:
    """The components under names that mean nothing."""
    writer = _Writer(schemas)
    disguised = {name: writer.schema(schemas[key]) for key, name in writer.keys.items()}
    return Disguised(
        schemas=disguised,
        keys={name: key for key, name in writer.keys.items()},
        wires={name: wire for wire, name in writer.wires.items()},
    )


class _Writer:
    def __init__(self, schemas: Mapping[str, Any]) -> None:
        self._schemas = schemas
        self.keys = {key: f"K{i}" for i, key in enumerate(sorted(schemas))}
        self.wires: dict[str, str] = {}

    def schema(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        said = simplify(value)
        if "allOf" in said:
            said = simplify({**said, "allOf": self._parts(said["allOf"])})
        written = {keyword: item for keyword, item in said.items() if keyword in DATA}
        written |= {keyword: self.schema(said[keyword]) for keyword in SCHEMA & said.keys()}
        for keyword in SCHEMAS & said.keys():
            written[keyword] = [self.schema(item) for item in said[keyword]]
        if "$ref" in said:
            written["$ref"] = self._reference(said["$ref"])
        if "properties" in said:
            named = sorted(said["properties"].items())
            written["properties"] = {self._wire(wire): self.schema(item) for wire, item in named}
        if "required" in said:
            written["required"] = [self._wire(wire) for wire in said["required"]]
        if "discriminator" in said:
            written["discriminator"] = self._discriminator(said)
        return dict(sorted(written.items()))

    def _parts(self, members: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """What a class can be made of: objects, as no class is an object and a union at once.

        Of anything else the first one is taken, with the limits that plain members add to it.
        """
        objects = [member for member in members if self._is_object(member)]
        if objects or any("$ref" in member for member in members):
            return objects or members[:1]
        return [{keyword: item for member in members for keyword, item in member.items()}]

    def _is_object(self, schema: Any) -> bool:
        seen: set[str] = set()
        while isinstance(schema, dict) and "$ref" in schema and schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            target = self._schemas[component(schema["$ref"])]
            schema = simplify(target) if isinstance(target, dict) else target
        return isinstance(schema, dict) and (
            schema.get("type") == "object" or not schema.keys().isdisjoint(_OF_OBJECTS)
        )

    def _reference(self, reference: str) -> str:
        return REF + self.keys[component(reference)]

    def _wire(self, wire: str) -> str:
        return self.wires.setdefault(wire, f"f{len(self.wires)}")

    def _discriminator(self, schema: dict[str, Any]) -> dict[str, Any]:
        said = schema["discriminator"]
        return {
            "propertyName": self._wire(said["propertyName"]),
            "mapping": {tag: self._reference(to) for tag, to in sorted(said["mapping"].items())},
        }
