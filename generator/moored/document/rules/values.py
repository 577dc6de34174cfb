"""The small forms that values of extensions are made of."""

from __future__ import annotations

import re
from typing import Any

_POINTER = re.compile(r"(?:/(?:[^~/]|~[01])*)*", re.DOTALL)


def is_pointer(value: Any) -> bool:
    """Whether a value is a JSON Pointer (RFC 6901)."""
    return isinstance(value, str) and _POINTER.fullmatch(value) is not None


def is_scalar(value: Any) -> bool:
    """Whether a value is neither an object nor a list."""
    return not isinstance(value, (dict, list))


def is_scalars(value: Any) -> bool:
    """Whether a value is a list of scalars."""
    return isinstance(value, list) and all(is_scalar(item) for item in value)
