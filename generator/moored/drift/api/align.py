"""Which operation of the new document is which of the old one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from moored.drift.api.side import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """Operations by `METHOD /path`.

    Attributes:
        pairs: Old to new: the same method and path, whatever the path's parameters are called.
        moved: Old to new where method or path differ, and the name of the method is the same.
        removed: Without a counterpart in the new document.
        added: Without one in the old.
    """

    pairs: Mapping[str, str]
    moved: Mapping[str, str]
    removed: tuple[str, ...]
    added: tuple[str, ...]


def align(old: Side, new: Side, pairs: Mapping[str, str]) -> Aligned:
    """Of the operations without a counterpart, those that one method stands for in both clients."""
    taken = {*pairs.values()}
    removed = [key for key in old.operations if key not in pairs]
    added = {new.method(key): key for key in new.operations if key not in taken}
    moved = {key: added[old.method(key)] for key in removed if old.method(key) in added}
    come = {*moved.values()}
    return Aligned(
        pairs=pairs,
        moved=moved,
        removed=tuple(key for key in removed if key not in moved),
        added=tuple(key for key in added.values() if key not in come),
    )
