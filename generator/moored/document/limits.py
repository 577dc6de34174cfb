"""Measuring JSON values, without following them further than they may go."""

from __future__ import annotations

from typing import Any, Final

_CONTAINERS: Final = frozenset({dict, list})


def measure(value: Any, depth: int, nodes: int) -> tuple[int, int]:
    """Depth and number of nodes of a JSON value; counting stops where one is passed.

    Args:
        value: What is measured.
        depth: Where to stop going deeper.
        nodes: Where to stop counting.
    """
    deep, count, level = 0, 1, _containers([value])
    while level and deep <= depth and count <= nodes:
        deep += 1
        count += sum(map(len, level))
        if count <= nodes:
            level = _containers(_children(level))
    return deep, count


def widest(value: Any) -> int:
    """The number of members of the largest mapping or sequence in a JSON value that is a tree."""
    most, level = 0, _containers([value])
    while level:
        most = max(most, *map(len, level))
        level = _containers(_children(level))
    return most


def _containers(values: list[Any]) -> list[Any]:
    return [value for value in values if value.__class__ in _CONTAINERS and value]


def _children(level: list[Any]) -> list[Any]:
    found: list[Any] = []
    for value in level:
        found += value.values() if value.__class__ is dict else value
    return found
