"""How much of a document is taken before it is refused: a document is input from a stranger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of a client's input; the defaults are several times the largest public document.

    Attributes:
        size: Bytes of one file.
        depth: Mappings and sequences inside each other.
        values: Values of one file, each alias counted with all that it repeats.
        digits: Digits of one integer.
        references: Values of all operations, written out with what their references bring.
        overlay: Values that one overlay adds.
        enum: Values of one `enum`.
        properties: Properties of one schema.
    """

    size: int = 64 * 2**20
    depth: int = 200
    values: int = 5_000_000
    digits: int = 1_000
    references: int = 5_000_000
    overlay: int = 200_000
    enum: int = 20_000
    properties: int = 20_000


DEFAULT: Final = Limits()

MOST: Final[Mapping[str, int]] = {
    "size": 2**31,
    "depth": 300,  # lists in lists end at 200 anyway, where Python takes no more brackets
    "values": 100_000_000,
    "digits": 4_300,  # where Python itself stops (CVE-2020-10735)
    "references": 100_000_000,
    "overlay": 100_000_000,
    "enum": 1_000_000,
    "properties": 1_000_000,
}
"""How far each limit can be raised: there is no way to have none."""


def raised_by(name: str) -> str:
    """The end of a hint: the setting that raises a limit."""
    return f"raise the client's setting limits.{name} if it is meant"
