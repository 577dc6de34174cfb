"""Keeping `Document.origins` true when values move."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moored.document.model import Document, Origin


class Origins:
    """The origins of a document that is being made out of another.

    Values that stay where they were need no word; `move` and `add` tell of the others, outer
    values before those inside them.
    """

    def __init__(self, document: Document) -> None:
        """Starts from the origins of `document`."""
        self._document = document
        self._old = document.origins
        self._sorted = sorted(document.origins)
        self._new: dict[str, Origin] = dict(document.origins)

    def move(self, new: str, old: str) -> None:
        """The value now at `new` is the one that was at `old`, with all that is in it."""
        self._forget(new)
        self._new[new] = self._document.origin(old)
        for entry in self._below(old):
            self._new[new + entry[len(old) :]] = self._old[entry]

    def add(self, new: str, origin: Origin) -> None:
        """The value at `new` was written at `origin`."""
        self._forget(new)
        self._new[new] = origin

    def remove(self, old: str) -> None:
        """Nothing is at `old` any more."""
        self._forget(old)

    def result(self) -> Mapping[str, Origin]:
        """The origins of the new document."""
        return self._new

    def _forget(self, pointer: str) -> None:
        if pointer:
            self._new.pop(pointer, None)
        for entry in self._below(pointer):
            self._new.pop(entry, None)

    def _below(self, pointer: str) -> list[str]:
        prefix = f"{pointer}/"
        start = bisect_left(self._sorted, prefix)
        # No character of a pointer sorts between "/" and "0", so this is just past the prefix.
        end = bisect_left(self._sorted, f"{pointer}0")
        return self._sorted[start:end]
