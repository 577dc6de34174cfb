"""References that name nothing, but plainly mean a component: `#/definitions/Pet`, `Pet`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moored import pointer as pointers

if TYPE_CHECKING:
    from moored.document.model import JsonObject

_HOMES = {"schemas": "definitions", "parameters": "parameters", "responses": "responses"}


def near_miss(root: JsonObject, text: str, section: str) -> str | None:
    """The pointer to the one component of a section that a reference can mean.

    Args:
        root: The document.
        text: The reference, which names nothing.
        section: The section of `components` for the kind of object that belongs there.
    """
    *way, name = re.split(r"[#/]+", text.strip())
    homes = (("components", section), (_HOMES.get(section, section),))
    if not name or not set(way) <= {"", "components", section, _HOMES.get(section, section)}:
        return None
    key = pointers.from_fragment(pointers.unescape(name))
    for home in homes:
        pointer = pointers.join(*home, key)
        try:
            pointers.resolve(root, pointer)
        except KeyError:
            continue
        return pointer
    return None
