"""Which module a model belongs to, before that is cut into volumes."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from moored.ir.api import Api
from moored.layout.reach import alias_chains, reach
from moored.names.identifiers import is_safe

CIRCLE = "circle"
OTHERS = "others"
SHARED = "shared"


def homes(api: Api, known: Mapping[str, str], linked: Collection[str]) -> dict[str, str]:
    """The module of every model and alias that has none, by name.

    Args:
        api: The API.
        known: The modules of those that have one.
        linked: What `circle` found.
    """
    groups, leaders = reach(api), alias_chains(api)
    # Aliases that name each other cannot be loaded apart.
    for name, leader in leaders.items():
        groups[leader] |= groups[name]
    return {
        name: _unlike(
            CIRCLE if name in linked else _home(groups[leaders.get(name, name)]), names=groups
        )
        for name in groups
        if name not in known
    }


def _home(groups: frozenset[str]) -> str:
    return next(iter(groups)) if len(groups) == 1 else SHARED if groups else OTHERS


def _unlike(home: str, names: Collection[str]) -> str:
    # A class that is called like a module would be hidden by it.
    while home in names:
        home += "_"
    return home


def known_modules(remembered: Mapping[str, str], keys: Mapping[str, str]) -> dict[str, str]:
    """What is remembered, by name; of what cannot be a module, nothing."""
    return {
        name: remembered[key]
        for name, key in keys.items()
        if is_safe("group", remembered.get(key, "")) and remembered[key] not in keys
    }
