"""What has to be loaded before something else: it must not lead back to where it is loaded from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moored.ir.api import Api
from moored.layout.reach import alias_chains

BASES = "bases"


def together(api: Api, placed: Mapping[str, str]) -> dict[str, str]:
    """The modules, once what has to be loaded first stands where that does no harm.

    What classes of other modules extend stands in `bases`, with what it extends itself; and so does
    the class that a family falls back on. Aliases that name each other stand in one module.

    Args:
        api: The API.
        placed: The modules of all models and aliases, by name.
    """
    found = dict(placed)
    for name, leader in alias_chains(api).items():
        found[name] = found[leader]
    bases = {model.name: model.bases for model in api.models}
    open_ = [*_extended_elsewhere(bases, found), *_defaults_elsewhere(api, bases, found)]
    while open_:
        name = open_.pop()
        if found[name] != BASES:
            found[name] = BASES
            open_ += bases[name]
    return found


def _extended_elsewhere(
    bases: Mapping[str, tuple[str, ...]], found: Mapping[str, str]
) -> Iterator[str]:
    for name, extended in bases.items():
        yield from (base for base in extended if found[base] != found[name])


def _defaults_elsewhere(
    api: Api, bases: Mapping[str, tuple[str, ...]], found: Mapping[str, str]
) -> Iterator[str]:
    """Classes that stand for tags of no other, where the root of their family is elsewhere."""
    for model in api.models:
        root = _root(model.name, bases)
        if model.family.is_default and found[root] != found[model.name]:
            yield from (model.name, root)


def _root(name: str, bases: Mapping[str, tuple[str, ...]]) -> str:
    while bases[name]:
        name = bases[name][0]
    return name
