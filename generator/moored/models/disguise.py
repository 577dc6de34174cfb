"""What datamodel-code-generator gets to see: schemas under names that mean nothing.

It respells the names that it meets, and evades its own and Python's. So classes go in as `K0`,
`K1` …, properties as `f0`, `f1` …, and come back under the names of the plan. What it is not good
at, or would be slow at, goes in as an import: components that are no classes, and types of
properties that are more than a scalar, a reference, or a list or a map of such (`T0`, `T1` …).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from moored.models.expressions import Writer, is_class
from moored.names.fields import REF, all_fields, component

_PLAIN = frozenset({"string", "integer", "number", "boolean"})
_FORMATS = frozenset({"date", "uuid"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Disguised:
    """Schemas under disguised keys, and the way back.

    Attributes:
        schemas: By disguised key; none if there is no class.
        keys: The key of the component, by disguised key.
        wires: The name of the property, by disguised name.
        types: The Python source of a type, by the name it was imported under.
    """

    schemas: Mapping[str, Any]
    keys: Mapping[str, str]
    wires: Mapping[str, str]
    types: Mapping[str, str]


def disguise(schemas: Mapping[str, Any], writer: Writer) -> Disguised:
    """The components that are classes, under names that mean nothing."""
    work = _Disguiser(schemas, writer)
    disguised = {
        name: work.whole(key, schemas[key])
        for key, name in work.keys.items()
        if is_class(schemas[key])
    }
    return Disguised(
        schemas=disguised and {**disguised, **work.imported},
        keys={name: key for key, name in work.keys.items()},
        wires={name: wire for wire, name in work.wires.items()},
        types={name: source for source, name in work.types.items()},
    )


class _Disguiser:
    def __init__(self, schemas: Mapping[str, Any], writer: Writer) -> None:
        self._schemas, self._writer = schemas, writer
        self.keys = {key: f"K{i}" for i, key in enumerate(sorted(schemas))}
        self.wires: dict[str, str] = {}
        self.types: dict[str, str] = {}
        self.imported: dict[str, Any] = {}

    def whole(self, key: str, schema: dict[str, Any]) -> dict[str, Any]:
        """A class: what it extends, and its own properties."""
        written: dict[str, Any] = {"type": "object"}
        if bases := schema.get("allOf"):
            written["allOf"] = [self._reference(component(base["$ref"])) for base in bases]
        written["properties"] = {
            self._wire(wire): self._type(item)
            for wire, item in sorted((schema.get("properties") or {}).items())
        }
        known = all_fields(key, self._schemas)
        written["required"] = [
            self._wire(wire) for wire in schema.get("required") or () if wire in known
        ]
        return {keyword: item for keyword, item in written.items() if item}

    def _type(self, schema: Any) -> dict[str, Any]:
        plain = self._plain(schema)
        if plain is not None:
            return plain
        source = self._writer.write(schema).source
        return self._import(self.types.setdefault(source, f"T{len(self.types)}"))

    def _plain(self, schema: Any) -> dict[str, Any] | None:
        """What datamodel-code-generator writes as we would; `None` for anything else."""
        if not isinstance(schema, dict) or not schema:
            return None
        if "$ref" in schema:
            key = component(schema["$ref"])
            return None if self._writer.is_parent(key) else self._reference(key)
        if schema.keys() & {"enum", "const", "anyOf", "oneOf"}:
            return None
        kind = schema.get("type")
        if not isinstance(kind, str):
            return None
        if kind in _PLAIN and (kind != "string" or "format" not in schema):
            return {"type": kind}
        if kind == "string" and schema["format"] in _FORMATS:
            return {"type": kind, "format": schema["format"]}
        return None

    def _reference(self, key: str) -> dict[str, Any]:
        name = self.keys[key]
        if is_class(self._schemas[key]):
            return {"$ref": REF + name}
        return self._import(name)

    def _import(self, name: str) -> dict[str, Any]:
        self.imported[name] = {"x-python-import": {"module": "types", "name": name}}
        return {"$ref": REF + name}

    def _wire(self, wire: str) -> str:
        return self.wires.setdefault(wire, f"f{len(self.wires)}")
