"""Limits of the items of a list parameter."""

from __future__ import annotations

from typing import Any, TypeVar

from .call import limited

V = TypeVar("V", bound=list[Any] | None)


def limited_items(name: str, values: V, **limits: Any) -> V:
    """The values, if each keeps the limits (those of `pydantic.Field`); else a `ValueError`."""
    if isinstance(values, list):
        for value in values:
            limited(name, value, **limits)
    return values
