"""One text for one JSON value, whatever the order of its keys."""

from __future__ import annotations

import hashlib
import json
from typing import Any

_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


def canonical(value: Any) -> str:
    """ASCII JSON with sorted keys and no spaces."""
    return _ENCODER.encode(value)


def fingerprint(value: Any) -> str:
    """SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(canonical(value).encode("ascii")).hexdigest()


class Sorter:
    """Sorts the keys of values, recursively; what is shared in the input is shared in the output."""

    def __init__(self) -> None:
        """Starts with nothing sorted."""
        # The value is kept beside its copy, so that its id is not used again.
        self._done: dict[int, tuple[Any, Any]] = {}

    def sorted(self, value: Any) -> Any:
        """A copy with sorted keys; lists keep their order."""
        if not isinstance(value, (dict, list)):
            return value
        known = self._done.get(id(value))
        if known is None:
            known = self._done[id(value)] = (value, self._copy(value))
        return known[1]

    def _copy(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.sorted(item) for item in value]
        return {key: self.sorted(value[key]) for key in sorted(value)}
