"""Where the parts of a document went when it was read in another dialect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moored import pointer as pointers
from moored.document.origins import Origins

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moored.document.model import Document, Origin


class Moves:
    """Keeps the way back to the text, and the way on for references."""

    def __init__(self, document: Document) -> None:
        """Starts with nothing moved."""
        self._origins = Origins(document)
        self._new: dict[str, str] = {}

    @property
    def origins(self) -> Mapping[str, Origin]:
        """Where everything was written."""
        return self._origins.result()

    def made(self, new: str, old: str) -> None:
        """The value now at `new` was made of the one at `old`; outer values go first."""
        self._origins.move(new, old)

    def move(self, new: str, old: str) -> None:
        """The value now at `new` is the one that was at `old`, so that references follow."""
        self.made(new, old)
        self.led(new, old)

    def led(self, new: str, old: str) -> None:
        """References to `old` name what is at `new`."""
        # What is written out at several places is found at the first.
        self._new.setdefault(old, new)

    def reference(self, text: str) -> str:
        """A local reference that names the same value as before."""
        old = pointers.from_fragment(text)
        prefix, rest = old, ""
        while prefix and prefix not in self._new:
            prefix, _, last = prefix.rpartition("/")
            rest = f"/{last}{rest}"
        return pointers.fragment(self._new[prefix] + rest) if prefix else text
