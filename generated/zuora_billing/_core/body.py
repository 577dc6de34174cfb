"""Request bodies of JSON."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json

from .call import Body
from .decoding import adapter


def json_body(value: Any, media_type: str = "application/json") -> Body:
    """A JSON body. What was not given is left out; `None` is sent where the API knows null."""
    return Body(to_json(plain(value)), media_type)


def plain(value: object) -> Any:
    """A value of a model, as JSON has it."""
    kind: Any = value.__class__
    how: Any = {"mode": "json", "by_alias": True, "exclude_unset": True}
    return adapter(kind).dump_python(value, **how, context="request")
