"""The models that lead in a circle, and all that they lead to: what uses one of them loads them all."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from moored.circles import groups
from moored.ir.api import Api
from moored.layout.reach import loads


def circle(api: Api, lines: Mapping[str, int], most: int) -> Collection[str]:
    """What the largest circle reaches, if that is too long for one module; else nothing.

    Args:
        api: The API.
        lines: How long each model is.
        most: About how long a module may get.
    """
    loaded = loads(api)
    largest = max(map(sorted, groups(loaded)), key=lambda one: (len(one), one), default=[])
    found, open_ = {*largest}, [*largest]
    while open_:
        new = loaded[open_.pop()] - found
        found |= new
        open_ += new
    is_long = len(largest) > 1 and sum(lines[name] for name in found) > most
    return found if is_long else ()
