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
    """A class.

    Attributes:
        bases: The classes that it extends.
        fields: By their names on the wire.
        extra: The type of any further fields; empty where the document says nothing of them.
    """

    bases: tuple[str, ...]
    fields: Mapping[str, FieldType]
    extra: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSet:
    """Classes, and aliases for components that are no objects, by name."""

    classes: Mapping[str, ClassType]
    aliases: Mapping[str, str]
