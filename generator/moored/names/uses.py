"""By what a later run knows things again: where components are used, and which group an operation has.

A vendor that renames a schema changes every reference to it, and nothing else at those places.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from moored.names.earlier import Use
from moored.names.fields import REF, component
from moored.names.gather import operations, webhook_operations
from moored.names.groups import group_of

GROUP = "group"
_KEPT = 8
_CONTAINERS = frozenset({dict, list})
_DATA = frozenset({"const", "default", "enum", "example", "examples"})


def uses_of(root: Mapping[str, Any]) -> dict[Use, str]:
    """Every place that refers to a component, and its key; and the group of every operation."""
    document = dict(root)
    found: dict[Use, str] = {}
    for key, operation in operations(document):
        found[key, GROUP] = group_of(operation)
        found |= {(key, where): used for where, used in _references(_signature(operation))}
    for key, _, operation in webhook_operations(document):
        uses = _references(_signature(operation))
        found |= {(f"webhook {key}", where): used for where, used in uses}
    for key, schema in document.get("components", {}).get("schemas", {}).items():
        found |= {(f"#{key}", where): used for where, used in _references(schema)}
    return found


def kept(uses: Mapping[Use, str]) -> dict[Use, str]:
    """What is written down: of each component some places, which others do not move by coming."""
    found: dict[Use, str] = {}
    by_used: dict[str, list[Use]] = defaultdict(list)
    for use, used in uses.items():
        if use[1] == GROUP:
            found[use] = used
        else:
            by_used[used].append(use)
    for used, places in by_used.items():
        found |= dict.fromkeys(sorted(places, key=_rank)[:_KEPT], used)
    return dict(sorted(found.items()))


def _rank(use: Use) -> bytes:
    return hashlib.sha256("\n".join(use).encode("utf-8", "surrogatepass")).digest()


def _signature(operation: Mapping[str, Any]) -> dict[str, Any]:
    """What of an operation can refer to components; parameters by what they are called."""
    parameters = operation.get("parameters", [])
    return {
        "parameters": {f"{one.get('in')} {one.get('name')}": one for one in parameters},
        "request": operation.get("requestBody"),
        "responses": operation.get("responses"),
    }


def _references(value: Any) -> Iterator[tuple[str, str]]:
    """Where below a value references to components stand, and to which."""
    stack: list[tuple[str, Any]] = [("", value)]
    while stack:
        where, found = stack.pop()
        if found.__class__ is list:
            for index, item in enumerate(found):
                if item.__class__ in _CONTAINERS:
                    stack.append((f"{where}/{index}", item))
            continue
        if found.__class__ is not dict:
            continue
        target = found.get("$ref")
        if isinstance(target, str) and target.startswith(REF):
            yield where, component(target)
        for key, item in found.items():
            if item.__class__ in _CONTAINERS and (
                key not in _DATA or where.endswith("/properties")
            ):
                stack.append((f"{where}/{key}", item))
