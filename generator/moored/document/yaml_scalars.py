"""What a plain scalar means by the core schema of YAML 1.2.2 (section 10.3.2).

`no`, `on`, `1:30` and `2024-01-01` are text there; YAML 1.1, which PyYAML follows, disagrees.
"""

from __future__ import annotations

import math
import re
from typing import Any

from moored.limits import raised_by

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {
    text: value
    for word, value in (("true", True), ("false", False))
    for text in (word, word.capitalize(), word.upper())
}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_FIRST = frozenset("0123456789+-.~nNtTfF")
_PREFIX = "tag:yaml.org,2002:"


class ScalarError(ValueError):
    """A scalar has no value; the text says why, and `hint` what to do."""

    def __init__(self, message: str, hint: str = "write a plain JSON value") -> None:
        """Takes both."""
        super().__init__(message)
        self.hint = hint


def plain(text: str, digits: int) -> Any:
    """The value of a plain scalar without a tag.

    Raises:
        ScalarError: It is a number that is not finite, or an integer of more than `digits` digits.
    """
    if text in _NULL:
        return None
    if text[0] not in _FIRST:
        return text
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if _INTEGER.fullmatch(text):
        return _integer(text, digits)
    if _FLOAT.fullmatch(text) or _NOT_FINITE.fullmatch(text):
        return _float(text)
    return text


def tagged(tag: str, text: str, digits: int) -> Any:
    """The value of a scalar with a tag such as `!!str`.

    Raises:
        ScalarError: The tag is none of the core schema's, or the text is not of that type.
    """
    if tag in ("!", f"{_PREFIX}str"):
        return text
    wanted = _TYPES.get(tag.removeprefix(_PREFIX)) if tag.startswith(_PREFIX) else None
    if wanted is None:
        raise ScalarError("its tag is none of YAML's core schema")
    value = plain(text, digits)
    if type(value) not in wanted:
        raise ScalarError("the value is not of the type that its tag names")
    return float(value) if tag.endswith("float") else value


_TYPES: dict[str, tuple[type, ...]] = {
    "null": (type(None),),
    "bool": (bool,),
    "int": (int,),
    "float": (float, int),
}


def _integer(text: str, digits: int) -> int:
    if len(text) > digits:
        message = f"an integer of {len(text):,} characters cannot be represented"
        raise ScalarError(message, f"write a shorter number, or {raised_by('digits')}")
    if text.startswith(("0o", "0x")):
        return int(text, 0)
    return int(text)


def _float(text: str) -> float:
    value = math.inf if _NOT_FINITE.fullmatch(text) else float(text)
    if math.isinf(value):
        raise ScalarError("a number that is not finite has no place in JSON")
    return value
