"""Keys for what is made a component, each telling its place from others that would be called alike.

`createPet.request` is the JSON body of `createPet`; a second body of another media type is
`createPet.request.application/vnd.x+json`. What two places differ in is found in their pointers:
a path, a method, a media type, a parent. No counter decides a key, so none moves because something
else came or went.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping

from moored import pointer as pointers

#: What a name need not tell: it is what one expects.
_USUAL = frozenset({"application/json", "schema", "content"})


def distinct(names: Mapping[str, str], is_taken: Callable[[str], bool]) -> dict[str, str]:
    """A key for each place, no two the same.

    Args:
        names: What each place would be called, by its pointer.
        is_taken: Whether a key belongs to something else.
    """
    alike: dict[str, list[str]] = {}
    for place in sorted(names):
        alike.setdefault(names[place], []).append(place)
    keys: dict[str, str] = {}
    told_apart: dict[str, str] = {}
    for name, places in alike.items():
        labelled = _told_apart(name, places, is_taken(name))
        for place, key in labelled.items():
            (keys if key == name else told_apart)[place] = key
    used = set(keys.values())
    for place, key in sorted(told_apart.items()):
        if key in used or is_taken(key):
            key = f"{names[place]}.{_digest(place)}"
        used.add(key)
        keys[place] = key
    return keys


def _told_apart(name: str, places: list[str], is_taken: bool) -> dict[str, str]:
    """The name with what only some of the places have in their pointers."""
    if len(places) == 1 and not is_taken:
        return {places[0]: name}
    steps = {place: _steps(place) for place in places}
    shared = set.intersection(*(set(found) for found in steps.values()))
    keys = {}
    for place, found in steps.items():
        # Where only a component of that name stands against it, what it is not tells it apart.
        own = ["inline"] if len(places) == 1 else [one for one in found if one not in shared]
        keys[place] = ".".join([name, *_unknown(own, name)])
    repeated = _repeated(keys.values())
    return {
        place: f"{name}.{_digest(place)}" if key in repeated or (key == name and is_taken) else key
        for place, key in keys.items()
    }


def _steps(place: str) -> list[str]:
    """The steps of a pointer that say something; a position in a list does not."""
    return [step for step in pointers.split(place) if not step.isdecimal()]


def _unknown(steps: Iterable[str], name: str) -> list[str]:
    known = {*name.split("."), *_USUAL}
    return [step for step in dict.fromkeys(steps) if step not in known]


def _repeated(keys: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    return {key for key in keys if key in seen or seen.add(key)}  # type: ignore[func-returns-value]


def _digest(place: str) -> str:
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:6]
