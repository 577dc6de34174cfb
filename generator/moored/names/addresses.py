"""Which operation is which, where the names of a path's parameters do not count."""

from __future__ import annotations

import re
from collections.abc import Iterable

SLOT = re.compile(r"\{[^{}]*\}")


def same_address(old: Iterable[str], new: Iterable[str]) -> dict[str, str]:
    """The operations (`POST /path`) at the same method and path, old to new."""
    olds, news = [*old], [*new]
    living = {*news}
    pairs = {key: key for key in olds if key in living}
    places = {address(key): key for key in news if key not in pairs}
    for key in olds:
        if key not in pairs and (found := places.pop(address(key), None)) is not None:
            pairs[key] = found
    return pairs


def address(key: str) -> str:
    """Method and path without the names of parameters, and without an idle slash at the end."""
    return SLOT.sub("{}", key).rstrip("/")
