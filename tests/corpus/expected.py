"""Which operations a document has, read from its text alone, without moored."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

METHODS = frozenset(("get", "put", "post", "delete", "options", "head", "patch", "trace"))


def operations(path: Path) -> list[tuple[str, str]]:
    """Method, in capitals, and path of each operation of a JSON document; path items by reference too.

    A document that is no JSON has none.
    """
    try:
        document = json.loads(path.read_bytes())
        items = document["paths"].items()
    except (ValueError, KeyError, AttributeError, TypeError):
        return []
    return [
        (method.upper(), name)
        for name, item in items
        for method in sorted(METHODS & _item(document, item).keys())
    ]


def count_operations(path: Path) -> int:
    """Operations of a JSON document."""
    return len(operations(path))


def _item(document: Any, item: Any) -> dict[str, Any]:
    """A path item with what its reference names."""
    if not isinstance(item, dict):
        return {}
    named = item.get("$ref")
    if not isinstance(named, str) or not named.startswith("#/"):
        return item
    found = document
    for token in named[2:].split("/"):
        found = found.get(token.replace("~1", "/").replace("~0", "~"), {})
    return {**_item(document, found), **item}
