"""Values to show in a call: JSON values of the document, as the types of the output have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonSample:
    """A JSON value that Python has as it is."""

    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSample:
    """A text that a type of its own is made of."""

    kind: Literal["Decimal", "UUID", "date", "datetime"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSample:
    """A file to send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSample:
    """A list; a tuple where the type is one."""

    items: tuple[Sample, ...]
    is_tuple: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DictSample:
    """A JSON object of no model."""

    items: tuple[tuple[str, Sample], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSample:
    """An instance of a model, by the names of its fields in Python."""

    model: str
    fields: tuple[tuple[str, Sample], ...]


Sample: TypeAlias = JsonSample | ParsedSample | FileSample | ListSample | DictSample | ModelSample
