"""Which operations are a group, and what the classes of groups are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from moored.names.identifiers import group_class_name, group_classes
from moored.names.words import pascal, spelled_out

UNTAGGED = "default"

_VARIANT = re.compile(r"Async[A-Z0-9].*|.+Raw")
_BETWEEN_DIGITS = re.compile(r"(?<![0-9])_|_(?![0-9])")


def group_of(operation: Mapping[str, Any]) -> str:
    """The group of an operation: the key of the tag that it has first."""
    return group_key(tag_of(operation))


def tag_of(operation: Mapping[str, Any]) -> str:
    """The tag that decides the group of an operation: its first."""
    return str((operation.get("tags") or [UNTAGGED])[0])


def group_key(tag: str) -> str:
    """What tags that differ only in spelling share: `UserAccounts` and `user accounts`."""
    return _BETWEEN_DIGITS.sub("", "_".join(spelled_out(tag)))


def tags_by_group(
    root: Mapping[str, Any], operations: Iterable[Mapping[str, Any]]
) -> dict[str, tuple[str, ...]]:
    """The tags of each group: those that the document describes, in its order, then the others."""
    used = {tag_of(operation) for operation in operations}
    described = [tag["name"] for tag in root.get("tags", []) if tag["name"] in used]
    found: dict[str, dict[str, None]] = {}
    for tag in (*described, *sorted(used)):
        found.setdefault(group_key(tag), {})[tag] = None
    return {key: tuple(tags) for key, tags in sorted(found.items())}


def group_class_names(modules: Iterable[str]) -> dict[str, str]:
    """The class of each module, by module.

    `client.py` imports the classes of all groups, so those of `pets` and `async_pets` would meet:
    what reads like a variant of another class is a `Group`.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for name, module in sorted(_stems(modules), key=lambda one: (_is_variant(one[0]), one[1])):
        while _is_variant(name) or taken & {*group_classes(name)}:
            name += "Group"
        taken |= {*group_classes(name)}
        names[module] = name
    return names


def _stems(modules: Iterable[str]) -> Iterator[tuple[str, str]]:
    for module in modules:
        yield group_class_name(pascal(tuple(module.strip("_").split("_")))), module


def _is_variant(name: str) -> bool:
    return not name.endswith("Group") and _VARIANT.fullmatch(name) is not None
