"""Small changes that vendors make, each of a part that is drawn."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any

METHODS = ("delete", "get", "head", "options", "patch", "post", "put", "trace")
NEW = "quietlyAdded"

Root = dict[str, Any]
Change = Callable[[Root, Any], bool]
"""Changes a document in place; whether there was anything to change."""


def add_operation(root: Root, order: Any) -> bool:
    """Another operation like one that is there, with what it refers to."""
    found = list(_operations(root))
    if not found:
        return False
    path, method, operation = order.choice(found)
    added = {key: value for key, value in operation.items() if not key.startswith("x-moored")}
    shared = root["paths"][path].get("parameters", [])
    item = {method: {**copy.deepcopy(added), "operationId": NEW}, "parameters": shared}
    item[method].pop("callbacks", None)
    root["paths"][f"/quietly-added{path}"] = item
    return True


def remove_operation(root: Root, order: Any) -> bool:
    """An operation less, where others are left."""
    found = [one for one in _operations(root) if "x-moored-job" not in str(root)]
    if len(found) < 2:
        return False
    path, method, _ = order.choice(found)
    del root["paths"][path][method]
    return True


def rename_operation(root: Root, order: Any) -> bool:
    """Another operationId."""
    found = [one for _, _, one in _operations(root) if "operationId" in one]
    if not found or any(word in str(root) for word in ("x-moored", "links", "callbacks")):
        return False
    order.choice(found)["operationId"] = "quietlyRenamed"
    return True


def add_field(root: Root, order: Any) -> bool:
    """Another field of an object, which may be left out."""
    found = [one for one in _schemas(root).values() if _is_object(one)]
    if not found:
        return False
    order.choice(found)["properties"][NEW] = {"type": "string"}
    return True


def remove_field(root: Root, order: Any) -> bool:
    """A field less."""
    found = [
        (one, wire)
        for one in _schemas(root).values()
        if _is_object(one) and len(one["properties"]) > 1
        for wire in one["properties"]
        if wire not in one.get("required", ())
    ]
    if not found or "x-moored" in str(root):
        return False
    schema, wire = order.choice(found)
    del schema["properties"][wire]
    return True


def rename_schema(root: Root, order: Any) -> bool:
    """Another name of a component, wherever it is referred to."""
    schemas = _schemas(root)
    found = [key for key in schemas if _refers(root, key)]
    if not found or "discriminator" in str(root):
        return False
    key = order.choice(found)
    schemas["QuietlyRenamed"] = schemas.pop(key)
    _redirect(root, f"#/components/schemas/{key}", "#/components/schemas/QuietlyRenamed")
    return True


def add_schema(root: Root, order: Any) -> bool:
    """A component that nothing refers to."""
    schemas = root.setdefault("components", {}).setdefault("schemas", {})
    schemas[NEW] = {"type": "object", "properties": {"a": {"type": "string"}}}
    return True


def reorder(root: Root, order: Any) -> bool:
    """The same in another order, where order means nothing."""
    stack: list[Any] = [root]
    while stack:
        found = stack.pop()
        if isinstance(found, dict):
            for key in ("parameters", "required"):
                if isinstance(found.get(key), list):
                    order.shuffle(found[key])
            items = list(found.items())
            order.shuffle(items)
            found.clear()
            found.update(items)
            stack.extend(found.values())
        elif isinstance(found, list):
            stack.extend(found)
    return True


def drawn(change: Change, root: Root, seed: int) -> bool:
    """Make a change of a part that a seed decides."""
    return change(root, random.Random(seed))


def _operations(root: Root) -> Iterator[tuple[str, str, Any]]:
    for path, item in sorted(root.get("paths", {}).items()):
        for method in METHODS:
            if isinstance(item, dict) and isinstance(item.get(method), dict):
                yield path, method, item[method]


def _schemas(root: Root) -> dict[str, Any]:
    found: dict[str, Any] = (root.get("components") or {}).get("schemas") or {}
    return found


def _is_object(schema: Any) -> bool:
    return isinstance(schema, dict) and isinstance(schema.get("properties"), dict)


def _refers(value: Any, key: str) -> bool:
    wanted, stack = f"#/components/schemas/{key}", [value]
    while stack:
        found = stack.pop()
        if isinstance(found, dict):
            if found.get("$ref") == wanted:
                return True
            stack.extend(found.values())
        elif isinstance(found, list):
            stack.extend(found)
    return False


def _redirect(value: Any, old: str, new: str) -> None:
    stack = [value]
    while stack:
        found = stack.pop()
        if isinstance(found, dict):
            if found.get("$ref") == old:
                found["$ref"] = new
            stack.extend(found.values())
        elif isinstance(found, list):
            stack.extend(found)
