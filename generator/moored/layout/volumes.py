"""Modules that would get too long, cut into volumes by the names of what stands in them.

`shared` holds the names before `Payment`, say, and `shared_from_payment` those from there on.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping
from itertools import accumulate

from moored.names.identifiers import module_name
from moored.names.words import spelled_out

_FROM = "_from_"
# A volume is cut when it is half as long again as it should be: not with every class that comes.
_TOO_LONG = 1.5
_NEAR = 0.2


def volumes(
    homes: Mapping[str, str], known: Mapping[str, str], lines: Mapping[str, int], most: int
) -> dict[str, str]:
    """The module of every model and alias, by name.

    Args:
        homes: Where what is new belongs.
        known: Where all else stands.
        lines: How long each is.
        most: About how long a module may get.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for name, module in known.items():
        members[module].append(name)
    for name, module in _shelved(homes, known).items():
        members[module].append(name)
    placed: dict[str, str] = {}
    for module in sorted(members):
        placed |= _cut(module, sorted(members[module], key=_words), lines, most, {*members})
    return placed


def _shelved(homes: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """What is new, in the volume of its home that its name falls in."""
    shelves: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for module in {*known.values()}:
        home, _, start = module.partition(_FROM)
        shelves[home][tuple(start.split("_")) if start else ()] = module
    found = {}
    for name, home in homes.items():
        below = [start for start in shelves[home] if start <= _words(name)]
        found[name] = shelves[home][max(below)] if below else home
    return found


def _cut(
    module: str, names: list[str], lines: Mapping[str, int], most: int, taken: set[str]
) -> dict[str, str]:
    """A module, or its volumes: as few as may be, about as long as each other."""
    before = [0, *accumulate(lines[name] for name in names)]
    total = before.pop()
    count = 1 if total <= most * _TOO_LONG else min(-(-total // most), len(names))
    places = [_place(names, before, total * part // count, most) for part in range(1, count)]
    found, volume = dict[str, str](), module
    for i, name in enumerate(names):
        if i in places:
            volume = _volume(module, names[i - 1], name, taken)
            taken.add(volume)
        found[name] = volume
    return found if count == 1 else _again(found, lines, most, taken)


def _again(
    placed: Mapping[str, str], lines: Mapping[str, int], most: int, taken: set[str]
) -> dict[str, str]:
    """The volumes, those that a long model made too long cut as well: else the next run would."""
    members: dict[str, list[str]] = defaultdict(list)
    for name, volume in placed.items():
        members[volume].append(name)
    found: dict[str, str] = {}
    for volume, names in members.items():
        found |= _cut(volume, names, lines, most, taken)
    return found


def _place(names: list[str], before: list[int], middle: int, most: int) -> int:
    """Where to cut: near a middle, and where few words tell what comes from what went before."""
    near = [i for i in range(1, len(names)) if abs(before[i] - middle) <= most * _NEAR]
    near = near or [min(max(1, bisect(before, middle) - 1), len(names) - 1)]
    return min(
        near, key=lambda i: (len(_start(names[i - 1], names[i])), abs(before[i] - middle), i)
    )


def _start(last: str, first: str) -> tuple[str, ...]:
    """The words of a name, as many as tell it from one before it."""
    words = _words(first)
    lengths = range(1, len(words) + 1)
    return next((words[:length] for length in lengths if words[:length] > _words(last)), words)


def _volume(module: str, last: str, first: str, taken: set[str]) -> str:
    """The name of a volume, by the last model before it and its first one."""
    volume = module_name(f"{module.partition(_FROM)[0]}{_FROM}{'_'.join(_start(last, first))}")
    while volume in taken:
        volume += "_"
    return volume


def _words(name: str) -> tuple[str, ...]:
    return tuple(spelled_out(name)) or (name,)
