"""How much of a document is read before it is refused: a document is input from a stranger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one input file; the defaults are several times the largest public document.

    Attributes:
        size: Bytes on disk.
        depth: Mappings and sequences inside each other.
        nodes: Values, each alias counted with all that it repeats.
        digits: Digits of one integer (Python itself stops at 4,300).
    """

    size: int = 64 * 1024 * 1024
    depth: int = 200
    nodes: int = 5_000_000
    digits: int = 1_000


DEFAULT: Final = Limits()
_CONTAINERS: Final = frozenset({dict, list})


def measure(value: Any, limits: Limits) -> tuple[int, int]:
    """Depth and number of nodes of a JSON value; counting stops where a limit is passed."""
    depth, nodes, level = 0, 1, _containers([value])
    while level and depth <= limits.depth and nodes <= limits.nodes:
        depth += 1
        nodes += sum(map(len, level))
        if nodes <= limits.nodes:
            level = _containers(_children(level))
    return depth, nodes


def _containers(values: list[Any]) -> list[Any]:
    return [value for value in values if value.__class__ in _CONTAINERS and value]


def _children(level: list[Any]) -> list[Any]:
    found: list[Any] = []
    for value in level:
        found += value.values() if value.__class__ is dict else value
    return found
