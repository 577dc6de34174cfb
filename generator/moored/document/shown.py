"""JSON values in messages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from moored.problems import quoted

_LISTED = 3
_LONGEST = 40


def shown(value: Any) -> str:
    """A value as JSON, shortened; the values of a list one by one."""
    if isinstance(value, list):
        return f"[{listed(value)}]"
    if isinstance(value, str):
        return quoted(value, _LONGEST)
    return quoted(json.dumps(value), _LONGEST)[1:-1].replace('\\"', '"')


def listed(values: Sequence[Any]) -> str:
    """The first few of several values, and how many more there are."""
    more = len(values) - _LISTED
    parts = [shown(value) for value in values[:_LISTED]]
    return ", ".join([*parts, f"and {more} more"] if more > 0 else parts)
