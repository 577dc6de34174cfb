"""References that only lead to each other, so that none of them ever names a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from moored.document.references import Site, Target


def cycles(
    steps: Mapping[Target, tuple[Site, Target]],
) -> Iterator[tuple[Target, Site]]:
    """For each cycle its first member in the order of files and pointers.

    Args:
        steps: For every object that is a reference, by its own place, what it names.
    """
    done: set[Target] = set()
    for start in sorted(steps):
        path: list[Target] = []
        on_path: set[Target] = set()
        at = start
        while at in steps and at not in done and at not in on_path:
            path.append(at)
            on_path.add(at)
            at = steps[at][1]
        if at in on_path:
            first = min(path[path.index(at) :])
            yield first, steps[first][0]
        done.update(path)
