"""Has the vendor moved? What came beside what is there, before anything is built."""

from __future__ import annotations

import json
from typing import Literal, TypeAlias

from moored import document as documents
from moored.emit.digest import normal
from moored.problems import MooredError
from moored.updating.arrival import Arrival, on_disk
from moored.updating.targets import Target

Movement: TypeAlias = Literal["same", "form", "moved"]
"""`form`: other bytes that say the same, as after a new indentation or another order of keys."""


def movement(target: Target, arrival: Arrival) -> Movement:
    """How what came differs from the file that clients are generated from.

    Raises:
        MooredError: What came is no OpenAPI document.
    """
    if arrival.data is None:
        return "same"
    before = on_disk(target)
    if before is not None and normal(before) == normal(arrival.data):
        return "same"
    after = _meaning(target, arrival.shown, arrival.data)
    try:
        is_same = before is not None and _meaning(target, target.shown, before) == after
    except MooredError:
        # What is there is broken, so that anything is news.
        is_same = False
    return "form" if is_same else "moved"


def _meaning(target: Target, shown: str, data: bytes) -> str:
    # As text, since 1, 1.0 and true are equal in Python.
    loaded = documents.load(target.spec, shown=shown, data=data, limits=target.limits)
    return json.dumps(loaded.root, sort_keys=True)
