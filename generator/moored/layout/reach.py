"""Which groups reach a model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from moored.ir.api import Api
from moored.ir.types import NO_FAMILY, Model

WEBHOOKS = "webhooks"


def reach(api: Api) -> dict[str, frozenset[str]]:
    """The groups that reach each model and alias, by name; webhooks are a group of their own."""
    inside, numbers = references(api), dict[str, int]()
    # A group is a bit: there are hundreds of groups, and thousands of models.
    found = dict.fromkeys(inside, 0)
    for group, name in _used(api):
        found[name] |= 1 << numbers.setdefault(group, len(numbers))
    open_ = [name for name in inside if found[name]]
    while open_:
        name = open_.pop()
        for used in inside[name]:
            if found[name] & ~found[used]:
                found[used] |= found[name]
                open_.append(used)
    return {
        name: frozenset(group for group, i in numbers.items() if bits >> i & 1)
        for name, bits in found.items()
    }


def references(api: Api) -> dict[str, set[str]]:
    """The models and aliases that each one names, and those that a value of it may be of."""
    found = loads(api)
    for model in api.models:
        if model.family != NO_FAMILY:
            for base in model.bases:
                found[base].add(model.name)
    return found


def loads(api: Api) -> dict[str, set[str]]:
    """The models and aliases that each one names: to use it is to load them."""
    found = {model.name: {*model.bases, *_named(model)} for model in api.models}
    return found | {alias.name: {*alias.type.models} for alias in api.aliases}


def _named(model: Model) -> Iterator[str]:
    for field in model.fields:
        yield from field.type.models
    yield from model.extra.models if model.extra is not None else ()


def _used(api: Api) -> Iterator[tuple[str, str]]:
    """Groups, and the models that their operations name."""
    for group in api.groups:
        for operation in group.operations:
            for type_ in operation.types:
                yield from ((group.module, name) for name in type_.models)
    for webhook in api.webhooks:
        if webhook.type is not None:
            yield from ((WEBHOOKS, name) for name in webhook.type.models)


def alias_chains(api: Api) -> dict[str, str]:
    """Of aliases that name each other, one that stands for all of them, by name."""
    leaders = {alias.name: alias.name for alias in api.aliases}
    below: dict[str, list[str]] = defaultdict(list)
    for alias in api.aliases:
        below[alias.name].append(alias.name)
    for alias in api.aliases:
        for other in alias.type.models:
            first, second = sorted((leaders[alias.name], leaders.get(other, leaders[alias.name])))
            if first != second:
                below[first] += below.pop(second)
                leaders |= dict.fromkeys(below[first], first)
    return leaders
