"""Texts, flags and numbers: how they are told, and what else can be read as one."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from typing import Any, Final

_NAMES = {dict: "an object", list: "a list", str: "text", bool: "a boolean", type(None): "null"}


def name_of(value: Any) -> str:
    """What a JSON value is, in a word."""
    return _NAMES.get(type(value), "a number")


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_types(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(item, str) for item in value)
    )


#: By kind: whether a value is of it, and what it is called.
CHECKS: Final[Mapping[str, tuple[Callable[[Any], bool], str]]] = {
    "text": (lambda value: isinstance(value, str), "text"),
    "flag": (lambda value: isinstance(value, bool), "true or false"),
    # In OpenAPI 3.0 exclusiveMinimum and exclusiveMaximum are booleans.
    "number": (lambda value: _is_number(value) or isinstance(value, bool), "a number"),
    "types": (_is_types, "a type or a list of types"),
}


def _text(value: Any) -> str | None:
    return json.dumps(value) if isinstance(value, (int, float)) else None


def _flag(value: Any) -> bool | None:
    if isinstance(value, str):
        return {"true": True, "yes": True, "false": False, "no": False}.get(value.lower())
    return bool(value) if value in (0, 1) else None


def _number(value: Any) -> Any:
    try:
        number: Any = json.loads(value) if isinstance(value, str) and len(value) < 100 else None
    except ValueError:
        return None
    return number if _is_number(number) and math.isfinite(number) else None


#: By kind: the value that another one stands for, or `None`.
REPAIRS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "text": _text,
    "flag": _flag,
    "number": _number,
}
