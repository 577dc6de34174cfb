"""Which tags stand for classes in other modules, which may not be loaded when one is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from moored.ir.api import Api
from moored.ir.types import Model

Elsewhere: TypeAlias = tuple[tuple[Any, str], ...]
"""Tags, and the names of classes."""


def tags_elsewhere(api: Api, modules: Mapping[str, str]) -> dict[str, Elsewhere]:
    """Of each class that has others of its family in other modules: their tags and names.

    Args:
        api: The API.
        modules: The module of each model.
    """
    known = {model.name: model for model in api.models}
    found: dict[str, list[tuple[Any, str]]] = defaultdict(list)
    for model in api.models:
        for root in _told_by(model, known):
            if modules[root] != modules[model.name]:
                found[root] += ((tag, model.name) for tag in model.family.tags)
    return {root: tuple(sorted(tags, key=str)) for root, tags in found.items() if tags}


def _told_by(model: Model, known: Mapping[str, Model]) -> Iterator[str]:
    """The classes whose tags tell a class: as `TaggedBase` of the runtime has it."""
    roots = [one for one in _chain(model, known) if one.family.tag]
    first = 1 if model.family.tag and len(roots) > 1 else 0
    yield from (one.name for one in roots if one.family.tag == roots[first].family.tag)


def _chain(model: Model, known: Mapping[str, Model]) -> Iterator[Model]:
    """A class and those that it extends, the nearest first."""
    yield model
    while model.bases:
        model = known[model.bases[0]]
        yield model
