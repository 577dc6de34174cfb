"""In which module each model stands: `models.py`, or `models/`, a module a group and some shared ones.

A model stands in the module of the one group that reaches it, else in `shared`; in `others`, if no
operation reaches it. What a large circle of models reaches stands in `circle`: to use one of them is
to load them all, and nothing else should be loaded with them. What a class of another module extends stands in `bases`, so that no two
modules need each other to be loaded. A module that would get too long is cut into volumes, by the
names of its models.

What has been in a module stays there, whatever comes or goes (`names.lock`): only what is new is
placed, and only a class that gets its first heir elsewhere, or half of a volume that has become too
long, moves.
"""

from __future__ import annotations

from collections.abc import Mapping

from moored.ir.api import Api
from moored.layout.bases import together
from moored.layout.circle import circle
from moored.layout.homes import homes, known_modules
from moored.layout.sizes import sizes
from moored.layout.volumes import volumes

__all__ = ["lay_out"]


def lay_out(api: Api, remembered: Mapping[str, str], most: int) -> dict[str, str]:
    """The module of each component's model, by the key of the component; none for one `models.py`.

    Args:
        api: The API.
        remembered: The same, of the last run.
        most: About how long a module may get, in lines.
    """
    lines = sizes(api)
    # Once split, it is one module again only where that is clearly shorter.
    if sum(lines.values()) <= (most // 2 if remembered else most):
        return {}
    keys = {one.name: one.wire for one in api.types}
    known = known_modules(remembered, keys)
    placed = volumes(homes(api, known, circle(api, lines, most)), known, lines, most)
    placed = together(api, placed)
    return {keys[name]: module for name, module in sorted(placed.items())}
