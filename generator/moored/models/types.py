"""What datamodel-code-generator says of the schemas: plain data, free of its types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldType:
    """A field: its annotation as Python source, its limits, its default."""

    annotation: str
    limits: tuple[tuple[str, Any], ...]
    required: bool
    default: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassType:
    """A class: its bases, and its fields by their names on the wire."""

    bases: tuple[str, ...]
    fields: Mapping[str, FieldType]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSet:
    """Classes by name, aliases (components that are no objects) by name, and what they import."""

    classes: Mapping[str, ClassType]
    aliases: Mapping[str, str]
    imports: tuple[tuple[str, str], ...] = ()
