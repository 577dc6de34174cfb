"""What datamodel-code-generator gets to see: schemas under names that mean nothing.

It respells the names that it meets, and evades its own and Python's. So classes go in as `K0`,
`K1` …, properties as `f0`, `f1` …, and come back under the names of the plan. Of the keywords only
those go in that bear on a type.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moored.models.simplify import simplify
from moored.names.fields import REF

_DATA = frozenset(
    [
        "const",
        "default",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "multipleOf",
        "pattern",
        "type",
    ]
)
_SCHEMA = frozenset({"additionalProperties", "items"})
_SCHEMAS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Disguised:
    """Schemas by disguised key, and the way back.

    Attributes:
        keys: The key of the component, by disguised key.
        wires: The name of the property, by disguised name.
    """

    schemas: Mapping[str, Any]
    keys: Mapping[str, str]
    wires: Mapping[str, str]


def disguise(schemas: Mapping[str, Any]) -> Disguised:
    """The components under names that mean nothing."""
    keys = {key: f"K{i}" for i, key in enumerate(sorted(schemas))}
    wires: dict[str, str] = {}
    writer = _Writer(keys, wires)
    disguised = {keys[key]: writer.schema(schemas[key]) for key in sorted(schemas)}
    return Disguised(
        schemas=disguised,
        keys={name: key for key, name in keys.items()},
        wires={name: wire for wire, name in wires.items()},
    )


class _Writer:
    def __init__(self, keys: Mapping[str, str], wires: dict[str, str]) -> None:
        self._keys, self._wires = keys, wires

    def schema(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        if "$ref" in value:
            return self._reference(value)
        simple = simplify(value)
        written = {keyword: item for keyword, item in simple.items() if keyword in _DATA}
        written |= {keyword: self.schema(simple[keyword]) for keyword in _SCHEMA & simple.keys()}
        for keyword in _SCHEMAS & simple.keys():
            written[keyword] = [self.schema(item) for item in simple[keyword]]
        if "properties" in simple:
            named = sorted(simple["properties"].items())
            written["properties"] = {self._wire(wire): self.schema(item) for wire, item in named}
        if "required" in simple:
            written["required"] = [self._wire(wire) for wire in simple["required"]]
        if "discriminator" in simple:
            written["discriminator"] = self._discriminator(simple)
        return dict(sorted(written.items()))

    def _reference(self, value: dict[str, Any]) -> dict[str, Any]:
        beside = {"default": value["default"]} if "default" in value else {}
        return {"$ref": REF + self._keys[value["$ref"].removeprefix(REF)], **beside}

    def _wire(self, wire: str) -> str:
        return self._wires.setdefault(wire, f"f{len(self._wires)}")

    def _discriminator(self, schema: dict[str, Any]) -> dict[str, Any]:
        """With the tag of every arm spelled out: else the disguised keys would be the tags."""
        said = schema["discriminator"].get("mapping", {})
        targets = {tag: target.removeprefix(REF) for tag, target in said.items()}
        for arm in [*schema.get("oneOf", []), *schema.get("anyOf", [])]:
            key = arm["$ref"].removeprefix(REF)
            if key not in targets.values():
                targets[key] = key
        return {
            "propertyName": self._wire(schema["discriminator"]["propertyName"]),
            "mapping": {tag: REF + self._keys[key] for tag, key in sorted(targets.items())},
        }
