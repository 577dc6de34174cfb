"""Request bodies, as a `Call` holds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic_core import to_json

from .decoding import adapter


@dataclass(frozen=True, slots=True)
class Body:
    """A request body, ready to be sent as often as it takes."""

    content: Any  # bytes, or `Pieces` that are read as they are sent
    media_type: str


def json_body(value: Any, media_type: str = "application/json") -> Body:
    """A JSON body. What was not given is left out; `None` is sent where the API knows null."""
    return Body(to_json(plain(value)), media_type)


def plain(value: object) -> Any:
    """A value of a model, as JSON has it."""
    kind: Any = value.__class__
    dump = adapter(kind).dump_python
    return dump(
        value, mode="json", by_alias=True, exclude_unset=True, context="request"
    )
