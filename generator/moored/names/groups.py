"""The classes of groups, named after their modules."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from moored.names.identifiers import group_class_name, group_classes
from moored.names.words import pascal


def group_class_names(modules: Iterable[str]) -> dict[str, str]:
    """The class of each module, by module.

    `client.py` imports the classes of all groups, so those of `pets` and `async_pets` would meet;
    a digest of the module tells such apart.
    """
    named = {
        module: group_class_name(pascal(tuple(module.strip("_").split("_")))) for module in modules
    }
    taken = Counter(one for name in named.values() for one in group_classes(name))
    return {
        module: f"{name}{_digest(module)}" if _shared(name, taken) else name
        for module, name in named.items()
    }


def _shared(name: str, taken: Counter[str]) -> bool:
    return any(taken[one] > 1 for one in group_classes(name))


def _digest(module: str) -> str:
    return hashlib.sha256(module.encode()).hexdigest()[:6]
